using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>Merges a submission's rows into the registry, a window at a time, and tells what became of each.</summary>
/// <param name="windowSize">How many rows are held in memory to be merged together. A window reads each partition once,
/// so a large one saves storage calls and a small one memory.</param>
public sealed class MergeRows(IPersonStore people, int windowSize = 100_000)
{
    /// <summary>Partitions merged at the same time: enough to hide the latency of one call behind another.</summary>
    private const int PartitionsAtOnce = 4;

    /// <param name="rows">The rows as intake judged them; rows of one NIK stand together.</param>
    /// <param name="seen">What was seen of the registry when the submission was weighed.</param>
    /// <param name="lookUp">Called once a window, before its rows are told.</param>
    /// <param name="tell">Called once a row that was fit to be merged, and once with null for every other. The cells of a row that was taken are not kept.</param>
    /// <returns>What it did to the regency's list; of people who were settled before, nothing.</returns>
    public async Task<SubmissionWeight> RunAsync(
        AreaCode regency, SubmissionKey submission, IEnumerable<JudgedRow> rows, SeenPeople seen, Func<IEnumerable<PersonClaim>, Task> lookUp,
        Action<JudgedRow, RowMerge?> tell, CancellationToken cancellationToken)
    {
        var weight = new SubmissionWeight();
        await ByWindowAsync(rows, row => tell(row, null), MergeWindowAsync, cancellationToken);
        return weight;

        async Task MergeWindowAsync(IReadOnlyList<WaitingRow> window)
        {
            foreach (var row in window.Where(row => seen.Settled.Contains(row.Claim.Nik)))
            {
                row.Merged = new RowMerge(row.Claim, new RowOutcome.Unchanged(), []);
            }

            await ByPartitionAsync(window.Where(row => row.Merged is null), MergePartitionAsync, cancellationToken);
            await lookUp(window.Select(row => row.Claim));
            foreach (var row in window)
            {
                tell(row.Judged, row.Merged);
            }

            weight.Add(window.Select(row => row.Shift).OfType<PersonShift>());

            Task MergePartitionAsync(RecordPartition partition, IReadOnlyDictionary<Nik, WaitingRow[]> waiting, CancellationToken token)
            {
                return people.MergeAsync(partition, [.. waiting.Keys], regency, seen.Keys, Fold, token);

                PersonRecord Fold(PersonRecord record)
                {
                    // The last fold of a record, after any conflict, is the one that counts.
                    var rows = waiting[record.Nik];
                    var (after, merged, shift) = PersonMerge.Fold(record, regency, submission, Array.ConvertAll(rows, row => row.Claim));
                    rows[0].Shift = shift;
                    for (var index = 0; index < rows.Length; index++)
                    {
                        rows[index].Merged = merged[index];
                    }

                    return after;
                }
            }
        }
    }

    /// <summary>What the rows would do to the regency's list. Writes nothing.</summary>
    /// <param name="seen">Gets what is seen of the registry, for the merge.</param>
    public async Task<SubmissionWeight> WeighAsync(
        AreaCode regency, SubmissionKey submission, IEnumerable<JudgedRow> rows, SeenPeople seen, CancellationToken cancellationToken)
    {
        var weight = new SubmissionWeight();
        await ByWindowAsync(rows, _ => { }, WeighWindowAsync, cancellationToken);
        return weight;

        async Task WeighWindowAsync(IReadOnlyList<WaitingRow> window)
        {
            await ByPartitionAsync(window, WeighPartitionAsync, cancellationToken);
            weight.Add(window.Select(row => row.Shift).OfType<PersonShift>());
            seen.Settled.UnionWith(window.Where(row => row.IsSettled).Select(row => row.Claim.Nik));
        }

        async Task WeighPartitionAsync(RecordPartition partition, IReadOnlyDictionary<Nik, WaitingRow[]> waiting, CancellationToken token)
        {
            await foreach (var record in people.ReadAsync(partition, [.. waiting.Keys], seen.Keys, token))
            {
                Weigh(record, waiting[record.Nik]);
            }

            foreach (var (nik, rows) in waiting.Where(one => one.Value[0].Shift is null))
            {
                Weigh(PersonRecord.Unknown(nik), rows);
            }
        }

        void Weigh(PersonRecord record, WaitingRow[] rows)
        {
            var (after, merged, shift) = PersonMerge.Fold(record, regency, submission, Array.ConvertAll(rows, row => row.Claim));
            rows[0].Shift = shift;
            rows[0].IsSettled = ReferenceEquals(after, record) && shift.Counts == default && merged.All(row => row.SaysNothing);
        }
    }

    private async Task ByWindowAsync(
        IEnumerable<JudgedRow> rows, Action<JudgedRow> tellOther, Func<IReadOnlyList<WaitingRow>, Task> handle, CancellationToken cancellationToken)
    {
        var window = new List<WaitingRow>();
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

            window.Add(new WaitingRow(row, ready.Claim));
        }

        await handle(window);
    }

    private static Task ByPartitionAsync(
        IEnumerable<WaitingRow> window, Func<RecordPartition, IReadOnlyDictionary<Nik, WaitingRow[]>, CancellationToken, Task> handle, CancellationToken cancellationToken)
    {
        // In their order, whatever the file's: a store that keeps an index sorted then adds near its end, and a run is the same each time.
        var byPartition = window.GroupBy(row => row.Claim.Nik.Partition).OrderBy(partition => partition.Key);
        var options = new ParallelOptions { MaxDegreeOfParallelism = PartitionsAtOnce, CancellationToken = cancellationToken };
        return Parallel.ForEachAsync(byPartition, options, async (partition, token) => await handle(
            partition.Key, partition.GroupBy(row => row.Claim.Nik).ToDictionary(group => group.Key, group => group.ToArray()), token));
    }

    /// <summary>A row that waits for its window to be merged: with its cells packed, for a window holds a hundred thousand.</summary>
    private sealed class WaitingRow(JudgedRow judged, PersonClaim claim)
    {
        private readonly JudgedRow _judged = judged with { Cells = [] };
        private readonly PackedCells _cells = PackedCells.Of(judged.Cells);

        public PersonClaim Claim => claim;

        /// <summary>What became of it.</summary>
        public RowMerge? Merged { get; set; }

        /// <summary>What the rows of one NIK do to the list, with the first of them.</summary>
        public PersonShift? Shift { get; set; }

        /// <summary>Of the first row of one NIK: whether there is nothing to write of the person and nothing to tell.</summary>
        public bool IsSettled { get; set; }

        /// <summary>The row as it was judged; its cells are shown only where it is held.</summary>
        public JudgedRow Judged => Merged?.Outcome is RowOutcome.OtherPersonHere or RowOutcome.OtherPersonElsewhere ? _judged with { Cells = _cells.Unpack() } : _judged;
    }
}
