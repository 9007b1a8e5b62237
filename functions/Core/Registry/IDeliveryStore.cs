using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>The registry of deliveries by recipient, programme and period; partitioned as persons are, by the first six digits of the recipient's number.</summary>
public interface IDeliveryStore
{
    /// <summary>
    /// Reads the records of some deliveries of one partition, folds each, and writes those that changed; one in which nobody's
    /// claim is left is taken away. Retried inside as <see cref="IPersonStore.MergeAsync"/> is.
    /// </summary>
    /// <returns>How many records were written.</returns>
    Task<int> MergeAsync(
        NikPartition partition, IReadOnlyCollection<DeliveryKey> keys, AreaCode claimant,
        Func<DeliveryRecord, DeliveryRecord> fold, CancellationToken cancellationToken);

    /// <summary>All deliveries to some recipients of one partition.</summary>
    IAsyncEnumerable<DeliveryRecord> ReadOfAsync(NikPartition partition, IReadOnlyCollection<AidRecipient> recipients, CancellationToken cancellationToken);

    /// <summary>The deliveries of a partition in the order of their keys: families, then persons by NIK.</summary>
    IAsyncEnumerable<DeliveryRecord> ReadPartitionAsync(NikPartition partition, CancellationToken cancellationToken);

    /// <summary>The partitions in which a regency has claims, in order.</summary>
    IAsyncEnumerable<NikPartition> ListPartitionsAsync(AreaCode claimant, CancellationToken cancellationToken);
}
