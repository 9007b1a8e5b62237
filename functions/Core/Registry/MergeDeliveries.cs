using System.Collections.Concurrent;
using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>What became of one delivery that was fit to be merged.</summary>
/// <param name="Said">Whether it is new, and what it changes.</param>
/// <param name="Findings">What the registry says of it and its recipient.</param>
public sealed record DeliveryMerge(DeliveryClaim Claim, HistoryStep<DeliveryValues>.Said Said, DeliveryFindings Findings);

/// <summary>Merges a submission's deliveries into the registry, a window at a time, and tells what became of each.</summary>
/// <param name="windowSize">How many rows are held in memory to be merged together.</param>
public sealed class MergeDeliveries(IDeliveryStore deliveries, LookIntoDeliveries look, int windowSize = 20_000)
{
    private const int PartitionsAtOnce = 4;

    /// <param name="rows">The rows as intake judged them; no delivery is fit to be merged twice.</param>
    /// <param name="tell">Called once a row that was fit to be merged, and once with null for every other.</param>
    public async Task RunAsync(
        AreaCode regency, SubmissionKey submission, IEnumerable<JudgedRow> rows, Action<JudgedRow, DeliveryMerge?> tell, CancellationToken cancellationToken)
    {
        var window = new List<(JudgedRow Row, DeliveryClaim Claim)>();
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (row.Verdict is not RowVerdict.Delivered delivered)
            {
                tell(row, null);
                continue;
            }

            window.Add((row, delivered.Claim));
            if (window.Count >= windowSize)
            {
                await MergeAsync(regency, submission, window, tell, cancellationToken);
                window.Clear();
            }
        }

        await MergeAsync(regency, submission, window, tell, cancellationToken);
    }

    private async Task MergeAsync(
        AreaCode regency, SubmissionKey submission, IReadOnlyList<(JudgedRow Row, DeliveryClaim Claim)> window,
        Action<JudgedRow, DeliveryMerge?> tell, CancellationToken cancellationToken)
    {
        var merged = new ConcurrentDictionary<DeliveryKey, DeliveryMerge>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = PartitionsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(window.Select(item => item.Claim).GroupBy(claim => claim.Key.Partition), options, MergePartitionAsync);
        foreach (var (row, claim) in window)
        {
            tell(row, merged[claim.Key]);
        }

        async ValueTask MergePartitionAsync(IGrouping<NikPartition, DeliveryClaim> partition, CancellationToken token)
        {
            var claims = partition.ToDictionary(claim => claim.Key);
            var said = new ConcurrentDictionary<DeliveryKey, HistoryStep<DeliveryValues>.Said>();
            await deliveries.MergeAsync(partition.Key, claims.Keys, regency, Fold, token);
            var found = await look.RunAsync(partition.Key, regency, submission.Quarter, claims.Keys, token);
            foreach (var claim in claims.Values)
            {
                merged[claim.Key] = new DeliveryMerge(claim, said[claim.Key], found[claim.Key]);
            }

            DeliveryRecord Fold(DeliveryRecord record)
            {
                var (after, step) = record.Fold(regency, submission, claims[record.Key]);
                said[record.Key] = (HistoryStep<DeliveryValues>.Said)step!; // the last fold of a record, after any conflict, is the one that counts
                return after;
            }
        }
    }
}
