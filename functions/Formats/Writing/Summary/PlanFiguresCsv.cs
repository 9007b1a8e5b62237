using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>The plan of an area as figures for <c>ringkasan.csv</c>; none where nobody sent a plan for the year.</summary>
internal static class PlanFiguresCsv
{
    public static IEnumerable<SummaryFigure> Of(PlanQuarter plan) => plan.Total.Lines == 0 ? [] :
    [
        .. Figures("", "", plan.Total),
        .. plan.Strategies.SelectMany(part => Figures("strategy", SummaryKeys.Of(part.Part), part.Figures)),
        .. plan.Sectors.SelectMany(part => Figures("sector", SummaryKeys.Of(part.Part), part.Figures)),
        .. plan.Groups.SelectMany(part => Figures("group", SummaryKeys.Of(part.Part), part.Figures)),
        .. plan.Sources.SelectMany(part => Figures("source", SummaryKeys.Of(part.Part), part.Figures)),
        .. plan.Agencies.SelectMany(agency => Figures("agency", $"{agency.Sender}{agency.Key}", agency.Figures)),
        .. plan.Programmes.SelectMany(programme => Figures("programme", programme.Key.ToString(), programme.Figures)),
    ];

    private static IEnumerable<SummaryFigure> Figures(string dimension, string category, PlanFigures figures) =>
    [
        new("plan_lines", dimension, category, (Count)figures.Lines),
        new("plan_budget", dimension, category, (decimal)(long)figures.Budget),
        new("plan_realisation", dimension, category, (decimal)(long)figures.Realisation),
        new("plan_unreported", dimension, category, (Count)figures.Unreported),
    ];
}
