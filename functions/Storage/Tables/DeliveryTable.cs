using Azure.Data.Tables;
using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Storage.Tables;

/// <summary>The registry of deliveries in Table Storage.</summary>
internal sealed class DeliveryTable(TableClient table, PartitionDirectory directory, TimeProvider time) : IDeliveryStore
{
    private static readonly RecordFormat<DeliveryKey, DeliveryRecord> Format = new(
        key => Keys.Delivery(key).Row, DeliveryKey.Parse, DeliveryRecord.Unknown, DeliveryEntity.Read, DeliveryEntity.Write, record => record.Histories.IsEmpty);

    private readonly MergingTable<DeliveryKey, DeliveryRecord> _records = new(table, directory, Format, time);

    public Task<int> MergeAsync(
        NikPartition partition, IReadOnlyCollection<DeliveryKey> keys, AreaCode claimant, Func<DeliveryRecord, DeliveryRecord> fold, CancellationToken cancellationToken) =>
        _records.MergeAsync(partition, keys, claimant, fold, cancellationToken);

    public IAsyncEnumerable<DeliveryRecord> ReadOfAsync(
        NikPartition partition, IReadOnlyCollection<AidRecipient> recipients, CancellationToken cancellationToken) =>
        _records.ReadBeginningAsync(partition, recipients.Select(DeliveryKey.RecipientText), cancellationToken)
            .Where(record => recipients.Contains(record.Key.Recipient));

    public IAsyncEnumerable<DeliveryRecord> ReadPartitionAsync(NikPartition partition, CancellationToken cancellationToken) =>
        _records.ReadPartitionAsync(partition, cancellationToken);

    public IAsyncEnumerable<NikPartition> ListPartitionsAsync(AreaCode claimant, CancellationToken cancellationToken) =>
        _records.ListPartitionsAsync(claimant, cancellationToken);
}
