namespace Pipeline.Rollups.Suppression;

/// <summary>What holds between the figures of a village.</summary>
internal static class VillageEquations
{
    public static void State(QuarterTable table)
    {
        foreach (var (district, parts) in table.Areas.Where(area => area.Parts[0].IsVillage))
        {
            foreach (var part in parts)
            {
                table.Within([new(part, Measures.Persons)], [new(part, Measures.Persons, Measures.Targeted)]);
            }

            // Each family counts where one of its persons does.
            foreach (var area in parts.Prepend(district))
            {
                table.Within([new(area, Measures.Persons)], [new(area, Measures.Families)]);
            }
        }
    }
}
