using Pipeline.Areas;
using Pipeline.Indicators;

namespace Pipeline.Rollups;

/// <summary>The indicators of an area as they stood at a quarter's end, beside what the plan set. How each figure is come by is in docs/indikator.md.</summary>
/// <param name="Figures">The indicators of which anything is known, in the order of <see cref="Indicator"/>.</param>
public sealed record IndicatorQuarter(IReadOnlyList<IndicatorFigures> Figures)
{
    public static readonly IndicatorQuarter None = new([]);

    /// <summary>What is known of one indicator; null where nothing is.</summary>
    public IndicatorFigures? Of(Indicator indicator) => Figures.FirstOrDefault(figures => figures.Indicator == indicator);
}

/// <summary>One indicator of an area.</summary>
/// <param name="Series">All figures that hold for a day not after the quarter's end, the earliest first.</param>
/// <param name="Target">The target of the quarter's year.</param>
/// <param name="LastTarget">The target of the plan's last year; the same as <paramref name="Target"/> where that year is the last.</param>
public sealed record IndicatorFigures(Indicator Indicator, IReadOnlyList<PublishedFigure> Series, PublishedFigure? Target, PublishedFigure? LastTarget)
{
    /// <summary>The place among the regencies of the province by the newest figures, 1 for the highest; of a province, and where there is no figure, null.</summary>
    public int? Rank { get; init; }

    /// <summary>The newest figure; null where there is none.</summary>
    public PublishedFigure? Current => Series.Count > 0 ? Series[^1] : null;

    /// <summary>That of the same month a year before it.</summary>
    public PublishedFigure? YearBefore => Current is { } current ? Series.FirstOrDefault(figure => figure.Reference == current.Reference.YearBefore) : null;

    /// <summary>How far the newest figure lies above the target of the quarter's year, in the indicator's unit; negative where it lies below.</summary>
    public decimal? Distance => Current?.Value - Target?.Value;

    /// <summary>How far it lies above the target of the plan's last year.</summary>
    public decimal? LastDistance => Current?.Value - LastTarget?.Value;
}

/// <summary>A figure with all that it needs to be quoted.</summary>
/// <param name="Value">In the indicator's own unit: people in thousands.</param>
/// <param name="Reference">For when it holds.</param>
/// <param name="Source">As the table named it; null where it named none.</param>
/// <param name="Sender">Whose table it is of: the province's, or the regency's own.</param>
public sealed record PublishedFigure(decimal Value, FigureReference Reference, string? Source, AreaCode Sender);
