using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.People;

namespace Pipeline.Rollups;

/// <summary>The facts' deliveries, judged family by family and added up by area and programme.</summary>
internal sealed class HelpByArea
{
    private readonly RollupFacts _facts;
    private readonly CountedProgrammes _programmes;
    private readonly ListByDesil _list;
    private readonly Dictionary<(AreaCode Area, ProgrammeKey Programme), HelpFigures> _figures = [];
    private readonly HelpByKind<PovertyStrategy> _strategies = new((_, programme) => programme?.Strategy);
    private readonly HelpByKind<ProgrammeSector> _sectors = new((_, programme) => programme?.Sector);
    private readonly HelpByKind<ProgrammeGroup> _groups = new((_, programme) => programme?.Group);
    private readonly HelpByKind<FundingSource> _sources = new((fact, programme) => fact.Delivery.Funding ?? (programme?.FundingSources is [var usual, ..] ? usual : null));
    private readonly SortedDictionary<ProgrammeKey, string> _names = new(Comparer<ProgrammeKey>.Create((one, other) => string.CompareOrdinal(one.ToString(), other.ToString())));
    private readonly HashSet<FamilyCardNumber> _helpedFamilies = [];
    private readonly Dictionary<(AreaCode Area, int Desil), long> _helpedAlone = [];

    private HelpByArea(RollupFacts facts, ProgrammeTable programmes)
    {
        _facts = facts;
        _programmes = new CountedProgrammes(programmes);
        _list = new ListByDesil(facts);
    }

    public static HelpByArea Of(RollupFacts facts, ProgrammeTable programmes, OverlapRule rule)
    {
        var help = new HelpByArea(facts, programmes);
        foreach (var bundle in facts.Help.GroupBy(fact => fact.Bundle))
        {
            help.Add([.. bundle.Select(help.Counted).OrderBy(fact => fact.Placed)], rule);
        }

        return help;
    }

    /// <summary>Whether a delivery of the quarter names a family on the list, or a member of it.</summary>
    public bool IsHelped(FamilyCardNumber family) => _helpedFamilies.Contains(family);

    /// <summary>The help in an area and all that lies in it.</summary>
    public HelpQuarter Within(AreaCode area)
    {
        var persons = new Count[DesilCounts.Classes];
        foreach (var (cell, count) in _facts.Persons.Where(pair => !pair.Key.InFamily && pair.Key.Area.IsWithin(area)))
        {
            persons[cell.Desil] += count;
        }

        foreach (var (cell, count) in _helpedAlone.Where(pair => pair.Key.Area.IsWithin(area)))
        {
            persons[cell.Desil] -= count;
        }

        var families = new Count[DesilCounts.Classes];
        foreach (var (_, family) in _facts.Families.Where(pair => pair.Value.Area.IsWithin(area) && !_helpedFamilies.Contains(pair.Key)))
        {
            families[family.Desil] += 1;
        }

        return new HelpQuarter(
            [.. _names.Select(name => HelpOf(name.Key, name.Value, area))],
            [.. families],
            [.. persons])
        {
            ByStrategy = _strategies.Within(area, _list),
            BySector = _sectors.Within(area, _list),
            ByGroup = _groups.Within(area, _list),
            BySource = _sources.Within(area, _list),
        };
    }

    // A delivery lies under the programme of the table that ships, and counts as the one that the province's own table has for it.
    private HelpFact Counted(HelpFact fact) =>
        fact with { Placed = fact.Placed with { Delivery = fact.Delivery with { Programme = KeyOf(fact).Code } } };

    private ProgrammeKey KeyOf(HelpFact fact) =>
        _programmes.KeyOf(DeliveryKey.Parse(fact.Placed.Key[..fact.Placed.Key.LastIndexOf('|')]).Programme, fact.Delivery.WrittenProgramme);

    private ProgrammeHelp HelpOf(ProgrammeKey key, string written, AreaCode area)
    {
        var programme = _programmes.Find(key);
        var figures = _figures.Where(pair => pair.Key.Programme == key && pair.Key.Area.IsWithin(area)).Aggregate(HelpFigures.None, (sum, pair) => sum + pair.Value);
        return new ProgrammeHelp(key, programme, programme?.Name ?? written, figures with { Target = TargetOf(programme, area) });
    }

    private long TargetOf(Programme? programme, AreaCode area) => programme switch
    {
        { TargetDeciles: { } target, Unit: RecipientUnit.Person } => _list.Persons(area, target.Contains),
        { TargetDeciles: { } target, Unit: RecipientUnit.Family } => _list.Families(area, target.Contains),
        _ => 0,
    };

    // All that is known to have gone to one family, or to one person whose family is not known.
    private void Add(HelpFact[] facts, OverlapRule rule)
    {
        var family = _facts.FamilyOf(facts[0].Kk);
        if (facts[0].Kk is { } helped && family is not null)
        {
            _helpedFamilies.Add(helped);
        }
        else if (facts[0] is { Kk: null, Area: { } alone, Desil: var desil })
        {
            _helpedAlone[(alone, desil)] = _helpedAlone.GetValueOrDefault((alone, desil)) + 1;
        }

        var bundle = Judge(facts, family, rule);
        _strategies.Add(bundle);
        _sectors.Add(bundle);
        _groups.Add(bundle);
        _sources.Add(bundle);
        foreach (var programme in bundle.Deliveries.GroupBy(delivery => delivery.Key))
        {
            Count(programme.Key, [.. programme], bundle);
        }
    }

    private HelpBundle Judge(HelpFact[] facts, FamilyFact? family, OverlapRule rule)
    {
        var found = rule.Judge(facts.Select(fact => fact.Placed));
        var (duplicates, overlaps) = (found.Duplicates.CountBy(one => one.Key).ToDictionary(), found.Overlaps.CountBy(one => one.Key).ToDictionary());
        // A person whose family is not known is in none of those that a programme for families is meant for.
        return new HelpBundle([.. facts.Select(Judged)], AreaOf(facts[0], family), family?.Desil ?? 0);

        JudgedDelivery Judged(HelpFact fact)
        {
            var key = KeyOf(fact);
            return new JudgedDelivery(
                fact, key, _programmes.Find(key), fact.Area ?? AreaOf(fact, family),
                duplicates.GetValueOrDefault(fact.Placed.Key), overlaps.GetValueOrDefault(fact.Placed.Key));
        }
    }

    // Each recipient of the programme once, in the programme's own unit.
    private void Count(ProgrammeKey key, JudgedDelivery[] deliveries, HelpBundle bundle)
    {
        var programme = deliveries[0].Programme;
        _names.TryAdd(key, deliveries[0].Fact.Delivery.WrittenProgramme);
        if (programme?.Unit == RecipientUnit.Family)
        {
            Add(bundle.FamilyArea, key, Weighed(HelpFigures.None with { Families = 1 }, programme, bundle.FamilyDesil));
        }
        else
        {
            foreach (var (fact, area) in deliveries.Select(delivery => (delivery.Fact, delivery.Area)).DistinctBy(to => to.Fact.Delivery.Recipient))
            {
                Add(area, key, fact.Delivery.Recipient is AidRecipient.ByNik
                    ? Weighed(HelpFigures.None with { Persons = 1 }, programme, fact.Desil)
                    : HelpFigures.None with { Families = 1, Unweighed = 1 });
            }
        }

        foreach (var delivery in deliveries)
        {
            Add(delivery.Area, key, HelpFigures.None with
            {
                Deliveries = 1,
                Amount = delivery.Amount,
                Duplicates = delivery.Duplicates,
                Overlaps = delivery.Overlaps,
            });
        }
    }

    private static HelpFigures Weighed(HelpFigures recipient, Programme? programme, int desil) => TargetWeights.Of(programme, desil) switch
    {
        TargetWeight.Inside => recipient with { InTarget = 1 },
        TargetWeight.Outside => recipient with { OutsideTarget = 1 },
        _ => recipient with { Unweighed = 1 },
    };

    // Where the recipient lives, a family where its head does; of one on no list, where the list came from.
    private static AreaCode AreaOf(HelpFact fact, FamilyFact? family) => family?.Area ?? fact.Area ?? fact.Delivery.Sender;

    private void Add(AreaCode area, ProgrammeKey programme, HelpFigures figures) =>
        _figures[(area, programme)] = _figures.GetValueOrDefault((area, programme), HelpFigures.None) + figures;
}
