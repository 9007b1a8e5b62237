using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Core.Tests.Rollups;

/// <summary>Deliveries in memory.</summary>
internal sealed class MemoryDeliveries : IDeliveryStore
{
    private readonly SortedDictionary<DeliveryKey, DeliveryRecord> _records = [];

    public Task<int> MergeAsync(
        NikPartition partition, IReadOnlyCollection<DeliveryKey> keys, AreaCode claimant, Func<DeliveryRecord, DeliveryRecord> fold, CancellationToken cancellationToken)
    {
        foreach (var key in keys)
        {
            var after = fold(_records.GetValueOrDefault(key) ?? DeliveryRecord.Unknown(key));
            _records.Remove(key);
            if (!after.Histories.IsEmpty)
            {
                _records[key] = after;
            }
        }

        return Task.FromResult(keys.Count);
    }

    public IAsyncEnumerable<DeliveryRecord> ReadOfAsync(NikPartition partition, IReadOnlyCollection<AidRecipient> recipients, CancellationToken cancellationToken) =>
        _records.Values.Where(record => recipients.Contains(record.Key.Recipient)).ToAsyncEnumerable();

    public IAsyncEnumerable<DeliveryRecord> ReadPartitionAsync(NikPartition partition, CancellationToken cancellationToken) =>
        _records.Values.Where(record => record.Key.Partition == partition).ToAsyncEnumerable();

    public IAsyncEnumerable<NikPartition> ListPartitionsAsync(AreaCode claimant, CancellationToken cancellationToken) =>
        _records.Values.Where(record => record.Histories.ContainsKey(claimant)).Select(record => record.Key.Partition).Distinct().ToAsyncEnumerable();
}
