using Azure.Data.Tables;
using Pipeline.Assistance;
using Pipeline.Registry;

namespace Pipeline.Storage.Tables;

/// <summary>A delivery's record as an entity: its key and the histories of what was said.</summary>
internal static class DeliveryEntity
{
    public static TableEntity Write(DeliveryRecord record)
    {
        var (partition, row) = Keys.Delivery(record.Key);
        var entity = new TableEntity(partition, row);
        HistoryProperties.Write(entity, HistoriesJson.Write(record.Histories, DeliveryValuesJson.Write));
        return entity;
    }

    public static DeliveryRecord Read(TableEntity entity) =>
        DeliveryRecord.Of(DeliveryKey.Parse(entity.RowKey), HistoriesJson.Read(HistoryProperties.Read(entity), DeliveryValuesJson.Read));
}
