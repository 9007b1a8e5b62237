using Pipeline.Assistance;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>The registry of deliveries by recipient, programme and period; partitioned as persons are, by the first six digits of the recipient's number.</summary>
public interface IDeliveryStore : IClaimStore<DeliveryKey, DeliveryValues>
{
    /// <summary>All deliveries to some recipients of one partition.</summary>
    IAsyncEnumerable<ClaimRecord<DeliveryKey, DeliveryValues>> ReadOfAsync(
        RecordPartition partition, IReadOnlyCollection<AidRecipient> recipients, CancellationToken cancellationToken);
}
