namespace Pipeline.EndToEnd.Naive;

/// <summary>Published figures and targets (docs/indikator.md). The samples' provinces alone send any; a year without a month is March.</summary>
internal static class IndicatorFigures
{
    public static void Add(Summary summary)
    {
        var all = summary.Files.Where(file => file.Sender == summary.Province && string.CompareOrdinal(file.Quarter, summary.Quarter) <= 0).SelectMany(IndicatorRow.Of).ToArray();
        // Of one area, indicator and year the figure that was sent last stands.
        var known = all.Where(row => !IsSlip(row, all)).GroupBy(row => (row.IsTarget, row.Area, row.Name, row.Year)).Select(rows => rows.Last()).ToArray();
        foreach (var (level, area) in summary.ProvinceAndRegencies)
        {
            foreach (var figures in known.Where(row => row.Area == area).GroupBy(row => (row.IsTarget, row.Name)))
            {
                AddFigures(level, area, figures.Key.IsTarget, figures.Key.Name, [.. figures.OrderBy(row => row.Year)]);
            }
        }

        void AddFigures(string level, string area, bool isTarget, string name, IndicatorRow[] figures)
        {
            var thisYear = summary.End.Year;
            var shown = figures.Where(row => isTarget ? row.Year == thisYear || row == figures[^1] : new DateOnly(row.Year, 3, 31) <= summary.End);
            foreach (var row in shown)
            {
                summary.Add(level, area, isTarget ? $"target_{name}" : $"indicator_{name}", isTarget ? "year" : "reference", isTarget ? $"{row.Year}" : $"{row.Year}-03", row.Value, row.Source);
            }
        }
    }

    // The population that count and percentage imply is ten times or more that of another year.
    private static bool IsSlip(IndicatorRow row, IndicatorRow[] all)
    {
        var others = all.Where(other => other.Area == row.Area && other != row && other.Year != row.Year).ToArray();
        return row.Name == "poor" && Implied(row) is { } implied && others.Where(other => other.Name == "poor").Any(other => Implied(other) is { } usual && implied > 5 * usual);

        decimal? Implied(IndicatorRow count) =>
            all.LastOrDefault(percent => percent.File == count.File && percent.Area == count.Area && percent.Year == count.Year && percent.Name == "p0") is { } p0 ? count.Value * 100_000 / p0.Value : null;
    }
}
