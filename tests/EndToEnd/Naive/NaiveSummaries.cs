namespace Pipeline.EndToEnd.Naive;

/// <summary>Every figure of the samples' summaries, worked out a second time: plainly, slowly, and without the product's code.</summary>
internal static class NaiveSummaries
{
    /// <param name="files">The samples, in order: all that <see cref="Sent.All"/> gives.</param>
    /// <param name="of">Of which provinces and quarters.</param>
    public static IReadOnlyList<Figure> Of(IReadOnlyList<Sent> files, params (string Province, string Quarter)[] of)
    {
        var people = PeopleLists.Judged(files);
        return [.. of.SelectMany(one => Of(new Summary(one.Province, one.Quarter, files, people)))];
    }

    private static IReadOnlyList<Figure> Of(Summary summary)
    {
        var now = summary.RegistryAsOf(summary.Quarter);
        PeopleFigures.Add(summary, now);
        MovementFigures.Add(summary, summary.RegistryAsOf(Quarters.Before(summary.Quarter)), now, "quarter");
        MovementFigures.Add(summary, summary.RegistryAsOf(Quarters.YearBefore(summary.Quarter)), now, "year");
        TrendFigures.Add(summary);
        ReportingFigures.Add(summary);
        RegistryFigures.Add(summary, now);
        DtsenFigures.Add(summary, now);
        IndicatorFigures.Add(summary);
        PlanFigures.Add(summary);
        var help = new Help(summary, now);
        HelpFigures.Add(summary, now, help);
        VulnerableFigures.Add(summary, now, help);
        return summary.Figures;
    }
}
