using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>What a record of deliveries comes to as of a quarter.</summary>
public static class DeliveriesAsOf
{
    /// <summary>What each regency had said of it by the end of a quarter, one a regency: the same help from two is two.</summary>
    /// <returns>The delivery, the values, and the quarter for which it was first sent.</returns>
    public static IEnumerable<(PlacedDelivery Placed, DeliveryValues Values, Quarter SentFor)> AsOf(
        this ClaimRecord<DeliveryKey, DeliveryValues> record, Quarter quarter) => record.Histories
        .Select(history => (Sender: history.Key, Values: history.Value.AsOf(quarter), First: history.Value.Entries[0].Submission))
        .Where(said => said.First.Quarter <= quarter)
        .Select(said => (
            new PlacedDelivery($"{record.Key.Text}|{said.Sender}", said.First.SubmittedOn.UtcTicks, DeliveryOf(record.Key, said.Sender, said.Values)),
            said.Values,
            said.First.Quarter));

    private static AidDelivery DeliveryOf(DeliveryKey key, AreaCode sender, DeliveryValues values) =>
        new(key.Recipient, key.Programme.Code, values.Programme ?? "", key.Period, sender)
        {
            Amount = values.Amount,
            Goods = values.Goods,
            Funding = values.FundingSource,
            Agency = values.Agency,
            DeliveredOn = values.DeliveredOn,
        };
}
