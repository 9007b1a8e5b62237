using Pipeline.Areas;
using Pipeline.Assistance;

namespace Pipeline.Rollups;

/// <summary>Adds up help by one way of telling programmes apart: each recipient once a kind, however many programmes of it came.</summary>
/// <param name="kindOf">The kind of a delivery of a programme, which is null where nobody knows it; null where it is of none.</param>
internal sealed class HelpByKind<TKind>(Func<HelpFact, Programme?, TKind?> kindOf)
    where TKind : struct
{
    private readonly Dictionary<(AreaCode Area, TKind? Kind), HelpTotal> _totals = [];

    /// <param name="bundle">All that went to one family, or to one person whose family is not known.</param>
    /// <param name="ofFamily">Where a family counts.</param>
    /// <param name="ofRecipient">Where the recipient of a delivery counts.</param>
    public void Add(IEnumerable<(HelpFact Fact, Programme? Programme)> bundle, AreaCode ofFamily, Func<HelpFact, AreaCode> ofRecipient)
    {
        foreach (var kind in bundle.GroupBy(delivery => kindOf(delivery.Fact, delivery.Programme)))
        {
            if (kind.Any(IsForFamily))
            {
                Add(ofFamily, kind.Key, HelpTotal.None with { Families = 1 });
            }

            foreach (var (person, _) in kind.Where(delivery => !IsForFamily(delivery)).DistinctBy(delivery => delivery.Fact.Delivery.Recipient))
            {
                Add(ofRecipient(person), kind.Key, HelpTotal.None with { Persons = 1 });
            }

            foreach (var (fact, _) in kind)
            {
                Add(ofRecipient(fact), kind.Key, HelpTotal.None with { Deliveries = 1, Amount = fact.BeginsHere ? fact.Delivery.Amount ?? 0 : 0 });
            }
        }
    }

    /// <summary>The totals of an area and all that lies in it.</summary>
    public HelpTotals<TKind> Within(AreaCode area) => new([.. _totals
        .Where(pair => pair.Key.Area.IsWithin(area))
        .GroupBy(pair => pair.Key.Kind, pair => pair.Value)
        .OrderBy(kind => kind.Key is null).ThenBy(kind => kind.Key)
        .Select(kind => (kind.Key, kind.Aggregate(HelpTotal.None, (sum, total) => sum + total)))]);

    private static bool IsForFamily((HelpFact Fact, Programme? Programme) delivery) =>
        delivery.Programme?.Unit == RecipientUnit.Family || delivery.Fact.Delivery.Recipient is AidRecipient.ByFamily;

    private void Add(AreaCode area, TKind? kind, HelpTotal total) =>
        _totals[(area, kind)] = _totals.GetValueOrDefault((area, kind), HelpTotal.None) + total;
}
