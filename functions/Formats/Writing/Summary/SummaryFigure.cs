using Pipeline.People;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>One figure of an area: what is counted, and by what it is broken down.</summary>
/// <param name="Measure">What is counted: <c>persons</c>.</param>
/// <param name="Dimension">What it is broken down by, or empty for the whole: <c>sex</c>.</param>
/// <param name="Category">Which part: <c>L</c>; empty for the whole.</param>
/// <param name="Value">Null where it is hidden.</param>
internal sealed record SummaryFigure(string Measure, string Dimension, string Category, decimal? Value)
{
    public SummaryFigure(string measure, string dimension, string category, Count value)
        : this(measure, dimension, category, value.Value)
    {
    }

    private const string OfTargeted = "_desil_1_4";

    /// <summary>Who published it, as the file that brought it says; empty for what is counted here, and where nobody says it.</summary>
    public string Source { get; init; } = "";

    /// <summary>What is known of the persons and families of any area.</summary>
    public static IEnumerable<SummaryFigure> Of(AreaFigures figures) =>
    [
        Whole("persons", figures.Persons),
        new("persons", "sex", "L", figures.Male),
        new("persons", "sex", "P", figures.Female),
        new("persons", "sex", "unknown", figures.SexUnknown),
        .. ByDesil("persons", figures.PersonsByDesil),
        Whole("persons_without_kk", figures.PersonsWithoutFamily),
        Whole("families", figures.Families),
        .. ByDesil("families", figures.FamiliesByDesil),
        .. AgeWords.InOrder.Select(band => new SummaryFigure("persons", "age", AgeWords.Key(band), figures.PersonsByAge[(int)band])),
    ];

    /// <summary>What is known of a village.</summary>
    public static IEnumerable<SummaryFigure> Of(VillageFigures figures) =>
    [
        Whole("persons", figures.Persons),
        Whole("persons" + OfTargeted, figures.Targeted),
        Whole("families", figures.Families),
    ];

    /// <summary>A measure by desil, and of desil 1 to 4 together.</summary>
    public static IEnumerable<SummaryFigure> ByDesil(string measure, DesilCounts byDesil) =>
    [
        .. DesilClass.InOrder.Select(desil => new SummaryFigure(measure, "desil", DesilClass.Key(desil), byDesil[desil])),
        Whole(measure + OfTargeted, byDesil.Targeted),
    ];

    /// <summary>What is known of how regencies reported.</summary>
    /// <param name="regencies">All of the area: of a regency itself.</param>
    public static IEnumerable<SummaryFigure> Of(IReadOnlyList<RegencyQuarter> regencies, ReportedPersons persons) =>
    [
        .. Of(ProvinceSums.Reporting(regencies), persons, [.. regencies.Select(regency => regency.Reporting.Status)]),
        .. Of(ProvinceSums.Quality(regencies)),
    ];

    private static IEnumerable<SummaryFigure> Of(ListQuality quality) =>
    [
        .. quality.Open.Select(open => new SummaryFigure("rows_open", "quarter", open.Quarter.ToString(), (Count)open.Rows)),
        .. quality.Faults.OrderBy(fault => fault.Code.Text, StringComparer.Ordinal).Select(fault => new SummaryFigure("findings", "finding", fault.Code.Text, (Count)fault.Times)),
    ];

    private static IEnumerable<SummaryFigure> Of(ReportingCounts counts, ReportedPersons persons, IReadOnlyList<ReportingStatus> statuses) =>
    [
        Whole("regencies", statuses.Count),
        .. SummaryKeys.Statuses.Select(status => new SummaryFigure(
            "regencies", "status", SummaryKeys.Of(status), (Count)statuses.LongCount(of => of == status))),
        Whole("files_taken", counts.FilesTaken),
        Whole("files_on_hold", counts.FilesOnHold),
        Whole("files_refused", counts.FilesRefused),
        Whole("rows_read", counts.RowsRead),
        Whole("rows_taken", counts.RowsTaken),
        Whole("rows_held", counts.RowsHeld),
        Whole("rows_mended", counts.RowsMended),
        Whole("rows_refused", counts.RowsRefused),
        Whole("identity_conflicts", persons.IdentityConflicts),
        Whole("also_elsewhere", persons.AlsoElsewhere),
        Whole("counted_elsewhere", persons.CountedElsewhere),
        Whole("left", persons.AllLeft),
        .. ByReason("left", persons.Left),
        Whole("present_elsewhere", persons.AllPresentElsewhere),
        .. ByReason("present_elsewhere", persons.PresentElsewhere),
        Whole("returned", persons.Returned),
    ];

    /// <summary>What is known of the help that reached an area; nothing where the province has no list of recipients.</summary>
    public static IEnumerable<SummaryFigure> Of(HelpQuarter help) => help.Programmes.Count == 0 ? [] :
    [
        .. help.Programmes.SelectMany(programme => Of(programme.Key.ToString(), programme.Figures)),
        .. Of("strategy", help.ByStrategy, SummaryKeys.Of),
        .. Of("sector", help.BySector, SummaryKeys.Of),
        .. Of("group", help.ByGroup, SummaryKeys.Of),
        .. SummaryKeys.Sources.SelectMany(source => Of("source", SummaryKeys.Of(source), help.BySource.Of(source))),
        Whole("help_amount", help.Amount.Whole),
        Whole("families_without_help", help.FamiliesWithoutHelp.All),
        .. ByDesil("families_without_help", help.FamiliesWithoutHelp),
        Whole("persons_without_help", help.PersonsWithoutHelp.All),
        .. ByDesil("persons_without_help", help.PersonsWithoutHelp),
    ];

    /// <summary>What is known of the vulnerable groups of an area.</summary>
    /// <param name="help">The help that reached it: where there is no list of recipients, nobody can be said to have got none.</param>
    public static IEnumerable<SummaryFigure> Of(IReadOnlyList<GroupFigures> groups, HelpQuarter help) =>
    [
        .. groups.Select(group => new SummaryFigure("vulnerable_persons", "vulnerable", SummaryKeys.Of(group.Group), group.Persons)),
        .. groups.Select(group => new SummaryFigure("vulnerable_families", "vulnerable", SummaryKeys.Of(group.Group), group.Families)),
        .. help.Programmes.Count == 0 ? [] : groups.Select(group => new SummaryFigure("vulnerable_families_without_help", "vulnerable", SummaryKeys.Of(group.Group), group.FamiliesWithoutHelp)),
    ];

    private static IEnumerable<SummaryFigure> Of<TKind>(string dimension, HelpTotals<TKind> totals, Func<TKind?, string> word)
        where TKind : struct, Enum => SummaryKeys.Kinds<TKind>().SelectMany(kind => Of(dimension, word(kind), totals.Of(kind)));

    private static IEnumerable<SummaryFigure> Of(string dimension, string category, HelpTotal total) =>
    [
        .. Of("help_persons", dimension, category, total.Persons),
        .. Of("help_families", dimension, category, total.Families),
        new("help_deliveries", dimension, category, total.Deliveries),
        new("help_amount", dimension, category, total.Amount.Whole),
        new("help_duplicates", dimension, category, total.Duplicates),
        new("help_overlaps", dimension, category, total.Overlaps),
    ];

    private static IEnumerable<SummaryFigure> Of(string measure, string dimension, string category, HelpReach reach) =>
    [
        new(measure, dimension, category, reach.Recipients),
        new(measure + "_target", dimension, category, reach.Target),
        new(measure + "_in_target", dimension, category, reach.InTarget),
        new(measure + "_outside_target", dimension, category, reach.OutsideTarget),
        new(measure + "_unweighed", dimension, category, reach.Unweighed),
    ];

    private static IEnumerable<SummaryFigure> Of(string programme, HelpFigures figures) =>
    [
        new("help_persons", "programme", programme, figures.Persons),
        new("help_families", "programme", programme, figures.Families),
        new("help_deliveries", "programme", programme, figures.Deliveries),
        new("help_amount", "programme", programme, figures.Amount.Whole),
        new("help_target", "programme", programme, figures.Target),
        new("help_in_target", "programme", programme, figures.InTarget),
        new("help_outside_target", "programme", programme, figures.OutsideTarget),
        new("help_unweighed", "programme", programme, figures.Unweighed),
        new("help_duplicates", "programme", programme, figures.Duplicates),
        new("help_overlaps", "programme", programme, figures.Overlaps),
    ];

    private static IEnumerable<SummaryFigure> ByReason(string measure, IReadOnlyDictionary<PersonStatus, Count> counts) =>
        ReportingCounts.LeavingReasons.Select(reason => new SummaryFigure(measure, "reason", SummaryKeys.Of(reason), counts.GetValueOrDefault(reason)));

    private static SummaryFigure Whole(string measure, Count value) => new(measure, "", "", value);
}
