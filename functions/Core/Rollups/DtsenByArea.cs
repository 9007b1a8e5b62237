using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Rollups;

/// <summary>The facts' lists and DTSEN, laid beside each other and added up by area.</summary>
internal sealed class DtsenByArea
{
    private readonly RollupFacts _facts;
    private readonly Dictionary<DtsenPersonCell, long> _persons;
    private readonly Dictionary<FamilyCell, long> _families = [];
    private readonly Dictionary<(AreaCode Sender, AreaCode Told), Quarter> _versionOfPersons;
    private readonly Dictionary<(AreaCode Sender, AreaCode Told), Quarter> _versionOfFamilies;

    private DtsenByArea(RollupFacts facts)
    {
        _facts = facts;
        _versionOfPersons = NewestOf(facts.Dtsen.Persons.Keys.Select(cell => (cell.Sender, cell.Told, cell.Version)));
        _versionOfFamilies = NewestOf(facts.Dtsen.Families.Select(family => (family.Sender, family.Told, family.Version)));
        // A newer version without somebody no longer has them, though nothing was deleted.
        _persons = facts.Dtsen.Persons.Where(pair => pair.Key.Version == _versionOfPersons[(pair.Key.Sender, pair.Key.Told)]).ToDictionary();
        foreach (var family in facts.Dtsen.Families.Where(family => family.Version == _versionOfFamilies[(family.Sender, family.Told)]))
        {
            var listed = facts.FamilyOf(family.Kk) is { } onList && onList.Area.IsWithin(family.Sender) ? onList : (FamilyFact?)null;
            var cell = new FamilyCell(family.Sender, listed?.Area ?? family.Area, listed is not null, listed is { Desil: var desil } && Differs(desil, family.Desil), family.Desil ?? 0);
            _families[cell] = _families.GetValueOrDefault(cell) + 1;
        }
    }

    public static DtsenByArea Of(RollupFacts facts) => new(facts);

    /// <summary>A regency, or a district of it; null where no extract is known for the regency.</summary>
    public DtsenQuarter? Within(AreaCode area) => Of(area.Regency, other => other.IsWithin(area));

    /// <summary>Those of whom no district is known.</summary>
    public DtsenQuarter? Exactly(AreaCode regency) => Of(regency, other => other == regency);

    /// <summary>A regency's quarter with its list laid beside DTSEN, also by district.</summary>
    public RegencyQuarter Beside(RegencyQuarter quarter) => quarter with
    {
        Dtsen = Within(quarter.Regency),
        Districts = [.. quarter.Districts.Select(district => district with { Dtsen = Within(district.District) })],
        UnplacedDtsen = Exactly(quarter.Regency),
    };

    /// <summary>Regencies together: those without an extract are in no figure.</summary>
    public static DtsenQuarter? Sum(IEnumerable<DtsenQuarter?> regencies)
    {
        var known = regencies.OfType<DtsenQuarter>().ToArray();
        var persons = known.Select(regency => regency.Persons).OfType<DtsenPersons>().ToArray();
        var families = known.Select(regency => regency.Families).OfType<DtsenFamilies>().ToArray();
        return known.Length == 0 ? null : new DtsenQuarter(
            persons.Length == 0 ? null : persons.Aggregate((sum, regency) => sum + regency),
            families.Length == 0 ? null : families.Aggregate((sum, regency) => sum + regency));
    }

    private DtsenQuarter? Of(AreaCode regency, Func<AreaCode, bool> isIn)
    {
        var (persons, families) = (PersonsOf(regency, isIn), FamiliesOf(regency, isIn));
        return persons is null && families is null ? null : new DtsenQuarter(persons, families);
    }

    private DtsenPersons? PersonsOf(AreaCode regency, Func<AreaCode, bool> isIn)
    {
        if (SourceOf(regency, _versionOfPersons) is not { } source)
        {
            return null;
        }

        var cells = _persons.Where(pair => pair.Key.Sender == source.Sender && isIn(pair.Key.Area)).ToArray();
        var both = cells.Where(pair => pair.Key.IsOnList).Sum(pair => pair.Value);
        var listed = _facts.Persons.Where(pair => isIn(pair.Key.Area)).Sum(pair => pair.Value);
        return new DtsenPersons(new Dictionary<AreaCode, DtsenSource> { [regency] = source }, both, listed - both, cells.Sum(pair => pair.Value) - both);
    }

    private DtsenFamilies? FamiliesOf(AreaCode regency, Func<AreaCode, bool> isIn)
    {
        if (SourceOf(regency, _versionOfFamilies) is not { } source)
        {
            return null;
        }

        var cells = _families.Where(pair => pair.Key.Sender == source.Sender && isIn(pair.Key.Area)).ToArray();
        var both = cells.Where(pair => pair.Key.IsOnList).Sum(pair => pair.Value);
        var listed = _facts.Families.Values.LongCount(family => isIn(family.Area));
        var byDesil = new Count[DesilCounts.Classes];
        foreach (var (cell, count) in cells)
        {
            byDesil[cell.Desil] += count;
        }

        return new DtsenFamilies(
            new Dictionary<AreaCode, DtsenSource> { [regency] = source }, both, listed - both, byDesil.Sum() - both, cells.Where(pair => pair.Key.Differs).Sum(pair => pair.Value), [.. byDesil]);
    }

    // The newer of the regency's own and its province's; of two of one version its own.
    private static DtsenSource? SourceOf(AreaCode regency, Dictionary<(AreaCode Sender, AreaCode Told), Quarter> versions) =>
        new[] { regency, regency.Province }
            .Where(sender => versions.ContainsKey((sender, regency)))
            .Select(sender => new DtsenSource(sender, versions[(sender, regency)]))
            .OrderByDescending(source => source.Version)
            .FirstOrDefault();

    // A province may send regency by regency; of whom its extract tells no regency, the newest of all counts.
    private static Dictionary<(AreaCode Sender, AreaCode Told), Quarter> NewestOf(IEnumerable<(AreaCode Sender, AreaCode Told, Quarter Version)> versions) => versions
        .SelectMany(one => new[] { one, one with { Told = one.Sender } }).Distinct()
        .GroupBy(one => (one.Sender, one.Told), one => one.Version).ToDictionary(group => group.Key, group => group.Max());

    // A list that says no desil says nothing against DTSEN's.
    private static bool Differs(int onList, int? inDtsen) => onList != 0 && inDtsen is { } desil && desil != onList;

    private readonly record struct FamilyCell(AreaCode Sender, AreaCode Area, bool IsOnList, bool Differs, int Desil);
}
