using System.Collections.Concurrent;
using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>Merges a submission's rows into the registry, a window at a time, and tells what became of each.</summary>
/// <param name="windowSize">How many rows are held in memory to be merged together. A window reads each partition once,
/// so a large one saves storage calls and a small one memory.</param>
public sealed class MergeRows(IPersonStore people, int windowSize = 20_000)
{
    /// <summary>Partitions merged at the same time: enough to hide the latency of one call behind another.</summary>
    private const int PartitionsAtOnce = 4;

    /// <param name="rows">The rows as intake judged them; rows of one NIK stand together.</param>
    /// <param name="tell">Called once a row that was fit to be merged, and once with null for every other.</param>
    public async Task RunAsync(
        AreaCode regency, SubmissionKey submission, IEnumerable<PersonRow> rows, Action<PersonRow, RowMerge?> tell,
        CancellationToken cancellationToken)
    {
        var window = new List<(PersonRow Row, PersonClaim Claim)>();
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (row.Verdict is not RowVerdict.Ready ready)
            {
                tell(row, null);
                continue;
            }

            if (window.Count >= windowSize && window[^1].Claim.Nik != ready.Claim.Nik)
            {
                await MergeAsync(regency, submission, window, tell, cancellationToken);
                window.Clear();
            }

            window.Add((row, ready.Claim));
        }

        await MergeAsync(regency, submission, window, tell, cancellationToken);
    }

    private async Task MergeAsync(
        AreaCode regency, SubmissionKey submission, List<(PersonRow Row, PersonClaim Claim)> window,
        Action<PersonRow, RowMerge?> tell, CancellationToken cancellationToken)
    {
        var merged = new ConcurrentDictionary<PersonClaim, RowMerge>(ReferenceEqualityComparer.Instance);
        var byPartition = window.Select(item => item.Claim).GroupBy(claim => claim.Nik.Partition);
        var options = new ParallelOptions { MaxDegreeOfParallelism = PartitionsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(byPartition, options, async (partition, token) =>
        {
            var byNik = partition.GroupBy(claim => claim.Nik).ToDictionary(group => group.Key, group => group.ToArray());
            await people.MergeAsync(partition.Key, byNik.Keys, regency, Fold, token);

            PersonRecord Fold(PersonRecord record)
            {
                var (after, rows) = PersonMerge.Fold(record, regency, submission, byNik[record.Nik]);
                foreach (var row in rows)
                {
                    merged[row.Claim] = row; // the last fold of a record, after any conflict, is the one that counts
                }

                return after;
            }
        });

        foreach (var (row, claim) in window)
        {
            tell(row, merged[claim]);
        }
    }
}
