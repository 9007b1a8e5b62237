using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>A part of what a page is about: a row of its tables.</summary>
public sealed record PagePart(string Name, AreaFigures Figures)
{
    /// <summary>The regency that it is; null of a district, and of those who are in none.</summary>
    public RegencyQuarter? Regency { get; init; }

    /// <summary>Null where help is not told apart by such parts.</summary>
    public HelpQuarter? Help { get; init; }

    public IReadOnlyList<Movement> Movements { get; init; } = [];

    public DtsenQuarter? Dtsen { get; init; }

    /// <summary>Whether it should have reported for the quarter, and has not.</summary>
    public bool IsSilent => Regency is { } regency && !ProvinceSums.HasReported(regency.Reporting);

    public static PagePart Of(RegencyQuarter regency) => new(SummaryWords.Short(regency), regency.Figures)
    {
        Regency = regency,
        Help = regency.Help,
        Movements = regency.Movements,
        Dtsen = regency.Dtsen,
    };

    public static PagePart Of(DistrictQuarter district) => new(district.Name, district.Figures)
    {
        Movements = district.Movements,
        Dtsen = district.Dtsen,
    };
}
