using Pipeline.Indicators;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>What is published of an area, beside its targets, in <c>ringkasan.csv</c>: the date of each figure is its category.</summary>
internal static class IndicatorFigure
{
    public static IEnumerable<SummaryFigure> Of(IndicatorQuarter indicators) => indicators.Figures.SelectMany(Of);

    private static IEnumerable<SummaryFigure> Of(IndicatorFigures figures)
    {
        foreach (var figure in figures.Series)
        {
            yield return new($"indicator_{figures.Indicator.Key()}", "reference", figure.Reference.ToString(), figure.Value) { Source = figure.Source ?? "" };
        }

        foreach (var target in new[] { figures.Target, figures.LastTarget }.OfType<PublishedFigure>().Distinct())
        {
            yield return new($"target_{figures.Indicator.Key()}", "year", target.Reference.ToString(), target.Value) { Source = target.Source ?? "" };
        }
    }
}
