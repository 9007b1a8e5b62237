using System.Collections.Immutable;
using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>All that the registry knows of one delivery: a history of claims for each regency that listed it.</summary>
public sealed class DeliveryRecord
{
    private DeliveryRecord(DeliveryKey key, ImmutableSortedDictionary<AreaCode, ClaimHistory<DeliveryValues>> histories)
    {
        Key = key;
        Histories = histories;
    }

    public DeliveryKey Key { get; }

    /// <summary>The histories by submitting regency, in the order of their codes. None is empty.</summary>
    public ImmutableSortedDictionary<AreaCode, ClaimHistory<DeliveryValues>> Histories { get; }

    /// <summary>A delivery nobody has listed.</summary>
    public static DeliveryRecord Unknown(DeliveryKey key) => new(key, ImmutableSortedDictionary<AreaCode, ClaimHistory<DeliveryValues>>.Empty);

    /// <summary>A record read back from the store.</summary>
    public static DeliveryRecord Of(DeliveryKey key, IEnumerable<KeyValuePair<AreaCode, ClaimHistory<DeliveryValues>>> histories) =>
        new(key, histories.ToImmutableSortedDictionary());

    /// <summary>This record with what a submission says of the delivery folded in, or with nothing said any more; the same instance when nothing changes.</summary>
    public (DeliveryRecord Record, HistoryStep<DeliveryValues>? Step) Fold(AreaCode regency, SubmissionKey submission, DeliveryClaim? claim)
    {
        var before = HistoryOf(regency);
        var (history, steps) = before.Fold(submission, claim is null ? [] : [claim]);
        return (history.Equals(before) ? this : With(regency, history), steps.Count == 0 ? null : steps[0]);
    }

    public ClaimHistory<DeliveryValues> HistoryOf(AreaCode regency) => Histories.GetValueOrDefault(regency, ClaimHistory<DeliveryValues>.Empty);

    /// <summary>What each regency had said of it by the end of a quarter, one a regency: the same help from two is two.</summary>
    /// <returns>The delivery, the values, and the quarter for which it was first sent.</returns>
    public IEnumerable<(PlacedDelivery Placed, DeliveryValues Values, Quarter SentFor)> AsOf(Quarter quarter) => Histories
        .Select(history => (Sender: history.Key, Values: history.Value.AsOf(quarter), First: history.Value.Entries[0].Submission))
        .Where(said => said.First.Quarter <= quarter)
        .Select(said => (
            new PlacedDelivery($"{Key.Text}|{said.Sender}", said.First.SubmittedOn.UtcTicks, DeliveryOf(said.Sender, said.Values)),
            said.Values,
            said.First.Quarter));

    private AidDelivery DeliveryOf(AreaCode sender, DeliveryValues values) => new(Key.Recipient, Key.Programme.Code, values.Programme ?? "", Key.Period, sender)
    {
        Amount = values.Amount,
        Goods = values.Goods,
        Funding = values.FundingSource,
        Agency = values.Agency,
        DeliveredOn = values.DeliveredOn,
    };

    private DeliveryRecord With(AreaCode regency, ClaimHistory<DeliveryValues> history) =>
        new(Key, history.Entries.Count == 0 ? Histories.Remove(regency) : Histories.SetItem(regency, history));
}
