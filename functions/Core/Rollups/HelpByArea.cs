using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.People;

namespace Pipeline.Rollups;

/// <summary>The facts' deliveries, judged family by family and added up by area and programme.</summary>
internal sealed class HelpByArea
{
    private readonly RollupFacts _facts;
    private readonly ProgrammeTable _programmes;
    private readonly Dictionary<(AreaCode Area, ProgrammeKey Programme), HelpFigures> _figures = [];
    private readonly Dictionary<(AreaCode Area, FundingSource? Source), decimal> _amounts = [];
    private readonly SortedDictionary<ProgrammeKey, string> _names = new(Comparer<ProgrammeKey>.Create((one, other) => string.CompareOrdinal(one.ToString(), other.ToString())));
    private readonly HashSet<FamilyCardNumber> _helpedFamilies = [];
    private readonly Dictionary<(AreaCode Area, int Desil), long> _helpedAlone = [];

    private HelpByArea(RollupFacts facts, ProgrammeTable programmes)
    {
        _facts = facts;
        _programmes = programmes;
    }

    public static HelpByArea Of(RollupFacts facts, ProgrammeTable programmes, OverlapRule rule)
    {
        var help = new HelpByArea(facts, programmes);
        foreach (var bundle in facts.Help.GroupBy(fact => fact.Bundle))
        {
            help.Add([.. bundle.OrderBy(fact => fact.Placed)], rule);
        }

        return help;
    }

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
            [.. _amounts.Where(pair => pair.Key.Area.IsWithin(area)).GroupBy(pair => pair.Key.Source, pair => pair.Value)
                .OrderBy(source => source.Key is null).ThenBy(source => source.Key).Select(source => (source.Key, source.Sum()))],
            families,
            persons);
    }

    private ProgrammeHelp HelpOf(ProgrammeKey key, string written, AreaCode area)
    {
        var programme = key.Code is { } code ? _programmes.Find(code) : null;
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

        var found = rule.Judge(bundle.Select(fact => fact.Placed));
        var (duplicates, overlaps) = (found.Duplicates.CountBy(one => one.Key).ToDictionary(), found.Overlaps.CountBy(one => one.Key).ToDictionary());
        foreach (var programme in bundle.GroupBy(fact => DeliveryKey.Parse(fact.Placed.Key[..fact.Placed.Key.LastIndexOf('|')]).Programme))
        {
            Count(programme.Key, [.. programme], family);
            foreach (var fact in programme)
            {
                var area = OwnAreaOf(fact, family);
                var source = fact.Delivery.Funding ?? UsualSourceOf(programme.Key);
                Add(area, programme.Key, HelpFigures.None with
                {
                    Deliveries = 1,
                    Amount = fact.BeginsHere ? fact.Delivery.Amount ?? 0 : 0,
                    Duplicates = duplicates.GetValueOrDefault(fact.Placed.Key),
                    Overlaps = overlaps.GetValueOrDefault(fact.Placed.Key),
                });
                _amounts[(area, source)] = _amounts.GetValueOrDefault((area, source)) + (fact.BeginsHere ? fact.Delivery.Amount ?? 0 : 0);
            }
        }
    }

    // Each recipient of the programme once, in the programme's own unit.
    private void Count(ProgrammeKey key, HelpFact[] facts, FamilyFact? family)
    {
        _names.TryAdd(key, facts[0].Delivery.WrittenProgramme);
        var programme = key.Code is { } code ? _programmes.Find(code) : null;
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

    private FundingSource? UsualSourceOf(ProgrammeKey key) =>
        key.Code is { } code && _programmes.Find(code)?.FundingSources is [var usual, ..] ? usual : null;

    // Where the recipient lives, a family where its head does; of one on no list, where the list came from.
    private static AreaCode AreaOf(HelpFact fact, FamilyFact? family) => family?.Area ?? fact.Area ?? fact.Delivery.Sender;

    private static AreaCode OwnAreaOf(HelpFact fact, FamilyFact? family) => fact.Area ?? AreaOf(fact, family);

    private void Add(AreaCode area, ProgrammeKey programme, HelpFigures figures) =>
        _figures[(area, programme)] = _figures.GetValueOrDefault((area, programme), HelpFigures.None) + figures;
}
