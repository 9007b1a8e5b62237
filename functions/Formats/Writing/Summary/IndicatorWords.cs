using Pipeline.Indicators;
using Pipeline.People;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>Published figures as a page writes them: the value, for when it holds, and the number of its source below the table.</summary>
/// <param name="told">All that is written, in its order.</param>
public sealed class IndicatorWords(IEnumerable<IndicatorQuarter> told)
{
    /// <summary>Stands where a table named no source.</summary>
    public const string Unnamed = "sumber tidak disebut di berkas";

    /// <summary>Every source, in the order of its number.</summary>
    public IReadOnlyList<string> Sources { get; } = [.. told
        .SelectMany(indicators => indicators.Figures)
        .SelectMany(figures => new[] { figures.Current, figures.YearBefore, figures.Target, figures.LastTarget })
        .OfType<PublishedFigure>()
        .Select(figure => figure.Source ?? Unnamed)
        .Distinct(StringComparer.Ordinal)];

    /// <summary>The words for all that is published of a province and its regencies.</summary>
    public static IndicatorWords Of(ProvinceQuarter quarter) => new(quarter.Regencies.Select(regency => regency.Indicators).Prepend(quarter.Indicators));

    /// <summary>The list's own count beside published ones: <c>2.009 orang (2025-Q4)</c>; null where it is hidden.</summary>
    public static string? Listed(Count persons, Quarter quarter) => persons.Value is { } listed ? $"{IndonesianText.Number(listed)} orang ({quarter})" : null;

    /// <summary><c>5,52 (Mar 2025) [3]</c>; a dash where there is none.</summary>
    public string Figure(Indicator indicator, PublishedFigure? figure) =>
        figure is null ? "–" : $"{Value(indicator, figure.Value)} ({Reference(figure.Reference)}) [{NumberOf(figure)}]";

    /// <summary><c>0,52 poin di atas target</c>.</summary>
    public static string Distance(Indicator indicator, decimal? distance) => distance switch
    {
        null => "–",
        0 => "tepat pada target",
        > 0 => $"{Points(indicator, distance.Value)} di atas target",
        _ => $"{Points(indicator, -distance.Value)} di bawah target",
    };

    /// <summary><c>ke-3</c></summary>
    public static string Rank(IndicatorFigures? figures) => figures?.Rank is { } rank ? $"ke-{IndonesianText.Number(rank)}" : "–";

    // Between two percentages lie points, not per cent.
    private static string Points(Indicator indicator, decimal distance) =>
        indicator.Unit() == FigureUnit.Percent ? $"{IndonesianText.Number(distance, 2)} poin" : Value(indicator, distance);

    /// <summary><c>5,52%</c>, <c>147,80 ribu</c>.</summary>
    public static string Value(Indicator indicator, decimal value) => indicator.Unit() switch
    {
        FigureUnit.Rupiah => $"Rp {IndonesianText.Number(value, 0)}",
        FigureUnit.Percent => $"{IndonesianText.Number(value, 2)}%",
        FigureUnit.ThousandPersons => $"{IndonesianText.Number(value, 2)} ribu",
        _ => IndonesianText.Number(value, 3),
    };

    /// <summary><c>Mar 2025</c>, or of a target <c>2029</c>.</summary>
    public static string Reference(FigureReference reference) => reference.Month is null ? Year(reference) : $"{Month(reference)} {Year(reference)}";

    /// <summary><c>Mar</c>; nothing of a year as a whole.</summary>
    public static string Month(FigureReference reference) => reference.Month is { } month ? IndonesianText.MonthName(month)[..3] : "";

    /// <summary><c>2025</c></summary>
    public static string Year(FigureReference reference) => FigureReference.Of(reference.Year).ToString();

    /// <summary>The number of a figure's source, from 1.</summary>
    public int NumberOf(PublishedFigure figure) => Sources.Index().First(source => source.Item == (figure.Source ?? Unnamed)).Index + 1;
}
