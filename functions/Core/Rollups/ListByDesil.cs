using Pipeline.Areas;

namespace Pipeline.Rollups;

/// <summary>How many are on the list in each desil: whom a programme with a target is meant for.</summary>
internal sealed class ListByDesil(RollupFacts facts)
{
    private readonly Dictionary<(AreaCode Area, int Desil), long> _persons = facts.Persons
        .GroupBy(pair => (pair.Key.Area, pair.Key.Desil), pair => pair.Value)
        .ToDictionary(cell => cell.Key, cell => cell.Sum());

    private readonly Dictionary<(AreaCode Area, int Desil), int> _families = facts.Families.Values
        .CountBy(family => (family.Area, family.Desil))
        .ToDictionary();

    public long Persons(AreaCode area, Predicate<int> isMeant) =>
        _persons.Where(cell => cell.Key.Area.IsWithin(area) && isMeant(cell.Key.Desil)).Sum(cell => cell.Value);

    public long Families(AreaCode area, Predicate<int> isMeant) =>
        _families.Where(cell => cell.Key.Area.IsWithin(area) && isMeant(cell.Key.Desil)).Sum(cell => (long)cell.Value);
}
