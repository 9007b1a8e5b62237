using Pipeline.Areas;
using Pipeline.Dtsen;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Rollups;

/// <summary>Where the registry has something that submitters said.</summary>
internal sealed class ClaimedPartitions(IPersonStore people, IDeliveryStore deliveries, IClaimStore<DtsenKey, DtsenValues> dtsen)
{
    /// <summary>The partitions of people, deliveries and DTSEN, each once and in order.</summary>
    public async Task<IReadOnlyCollection<RecordPartition>> OfAsync(IEnumerable<AreaCode> claimants, CancellationToken cancellationToken)
    {
        var partitions = new SortedSet<RecordPartition>();
        foreach (var claimant in claimants.Distinct())
        {
            await foreach (var partition in people.ListPartitionsAsync(claimant, cancellationToken))
            {
                partitions.Add(partition);
            }

            await foreach (var partition in deliveries.ListPartitionsAsync(claimant, cancellationToken))
            {
                partitions.Add(partition);
            }

            await foreach (var partition in dtsen.ListPartitionsAsync(claimant, cancellationToken))
            {
                partitions.Add(partition);
            }
        }

        return partitions;
    }
}
