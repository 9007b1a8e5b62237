using Pipeline.Areas;
using Pipeline.Assistance;

namespace Pipeline.Rollups;

/// <summary>Adds up help by one way of telling programmes apart: each recipient once a kind, however many programmes of it came.</summary>
/// <param name="kindOf">The kind of a delivery of a programme, which is null where nobody knows it; null where it is of none.</param>
internal sealed class HelpByKind<TKind>(Func<HelpFact, Programme?, TKind?> kindOf)
    where TKind : struct
{
    private readonly Dictionary<(AreaCode Area, TKind? Kind), HelpTotal> _totals = [];

    // Those with a delivery in the province: by their deciles it is known whom the kind is meant for.
    private readonly Dictionary<(TKind? Kind, ProgrammeCode Code), Programme> _programmes = [];

    public void Add(HelpBundle bundle)
    {
        foreach (var kind in bundle.Deliveries.GroupBy(delivery => kindOf(delivery.Fact, delivery.Programme)))
        {
            AddRecipients(bundle, kind.Key, [.. kind]);
            foreach (var delivery in kind)
            {
                Add(delivery.Area, kind.Key, HelpTotal.None with
                {
                    Deliveries = 1,
                    Amount = delivery.Amount,
                    Duplicates = delivery.Duplicates,
                    Overlaps = delivery.Overlaps,
                });
                if (delivery.Programme is { } programme)
                {
                    _programmes[(kind.Key, programme.Code)] = programme;
                }
            }
        }
    }

    /// <summary>The totals of an area and all that lies in it, of every kind with a delivery in the province.</summary>
    public HelpTotals<TKind> Within(AreaCode area, ListByDesil list) => new([.. _totals
        .GroupBy(pair => pair.Key.Kind)
        .OrderBy(kind => kind.Key is null).ThenBy(kind => kind.Key)
        .Select(kind => (kind.Key, WithTargets(
            kind.Key, area, list, kind.Where(pair => pair.Key.Area.IsWithin(area)).Aggregate(HelpTotal.None, (sum, pair) => sum + pair.Value))))]);

    private HelpTotal WithTargets(TKind? kind, AreaCode area, ListByDesil list, HelpTotal total) => total with
    {
        Persons = total.Persons with { Target = list.Persons(area, IsMeant(kind, RecipientUnit.Person)) },
        Families = total.Families with { Target = list.Families(area, IsMeant(kind, RecipientUnit.Family)) },
    };

    private Predicate<int> IsMeant(TKind? kind, RecipientUnit unit)
    {
        var targets = _programmes
            .Where(pair => EqualityComparer<TKind?>.Default.Equals(pair.Key.Kind, kind) && pair.Value.Unit == unit)
            .Select(pair => pair.Value.TargetDeciles)
            .OfType<DecileRange>()
            .ToArray();
        return desil => Array.Exists(targets, target => target.Contains(desil));
    }

    private void AddRecipients(HelpBundle bundle, TKind? kind, JudgedDelivery[] deliveries)
    {
        var toFamily = deliveries.Where(IsForFamily).ToArray();
        if (toFamily.Length > 0)
        {
            // A person's help under a family card says of nobody whether it is meant for him.
            var weight = toFamily.Where(delivery => delivery.Programme?.Unit == RecipientUnit.Family)
                .Select(delivery => TargetWeights.Of(delivery.Programme, bundle.FamilyDesil)).DefaultIfEmpty(TargetWeight.Unknown).Max();
            Add(bundle.FamilyArea, kind, HelpTotal.None with { Families = HelpReach.One(weight) });
        }

        foreach (var person in deliveries.Where(delivery => !IsForFamily(delivery)).GroupBy(delivery => delivery.Fact.Delivery.Recipient))
        {
            var weight = person.Max(delivery => TargetWeights.Of(delivery.Programme, delivery.Fact.Desil));
            Add(person.First().Area, kind, HelpTotal.None with { Persons = HelpReach.One(weight) });
        }
    }

    private static bool IsForFamily(JudgedDelivery delivery) =>
        delivery.Programme?.Unit == RecipientUnit.Family || delivery.Fact.Delivery.Recipient is AidRecipient.ByFamily;

    private void Add(AreaCode area, TKind? kind, HelpTotal total) =>
        _totals[(area, kind)] = _totals.GetValueOrDefault((area, kind), HelpTotal.None) + total;
}
