using Pipeline.Areas;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>What a page is about, and what that is divided into: a province into regencies.</summary>
/// <param name="Quarter">The province's quarter, whichever of its areas the page is about.</param>
/// <param name="Name">In full, as a heading has it.</param>
/// <param name="ShortName">Within a sentence, or in the label of a row.</param>
/// <param name="PartWord">What each of the parts is: <c>kabupaten/kota</c>.</param>
/// <param name="Parts">In the order of their codes.</param>
/// <param name="Unplaced">Those of whom it is not known in which part they are.</param>
public sealed record PageArea(
    ProvinceQuarter Quarter, string Name, string ShortName, string PartWord, AreaFigures Figures, IReadOnlyList<PagePart> Parts, PagePart Unplaced)
{
    public required HelpQuarter Help { get; init; }

    public required IReadOnlyList<GroupFigures> Groups { get; init; }

    public required PlanQuarter Plan { get; init; }

    public required IndicatorQuarter Indicators { get; init; }

    public required IReadOnlyList<Movement> Movements { get; init; }

    public required IReadOnlyList<TrendPoint> Trend { get; init; }

    public required DtsenQuarter? Dtsen { get; init; }

    /// <summary>The regency that it is; null of a province.</summary>
    public RegencyQuarter? Regency { get; init; }

    public AreaCode Code => Regency?.Regency ?? Quarter.Province;

    /// <summary>The regencies that the page tells of.</summary>
    public IReadOnlyList<RegencyQuarter> Regencies => Regency is null ? Quarter.Regencies : [Regency];

    /// <summary>The label of a row that holds all of it.</summary>
    public string TotalName => $"Jumlah {ShortName}";

    /// <summary>Whether anybody in the province is known to have got help: else it means nothing that none is known here.</summary>
    public bool HasHelp => Quarter.Help.Programmes.Count > 0;

    /// <summary>Nobody in any group: then no regency writes what would tell.</summary>
    public bool HasGroups => Groups.Any(group => group.Persons.IsAny);

    public bool HasPlan => Plan.Total.Lines > 0;

    public bool HasIndicators => Indicators.Figures.Count > 0 || Regencies.Any(regency => regency.Indicators.Figures.Count > 0);

    public static PageArea Of(ProvinceQuarter quarter) => new(
        quarter, SummaryWords.Province(quarter), "provinsi", "kabupaten/kota", quarter.Total,
        [.. quarter.Regencies.Select(PagePart.Of)], new PagePart(SummaryWords.UnplacedInProvince, quarter.Unplaced))
    {
        Help = quarter.Help,
        Groups = quarter.Groups,
        Plan = quarter.Plan,
        Indicators = quarter.Indicators,
        Movements = quarter.Movements,
        Trend = quarter.Trend,
        Dtsen = quarter.Dtsen,
    };

    /// <summary>The parts, and last those who are in none where that is to be said.</summary>
    public IEnumerable<PagePart> PartsAndUnplaced(Func<PagePart, bool> isToBeSaid) => isToBeSaid(Unplaced) ? Parts.Append(Unplaced) : Parts;
}
