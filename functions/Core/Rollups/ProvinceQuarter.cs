using Pipeline.Areas;
using Pipeline.People;
using Pipeline.References;
using Pipeline.Registry;

namespace Pipeline.Rollups;

/// <summary>A province's quarter, as the summary shows it. No name, no NIK.</summary>
/// <param name="Province">Kemendagri code, two digits.</param>
/// <param name="ProvinceName">As the area table writes it.</param>
/// <param name="IsProvisional">Whether the quarter was still to be closed when it was compiled («angka sementara»).</param>
/// <param name="LatestSubmission">The newest submission that is in the figures, in the province's time; null if there is none.</param>
/// <param name="Total">The province as a whole.</param>
/// <param name="Regencies">Every regency of the province in the order of its code, also those that sent nothing.</param>
/// <param name="Inputs">The submissions that the figures rest on, in the order of regency and key.</param>
public sealed record ProvinceQuarter(
    AreaCode Province,
    string ProvinceName,
    Quarter Quarter,
    bool IsProvisional,
    DateTimeOffset? LatestSubmission,
    AreaFigures Total,
    IReadOnlyList<RegencyQuarter> Regencies,
    IReadOnlyList<Submission> Inputs)
{
    /// <summary>The day on which the quarter will be closed; null when it is.</summary>
    public DateOnly? ClosesOn { get; init; }

    private readonly AreaFigures? _unplaced;
    private readonly ReportedPersons? _reported;

    /// <summary>Counted in the province and in no regency: what a province submits itself may leave the regency open.</summary>
    public AreaFigures Unplaced
    {
        get => _unplaced ?? Total - Regencies.Aggregate(AreaFigures.None, (sum, regency) => sum + regency.Figures);
        init => _unplaced = value;
    }

    /// <summary>Persons of whom the regencies say more than that they are on a list, together. May be known where a regency's are hidden.</summary>
    public ReportedPersons Reported
    {
        get => _reported ?? Regencies.Aggregate(ReportedPersons.None, (sum, regency) => sum + regency.Reporting.Persons);
        init => _reported = value;
    }

    /// <summary>Below which counts of people are hidden, and how many figures are, for it; none where nothing is.</summary>
    public SuppressedFigures Suppressed { get; init; } = SuppressedFigures.None;

    /// <summary>How large a part of the poor the pockets hold.</summary>
    public PocketRule PocketRule { get; init; } = new();

    /// <summary>Where the poor are many, by what is published here: so it tells nothing more of anybody.</summary>
    public PovertyPockets Pockets => PovertyPockets.Of(this);

    /// <summary>What help reached the province.</summary>
    public HelpQuarter Help { get; init; } = HelpQuarter.None;

    /// <summary>The vulnerable groups on the list.</summary>
    public IReadOnlyList<GroupFigures> Groups { get; init; } = GroupFigures.None;

    /// <summary>By which versions of its tables the figures were worked out.</summary>
    public ReferenceVersions References { get; init; } = ReferenceVersions.Shipped;

    /// <summary>What the province and its regencies planned for the year, and spent.</summary>
    public PlanQuarter Plan { get; init; } = PlanQuarter.None;

    /// <summary>What is published of the province, beside its targets. Never mixed with the counts of the list.</summary>
    public IndicatorQuarter Indicators { get; init; } = IndicatorQuarter.None;

    /// <summary>How the lists changed since the quarter before and since a year before: of the regencies that had sent one by then.</summary>
    public IReadOnlyList<Movement> Movements { get; init; } = [];

    /// <summary>How many were on the lists at the ends of the quarters of two years, the earliest first and this one last.</summary>
    public IReadOnlyList<TrendPoint> Trend { get; init; } = [];

    /// <summary>The regencies of which DTSEN is known, together; null where it is of none.</summary>
    public DtsenQuarter? Dtsen { get; init; }
}

/// <summary>A regency in a province's quarter.</summary>
/// <param name="Districts">Every district of the regency in the order of its code; persons whose district could not be
/// settled stand in <paramref name="Unplaced"/>.</param>
public sealed record RegencyQuarter(
    AreaCode Regency,
    string Name,
    AreaFigures Figures,
    IReadOnlyList<DistrictQuarter> Districts,
    AreaFigures Unplaced,
    Reporting Reporting)
{
    /// <summary>What help reached the regency.</summary>
    public HelpQuarter Help { get; init; } = HelpQuarter.None;

    /// <inheritdoc cref="ProvinceQuarter.Groups"/>
    public IReadOnlyList<GroupFigures> Groups { get; init; } = GroupFigures.None;

    /// <summary>What the regency planned for the year, and spent.</summary>
    public PlanQuarter Plan { get; init; } = PlanQuarter.None;

    /// <summary>What is published of the regency, beside its targets.</summary>
    public IndicatorQuarter Indicators { get; init; } = IndicatorQuarter.None;

    /// <summary>How the list changed since the quarter before and since a year before; where one had been sent by then.</summary>
    public IReadOnlyList<Movement> Movements { get; init; } = [];

    /// <inheritdoc cref="ProvinceQuarter.Trend"/>
    public IReadOnlyList<TrendPoint> Trend { get; init; } = [];

    /// <summary>Those of whom the district could not be settled.</summary>
    public IReadOnlyList<Movement> UnplacedMovements { get; init; } = [];

    /// <summary>The regency's list beside DTSEN; null where none is known for it.</summary>
    public DtsenQuarter? Dtsen { get; init; }

    /// <summary>Those of them whose district could not be settled.</summary>
    public DtsenQuarter? UnplacedDtsen { get; init; }
}

/// <summary>A district in a regency's quarter.</summary>
public sealed record DistrictQuarter(AreaCode District, string Name, AreaFigures Figures)
{
    /// <summary>Every village of the district in the order of its code.</summary>
    public IReadOnlyList<VillageQuarter> Villages { get; init; } = [];

    /// <summary>Those in none of them: the village could not be settled.</summary>
    public VillageFigures Unplaced { get; init; } = VillageFigures.None;

    /// <inheritdoc cref="RegencyQuarter.Movements"/>
    public IReadOnlyList<Movement> Movements { get; init; } = [];

    /// <summary>The district's part of the list beside DTSEN; null where none is known for its regency.</summary>
    public DtsenQuarter? Dtsen { get; init; }
}

/// <summary>Whether a regency reported for the quarter.</summary>
public enum ReportingStatus
{
    /// <summary>Nothing arrived for the quarter.</summary>
    Silent,

    /// <summary>Files arrived, and all were refused.</summary>
    OnlyRefused,

    /// <summary>Files arrived and none was taken; at least one waits for a named person.</summary>
    OnlyOnHold,

    /// <summary>The first file that was taken came after the due date.</summary>
    Late,

    /// <summary>A file that was taken came by the due date.</summary>
    OnTime,
}

/// <summary>How a regency reported for the quarter, and how far its figures can be trusted.</summary>
/// <param name="FirstReportedOn">The day of the first file that was taken, in the province's time.</param>
/// <param name="LastReportedOn">The day of the last one.</param>
/// <param name="FilesTaken">Files of the quarter that were merged; a re-sent identical file is not counted again.</param>
/// <param name="FilesOnHold">Files of the quarter that change too much and wait for a named person; nothing of them is in the figures.</param>
/// <param name="FilesRefused">Files of the quarter that were refused whole, or that a named person rejected.</param>
/// <param name="RowsRead">Rows of the files taken or on hold: taken + held + mended + refused.</param>
/// <param name="RowsTaken">Rows taken into the registry.</param>
/// <param name="RowsHeld">Rows still waiting at the quarter's end for a mended NIK or a settled identity, or with their file for a named person.</param>
/// <param name="RowsMended">Rows that had been held, until a later file of the quarter mended them, or sent them again.</param>
/// <param name="RowsRefused">Rows that cannot be this regency's record.</param>
/// <param name="Persons">Of whom the regency says more than that they are on its list.</param>
public sealed record Reporting(
    ReportingStatus Status,
    DateOnly? FirstReportedOn,
    DateOnly? LastReportedOn,
    int FilesTaken,
    int FilesOnHold,
    int FilesRefused,
    long RowsRead,
    long RowsTaken,
    long RowsHeld,
    long RowsMended,
    long RowsRefused,
    ReportedPersons Persons)
{
    /// <summary>What is still to be mended in its lists, and what is wrong with them most.</summary>
    public ListQuality Quality { get; init; } = ListQuality.None;

    /// <summary>Whether a file of the quarter is in the figures.</summary>
    public bool HasReported => Status is ReportingStatus.OnTime or ReportingStatus.Late;
}
