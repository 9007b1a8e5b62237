using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.People;

namespace Pipeline.Rollups;

/// <summary>The facts' deliveries, judged family by family and added up by area and programme.</summary>
internal sealed class HelpByArea
{
    private readonly RollupFacts _facts;
    private readonly CountedProgrammes _programmes;
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
    }

    public static HelpByArea Of(RollupFacts facts, ProgrammeTable programmes, OverlapRule rule)
    {
        var help = new HelpByArea(facts, programmes);
        foreach (var bundle in facts.Help.Select(help.Counted).GroupBy(fact => fact.Bundle))
        {
            help.Add([.. bundle.OrderBy(fact => fact.Placed)], rule);
        }

        return help;
    }

    /// <summary>Whether a delivery of the quarter names a family on the list, or a member of it.</summary>
    public bool IsHelped(FamilyCardNumber family) => _helpedFamilies.Contains(family);

    /// <summary>The help in an area and all that lies in it.</summary>
    public HelpQuarter Within(AreaCode area)
    {
        var persons = new long[AreaFigures.DesilClasses];
        foreach (var (cell, count) in _facts.Persons.Where(pair => !pair.Key.InFamily && pair.Key.Area.IsWithin(area)))
        {
            persons[cell.Desil] += count;
        }

        foreach (var (cell, count) in _helpedAlone.Where(pair => pair.Key.Area.IsWithin(area)))
        {
            persons[cell.Desil] -= count;
        }

        var families = new long[AreaFigures.DesilClasses];
        foreach (var (_, family) in _facts.Families.Where(pair => pair.Value.Area.IsWithin(area) && !_helpedFamilies.Contains(pair.Key)))
        {
            families[family.Desil]++;
        }

        return new HelpQuarter(
            [.. _names.Select(name => HelpOf(name.Key, name.Value, area))],
            families,
            persons)
        {
            ByStrategy = _strategies.Within(area),
            BySector = _sectors.Within(area),
            ByGroup = _groups.Within(area),
            BySource = _sources.Within(area),
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
        { TargetDeciles: { } target, Unit: RecipientUnit.Person } =>
            _facts.Persons.Where(pair => pair.Key.Area.IsWithin(area) && target.Contains(pair.Key.Desil)).Sum(pair => pair.Value),
        { TargetDeciles: { } target, Unit: RecipientUnit.Family } =>
            _facts.Families.Values.LongCount(family => family.Area.IsWithin(area) && target.Contains(family.Desil)),
        _ => 0,
    };

    // All that is known to have gone to one family, or to one person whose family is not known.
    private void Add(HelpFact[] bundle, OverlapRule rule)
    {
        var family = bundle[0].Kk is { } kk ? _facts.Families.GetValueOrDefault(kk) : null;
        if (bundle[0].Kk is { } helped && family is not null)
        {
            _helpedFamilies.Add(helped);
        }
        else if (bundle[0] is { Kk: null, Area: { } alone, Desil: var desil })
        {
            _helpedAlone[(alone, desil)] = _helpedAlone.GetValueOrDefault((alone, desil)) + 1;
        }

        AddByKind([.. bundle.Select(fact => (fact, fact.Delivery.Programme is { } code ? _programmes.Find(ProgrammeKey.Of(code)) : null))], family);
        var found = rule.Judge(bundle.Select(fact => fact.Placed));
        var (duplicates, overlaps) = (found.Duplicates.CountBy(one => one.Key).ToDictionary(), found.Overlaps.CountBy(one => one.Key).ToDictionary());
        foreach (var programme in bundle.GroupBy(KeyOf))
        {
            Count(programme.Key, [.. programme], family);
            foreach (var fact in programme)
            {
                var area = OwnAreaOf(fact, family);
                Add(area, programme.Key, HelpFigures.None with
                {
                    Deliveries = 1,
                    Amount = fact.BeginsHere ? fact.Delivery.Amount ?? 0 : 0,
                    Duplicates = duplicates.GetValueOrDefault(fact.Placed.Key),
                    Overlaps = overlaps.GetValueOrDefault(fact.Placed.Key),
                });
            }
        }
    }

    private void AddByKind((HelpFact Fact, Programme? Programme)[] bundle, FamilyFact? family)
    {
        var ofFamily = AreaOf(bundle[0].Fact, family);
        _strategies.Add(bundle, ofFamily, AreaOfRecipient);
        _sectors.Add(bundle, ofFamily, AreaOfRecipient);
        _groups.Add(bundle, ofFamily, AreaOfRecipient);
        _sources.Add(bundle, ofFamily, AreaOfRecipient);

        AreaCode AreaOfRecipient(HelpFact fact) => OwnAreaOf(fact, family);
    }

    // Each recipient of the programme once, in the programme's own unit.
    private void Count(ProgrammeKey key, HelpFact[] facts, FamilyFact? family)
    {
        _names.TryAdd(key, facts[0].Delivery.WrittenProgramme);
        var programme = _programmes.Find(key);
        if (programme?.Unit == RecipientUnit.Family)
        {
            var desil = family?.Desil ?? (facts[0].Kk is null ? facts[0].Desil : 0);
            Add(AreaOf(facts[0], family), key, Weighed(HelpFigures.None with { Families = 1 }, programme, desil));
            return;
        }

        foreach (var fact in facts.DistinctBy(fact => fact.Delivery.Recipient))
        {
            var recipient = fact.Delivery.Recipient is AidRecipient.ByNik
                ? Weighed(HelpFigures.None with { Persons = 1 }, programme, fact.Desil)
                : HelpFigures.None with { Families = 1, Unweighed = 1 };
            Add(OwnAreaOf(fact, family), key, recipient);
        }
    }

    private static HelpFigures Weighed(HelpFigures recipient, Programme? programme, int desil) =>
        programme?.TargetDeciles is not { } target || desil == 0 ? recipient with { Unweighed = 1 }
        : target.Contains(desil) ? recipient with { InTarget = 1 }
        : recipient with { OutsideTarget = 1 };

    // Where the recipient lives, a family where its head does; of one on no list, where the list came from.
    private static AreaCode AreaOf(HelpFact fact, FamilyFact? family) => family?.Area ?? fact.Area ?? fact.Delivery.Sender;

    private static AreaCode OwnAreaOf(HelpFact fact, FamilyFact? family) => fact.Area ?? AreaOf(fact, family);

    private void Add(AreaCode area, ProgrammeKey programme, HelpFigures figures) =>
        _figures[(area, programme)] = _figures.GetValueOrDefault((area, programme), HelpFigures.None) + figures;
}
