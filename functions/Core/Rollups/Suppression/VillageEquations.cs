namespace Pipeline.Rollups.Suppression;

/// <summary>What holds between the figures of a village, and between villages and their district where the two are not divided alike.</summary>
internal static class VillageEquations
{
    private static readonly string[] Targeted = [.. Enumerable.Range(1, AreaFigures.LastTargetedDesil).Select(Measures.Desil)];

    public static void State(QuarterTable table)
    {
        foreach (var (district, parts) in table.Areas.Where(area => area.Parts[0].IsVillage))
        {
            State(table, district, parts);
        }
    }

    private static void State(QuarterTable table, FigureArea district, IReadOnlyList<FigureArea> parts)
    {
        var others = new List<int>();
        foreach (var part in parts)
        {
            others.AddRange(table.Within([new(part, Measures.Persons)], [new(part, Measures.Targeted)]));
        }

        // Each family counts where one of its persons does.
        foreach (var area in parts.Prepend(district))
        {
            table.Within([new(area, Measures.Persons)], [new(area, Measures.Families)]);
        }

        table.Figures.Equate(Desils(Targeted), parts.Select(part => table.IndexOf(new(part, Measures.Targeted))));
        table.Figures.Equate(Desils(Measures.Desils.Except(Targeted)), others);

        IEnumerable<int> Desils(IEnumerable<string> desils) => desils.Select(desil => table.IndexOf(new(district, Measures.Persons, desil)));
    }
}
