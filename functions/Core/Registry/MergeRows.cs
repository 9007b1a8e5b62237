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
    /// <param name="lookUp">Called once a window, before its rows are told.</param>
    /// <param name="tell">Called once a row that was fit to be merged, and once with null for every other.</param>
    /// <returns>What it did to the regency's list.</returns>
    public async Task<SubmissionWeight> RunAsync(
        AreaCode regency, SubmissionKey submission, IEnumerable<JudgedRow> rows, Func<IEnumerable<PersonClaim>, Task> lookUp, Action<JudgedRow, RowMerge?> tell,
        CancellationToken cancellationToken)
    {
        var weight = new SubmissionWeight();
        await ByWindowAsync(rows, row => tell(row, null), MergeWindowAsync, cancellationToken);
        return weight;

        async Task MergeWindowAsync(IReadOnlyList<(JudgedRow Row, PersonClaim Claim)> window)
        {
            var merged = new ConcurrentDictionary<PersonClaim, RowMerge>(ReferenceEqualityComparer.Instance);
            var shifts = new ConcurrentDictionary<Nik, PersonShift>();
            await ByPartitionAsync(window, MergePartitionAsync, cancellationToken);
            await lookUp(window.Select(item => item.Claim));
            foreach (var (row, claim) in window)
            {
                tell(row, merged[claim]);
            }

            weight.Add(shifts.Values);

            Task MergePartitionAsync(RecordPartition partition, IReadOnlyDictionary<Nik, PersonClaim[]> claims, CancellationToken token)
            {
                return people.MergeAsync(partition, [.. claims.Keys], regency, Fold, token);

                PersonRecord Fold(PersonRecord record)
                {
                    var (after, rows, shift) = PersonMerge.Fold(record, regency, submission, claims[record.Nik]);
                    foreach (var row in rows)
                    {
                        merged[row.Claim] = row; // the last fold of a record, after any conflict, is the one that counts
                    }

                    shifts[record.Nik] = shift;
                    return after;
                }
            }
        }
    }

    /// <summary>What the rows would do to the regency's list. Writes nothing.</summary>
    public async Task<SubmissionWeight> WeighAsync(
        AreaCode regency, SubmissionKey submission, IEnumerable<JudgedRow> rows, CancellationToken cancellationToken)
    {
        var weight = new SubmissionWeight();
        await ByWindowAsync(rows, _ => { }, WeighWindowAsync, cancellationToken);
        return weight;

        async Task WeighWindowAsync(IReadOnlyList<(JudgedRow Row, PersonClaim Claim)> window)
        {
            var shifts = new ConcurrentBag<PersonShift>();
            await ByPartitionAsync(window, WeighPartitionAsync, cancellationToken);
            weight.Add(shifts);

            async Task WeighPartitionAsync(RecordPartition partition, IReadOnlyDictionary<Nik, PersonClaim[]> claims, CancellationToken token)
            {
                var unknown = claims.Keys.ToHashSet();
                await foreach (var record in people.ReadAsync(partition, unknown, token))
                {
                    unknown.Remove(record.Nik);
                    shifts.Add(PersonMerge.Fold(record, regency, submission, claims[record.Nik]).Shift);
                }

                foreach (var record in unknown.Select(PersonRecord.Unknown))
                {
                    shifts.Add(PersonMerge.Fold(record, regency, submission, claims[record.Nik]).Shift);
                }
            }
        }
    }

    private async Task ByWindowAsync(
        IEnumerable<JudgedRow> rows, Action<JudgedRow> tellOther, Func<IReadOnlyList<(JudgedRow Row, PersonClaim Claim)>, Task> handle,
        CancellationToken cancellationToken)
    {
        var window = new List<(JudgedRow Row, PersonClaim Claim)>();
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (row.Verdict is not RowVerdict.Ready ready)
            {
                tellOther(row);
                continue;
            }

            if (window.Count >= windowSize && window[^1].Claim.Nik != ready.Claim.Nik)
            {
                await handle(window);
                window.Clear();
            }

            window.Add((row, ready.Claim));
        }

        await handle(window);
    }

    private static Task ByPartitionAsync(
        IEnumerable<(JudgedRow Row, PersonClaim Claim)> window,
        Func<RecordPartition, IReadOnlyDictionary<Nik, PersonClaim[]>, CancellationToken, Task> handle, CancellationToken cancellationToken)
    {
        var byPartition = window.Select(item => item.Claim).GroupBy(claim => claim.Nik.Partition);
        var options = new ParallelOptions { MaxDegreeOfParallelism = PartitionsAtOnce, CancellationToken = cancellationToken };
        return Parallel.ForEachAsync(byPartition, options, async (partition, token) => await handle(
            partition.Key, partition.GroupBy(claim => claim.Nik).ToDictionary(group => group.Key, group => group.ToArray()), token));
    }
}
