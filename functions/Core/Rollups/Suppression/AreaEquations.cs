namespace Pipeline.Rollups.Suppression;

/// <summary>What holds between an area and what lies in it: every figure adds up, whatever it counts.</summary>
internal static class AreaEquations
{
    public static void State(QuarterTable table)
    {
        var kinds = table.Keys.Select(key => (key.Measure, key.Part)).Distinct().ToArray();
        foreach (var (whole, parts) in table.Areas)
        {
            foreach (var (measure, part) in kinds)
            {
                State(table, new FigureKey(whole, measure, part), [.. parts.Select(area => new FigureKey(area, measure, part)).Where(table.Has)]);
            }
        }
    }

    /// <summary>The same of what nobody writes: those of the whole with help are those of its parts.</summary>
    public static void StateRests(QuarterTable table)
    {
        foreach (var kind in table.Rests.Keys.Select(rest => rest.Kind).Distinct().ToArray())
        {
            foreach (var (whole, parts) in table.Areas)
            {
                if (table.Rests.TryGetValue((kind, whole), out var rest) && rest.Length > 0)
                {
                    table.Figures.Equate(rest, parts.SelectMany(part => table.Rests.GetValueOrDefault((kind, part), [])));
                }
            }
        }
    }

    private static void State(QuarterTable table, FigureKey whole, FigureKey[] parts)
    {
        if (parts.Length == 0 || !table.Has(whole))
        {
            return;
        }

        // Who moves between the parts moves neither in nor out of the whole.
        if (Measures.IsOfMoving(whole.Measure))
        {
            table.Within(parts, [whole]);
        }
        else if (!table.Equate([whole], parts))
        {
            // Nobody writes how many of the whole are in none of the parts, and everyone can work it out.
            table.Within([whole], parts);
        }
    }
}
