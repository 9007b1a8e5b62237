using Azure.Data.Tables;
using Pipeline.Assistance;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Storage.Tables;

/// <summary>The registry of deliveries in Table Storage.</summary>
internal sealed class DeliveryTable(TableClient table, PartitionDirectory directory, PipelineMeter meter, TimeProvider time)
    : ClaimTable<DeliveryKey, DeliveryValues>(table, directory, new(DeliveryValuesJson.Write, DeliveryValuesJson.Read), meter, time), IDeliveryStore
{
    public IAsyncEnumerable<ClaimRecord<DeliveryKey, DeliveryValues>> ReadOfAsync(
        RecordPartition partition, IReadOnlyCollection<AidRecipient> recipients, CancellationToken cancellationToken) =>
        Records.ReadBeginningAsync(partition, recipients.Select(DeliveryKey.RecipientText), cancellationToken)
            .Where(record => recipients.Contains(record.Key.Recipient));
}
