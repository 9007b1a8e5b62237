namespace Pipeline.EndToEnd.Naive;

/// <summary>How many were on the lists at the ends of the quarter and of the seven before, by the lists as they are known now.</summary>
internal static class TrendFigures
{
    public static void Add(Summary summary)
    {
        var then = summary.Quarter;
        for (var back = 0; back <= 7; back++, then = Quarters.Before(then))
        {
            var registry = summary.RegistryAsOf(then);
            foreach (var (level, area) in summary.ProvinceAndRegencies.Where(one => HadSent(one.Area, then)))
            {
                summary.Add(level, area, "trend_persons", "quarter", then, registry.Counted.Count(person => person.Area.StartsWith(area, StringComparison.Ordinal)));
            }
        }

        bool HadSent(string area, string by) => summary.PeopleRows.Any(row =>
            row.File.Sender.StartsWith(area, StringComparison.Ordinal) && string.CompareOrdinal(row.File.Quarter, by) <= 0);
    }
}
