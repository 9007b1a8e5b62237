using Pipeline.Areas;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>What a page is about, and what that is divided into: a province into regencies, a regency into districts.</summary>
/// <param name="Quarter">The province's quarter, whichever of its areas the page is about.</param>
/// <param name="Name">In full, as a heading has it.</param>
/// <param name="ShortName">Within a sentence, or in the label of a row.</param>
/// <param name="PartWord">What each of the parts is: <c>kabupaten/kota</c>, <c>kecamatan</c>.</param>
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

    /// <summary>Whether there is anybody to tell of; of a province that is said in any case.</summary>
    public bool HasList => Regency is null || Figures.Persons.IsAny;

    /// <summary>Whether help is known of, or it means something that none is: somebody in the province is known to have got some.</summary>
    public bool HasHelp => Quarter.Help.Programmes.Count > 0 && (HasList || Help.Programmes.Any(programme => programme.Figures.Deliveries.IsAny));

    /// <summary>Whether anybody is in a group: else nobody has written what would tell.</summary>
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

    public static PageArea Of(ProvinceQuarter quarter, RegencyQuarter regency) => new(
        quarter, regency.Name, SummaryWords.Short(regency), "kecamatan", regency.Figures,
        [.. regency.Districts.Select(PagePart.Of)],
        new PagePart(SummaryWords.UnplacedInRegency, regency.Unplaced) { Movements = regency.UnplacedMovements, Dtsen = regency.UnplacedDtsen })
    {
        Regency = regency,
        Help = MeantHere(regency.Help),
        Groups = regency.Groups,
        Plan = regency.Plan,
        Indicators = regency.Indicators,
        Movements = regency.Movements,
        Trend = regency.Trend,
        Dtsen = regency.Dtsen,
    };

    /// <summary>The parts, and last those who are in none where that is to be said.</summary>
    public IEnumerable<PagePart> PartsAndUnplaced(Func<PagePart, bool> isToBeSaid) => isToBeSaid(Unplaced) ? Parts.Append(Unplaced) : Parts;

    // The quarter has a line of each regency for every programme in the province, also of those that nobody there gets or is meant to get.
    private static HelpQuarter MeantHere(HelpQuarter help) => help with
    {
        Programmes = [.. help.Programmes.Where(programme => programme.Figures.Deliveries.IsAny || programme.Figures.Target.IsAny)],
        ByStrategy = MeantHere(help.ByStrategy),
        BySector = MeantHere(help.BySector),
        ByGroup = MeantHere(help.ByGroup),
        BySource = MeantHere(help.BySource),
    };

    private static HelpTotals<TKind> MeantHere<TKind>(HelpTotals<TKind> totals)
        where TKind : struct =>
        new([.. totals.ByKind.Where(of => of.Total.Deliveries.IsAny || of.Total.Persons.Target.IsAny || of.Total.Families.Target.IsAny)]);
}
