using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.Indicators;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Core.Tests.Rollups;

/// <summary>Claims in memory.</summary>
internal class MemoryClaims<TKey, TValues> : IClaimStore<TKey, TValues>
    where TKey : class, IRecordKey<TKey>
    where TValues : class, IClaimValues<TValues>
{
    protected SortedDictionary<TKey, ClaimRecord<TKey, TValues>> Records { get; } = [];

    public Task<int> MergeAsync(
        RecordPartition partition, IReadOnlyCollection<TKey> keys, AreaCode claimant, SeenKeys<TKey>? seen,
        Func<ClaimRecord<TKey, TValues>, ClaimRecord<TKey, TValues>> fold, CancellationToken cancellationToken)
    {
        foreach (var key in keys)
        {
            var after = fold(Records.GetValueOrDefault(key) ?? ClaimRecord.Unknown<TKey, TValues>(key));
            Records.Remove(key);
            if (!after.Histories.IsEmpty)
            {
                Records[key] = after;
            }
        }

        return Task.FromResult(keys.Count);
    }

    public IAsyncEnumerable<ClaimRecord<TKey, TValues>> ReadAsync(
        RecordPartition partition, IReadOnlyCollection<TKey> keys, SeenKeys<TKey>? seen, CancellationToken cancellationToken) =>
        keys.Where(Records.ContainsKey).Select(key => Records[key]).ToAsyncEnumerable();

    public IAsyncEnumerable<ClaimRecord<TKey, TValues>> ReadPartitionAsync(RecordPartition partition, CancellationToken cancellationToken) =>
        Records.Values.Where(record => record.Key.Partition == partition).ToAsyncEnumerable();

    public IAsyncEnumerable<RecordPartition> ListPartitionsAsync(AreaCode claimant, CancellationToken cancellationToken) =>
        Records.Values.Where(record => record.Histories.ContainsKey(claimant)).Select(record => record.Key.Partition).Distinct().ToAsyncEnumerable();
}

/// <summary>Deliveries in memory.</summary>
internal sealed class MemoryDeliveries : MemoryClaims<DeliveryKey, DeliveryValues>, IDeliveryStore
{
    public IAsyncEnumerable<ClaimRecord<DeliveryKey, DeliveryValues>> ReadOfAsync(
        RecordPartition partition, IReadOnlyCollection<AidRecipient> recipients, CancellationToken cancellationToken) =>
        Records.Values.Where(record => recipients.Contains(record.Key.Recipient)).ToAsyncEnumerable();
}

/// <summary>Indicators in memory.</summary>
internal sealed class MemoryIndicators : MemoryClaims<FigureKey, FigureValues>, IIndicatorStore;

/// <summary>Targets in memory.</summary>
internal sealed class MemoryTargets : MemoryClaims<FigureKey, FigureValues>, ITargetStore;
