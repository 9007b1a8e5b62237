using System.Runtime.CompilerServices;
using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.Dtsen;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Rollups.Explaining;

/// <summary>The registry as a version of a summary rests on it: without what was submitted, released or brought back since.</summary>
/// <param name="claimants">Whose submissions the version rests on.</param>
/// <param name="since">The submissions of these and others that are in the registry now and were not then.</param>
/// <remarks>What a submission withdrawn since had said is gone, and what one had said that was overwritten by a later equal value: the
/// figure worked out anew tells whether that matters.</remarks>
internal sealed class RegistryOfVersion(
    IPersonStore people, IDeliveryStore deliveries, IClaimStore<DtsenKey, DtsenValues> dtsen, IReadOnlyList<AreaCode> claimants, IReadOnlyList<Submission> since)
{
    /// <summary>All of it that can count, a partition at a time.</summary>
    public async IAsyncEnumerable<PartitionRecords> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var partition in await new ClaimedPartitions(people, deliveries, dtsen).OfAsync(claimants, cancellationToken))
        {
            yield return new PartitionRecords(
                await ReadAsync<Nik, PersonRecord>(people, partition, cancellationToken),
                await ReadAsync<DeliveryKey, ClaimRecord<DeliveryKey, DeliveryValues>>(deliveries, partition, cancellationToken),
                await ReadAsync<DtsenKey, ClaimRecord<DtsenKey, DtsenValues>>(dtsen, partition, cancellationToken));
        }
    }

    private async Task<IReadOnlyList<TRecord>> ReadAsync<TKey, TRecord>(IRecordStore<TKey, TRecord> store, RecordPartition partition, CancellationToken cancellationToken)
        where TRecord : class, IClaimRecord<TKey, TRecord>
    {
        var records = new List<TRecord>();
        await foreach (var record in store.ReadPartitionAsync(partition, cancellationToken))
        {
            records.Add(since.Aggregate(record, (left, submission) => left.Holds(submission.Regency, submission.Key) ? left.Without(submission.Regency, submission.Key) : left));
        }

        return records;
    }
}
