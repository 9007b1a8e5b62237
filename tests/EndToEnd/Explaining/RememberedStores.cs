using System.Collections.Concurrent;
using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.Dtsen;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.EndToEnd.Explaining;

/// <summary>A part of the registry that nobody writes to any more, each partition read from the storage once however many figures are asked for.</summary>
internal class RememberedStore<TKey, TRecord>(IRecordStore<TKey, TRecord> store) : IRecordStore<TKey, TRecord>
    where TRecord : class
{
    private readonly ConcurrentDictionary<RecordPartition, IReadOnlyList<TRecord>> _records = new();
    private readonly ConcurrentDictionary<AreaCode, IReadOnlyList<RecordPartition>> _partitions = new();

    public async IAsyncEnumerable<TRecord> ReadPartitionAsync(RecordPartition partition, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!_records.TryGetValue(partition, out var records))
        {
            records = _records[partition] = await store.ReadPartitionAsync(partition, cancellationToken).ToListAsync(cancellationToken);
        }

        foreach (var record in records)
        {
            yield return record;
        }
    }

    public async IAsyncEnumerable<RecordPartition> ListPartitionsAsync(AreaCode claimant, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!_partitions.TryGetValue(claimant, out var partitions))
        {
            partitions = _partitions[claimant] = await store.ListPartitionsAsync(claimant, cancellationToken).ToListAsync(cancellationToken);
        }

        foreach (var partition in partitions)
        {
            yield return partition;
        }
    }

    public Task<int> MergeAsync(
        RecordPartition partition, IReadOnlyCollection<TKey> keys, AreaCode claimant, SeenKeys<TKey>? seen, Func<TRecord, TRecord> fold,
        CancellationToken cancellationToken) =>
        throw new InvalidOperationException("Explaining writes nothing.");

    public IAsyncEnumerable<TRecord> ReadAsync(
        RecordPartition partition, IReadOnlyCollection<TKey> keys, SeenKeys<TKey>? seen, CancellationToken cancellationToken) =>
        store.ReadAsync(partition, keys, seen, cancellationToken);
}

internal sealed class RememberedPeople(IPersonStore store) : RememberedStore<Nik, PersonRecord>(store), IPersonStore
{
    private readonly IPersonStore _store = store;

    public IAsyncEnumerable<PersonRecord> ReadBeginningAsync(RecordPartition partition, IReadOnlyCollection<NikStem> stems, CancellationToken cancellationToken) =>
        _store.ReadBeginningAsync(partition, stems, cancellationToken);
}

internal sealed class RememberedDeliveries(IDeliveryStore store) : RememberedStore<DeliveryKey, ClaimRecord<DeliveryKey, DeliveryValues>>(store), IDeliveryStore
{
    private readonly IDeliveryStore _store = store;

    public IAsyncEnumerable<ClaimRecord<DeliveryKey, DeliveryValues>> ReadOfAsync(
        RecordPartition partition, IReadOnlyCollection<AidRecipient> recipients, CancellationToken cancellationToken) => _store.ReadOfAsync(partition, recipients, cancellationToken);
}

internal sealed class RememberedDtsen(IClaimStore<DtsenKey, DtsenValues> store)
    : RememberedStore<DtsenKey, ClaimRecord<DtsenKey, DtsenValues>>(store), IClaimStore<DtsenKey, DtsenValues>;
