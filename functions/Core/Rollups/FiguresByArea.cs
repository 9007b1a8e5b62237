using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Rollups;

/// <summary>The facts' persons and families, added up by area.</summary>
internal sealed class FiguresByArea
{
    private readonly SortedDictionary<AreaCode, AreaFigures> _byArea = [];

    private FiguresByArea()
    {
    }

    public static FiguresByArea Of(RollupFacts facts)
    {
        var figures = new FiguresByArea();
        foreach (var (cell, count) in facts.Persons)
        {
            figures.Add(cell.Area, AreaFigures.None with
            {
                Persons = count,
                PersonsWithoutFamily = cell.InFamily ? 0 : count,
                Male = cell.Sex == Sex.Male ? count : 0,
                Female = cell.Sex == Sex.Female ? count : 0,
                SexUnknown = cell.Sex is null ? count : 0,
                PersonsByDesil = DesilCounts.Only(cell.Desil, count),
            });
        }

        foreach (var (cell, count) in facts.Ages)
        {
            figures.Add(cell.Area, AreaFigures.None with { PersonsByAge = Only(cell.Band, count) });
        }

        foreach (var (area, desil, count) in facts.Families.Values
            .GroupBy(family => (family.Area, family.Desil), (key, families) => (key.Area, key.Desil, families.LongCount())))
        {
            figures.Add(area, AreaFigures.None with { Families = count, FamiliesByDesil = DesilCounts.Only(desil, count) });
        }

        return figures;
    }

    /// <summary>The figures of an area and all that lies in it.</summary>
    public AreaFigures Within(AreaCode area) =>
        _byArea.Where(pair => pair.Key.IsWithin(area)).Aggregate(AreaFigures.None, (sum, pair) => sum + pair.Value);

    /// <summary>The figures of those of whom nothing deeper than this area is known.</summary>
    public AreaFigures Exactly(AreaCode area) => _byArea.GetValueOrDefault(area, AreaFigures.None);

    /// <summary>The figures of those within an area and in none of its parts, also where a code is known that is no part any more.</summary>
    public AreaFigures Outside(AreaCode area, IReadOnlySet<AreaCode> parts) =>
        _byArea.Where(pair => pair.Key.IsWithin(area) && !parts.Contains(pair.Key)).Aggregate(AreaFigures.None, (sum, pair) => sum + pair.Value);

    private static Count[] Only(AgeBand band, long count)
    {
        var counts = new Count[AgeBands.All.Count];
        counts[(int)band] = count;
        return counts;
    }

    private void Add(AreaCode area, AreaFigures figures) =>
        _byArea[area] = _byArea.GetValueOrDefault(area, AreaFigures.None) + figures;
}
