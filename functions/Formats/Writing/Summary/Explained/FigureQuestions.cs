using Pipeline.Areas;
using Pipeline.Rollups.Explaining;

namespace Pipeline.Formats.Writing;

/// <summary>Turns a row of <c>ringkasan.csv</c> into a question that can be answered from the registry.</summary>
public static class FigureQuestions
{
    // What a province adds up from its regencies; what is in none of them is what it has besides.
    private static readonly string[] OfRegencies =
        ["regencies", "identity_conflicts", "also_elsewhere", "counted_elsewhere", "left", "present_elsewhere", "returned"];

    public static FigureQuestion Of(FigureCell cell) => new(AreaCode.Parse(cell.Area), OriginOf(cell), quarter => SummaryCsv.ValueOf(quarter, cell))
    {
        DependsOnProgrammes = cell.Measure.EndsWith("_target", StringComparison.Ordinal) || cell.Measure.Contains("_without_help", StringComparison.Ordinal),
        IsSumOfRegencies = cell.Level == "regency" || OfRegencies.Contains(cell.Measure) || OriginOf(cell) == FigureOrigin.Ledger || cell.Measure.StartsWith("dtsen_", StringComparison.Ordinal),
        DependsOnDtsen = cell.Measure.StartsWith("dtsen_", StringComparison.Ordinal),
    };

    /// <summary>What the measure is counted from.</summary>
    public static FigureOrigin OriginOf(FigureCell cell) => cell.Measure switch
    {
        "regencies" => FigureOrigin.Reporting,
        "findings" => FigureOrigin.Ledger,
        "families" or "families_desil_1_4" or "vulnerable_families" => FigureOrigin.Families,
        // Whom help is meant for is counted from the lists, and whom none reached, too.
        "help_target" or "help_persons_target" or "help_families_target" => FigureOrigin.Families,
        "dtsen_persons" => cell.Category == "onlyList" ? FigureOrigin.People : FigureOrigin.DtsenPersons,
        "dtsen_families" when cell.Category == "onlyList" => FigureOrigin.Families,
        var measure when measure.Contains("_without_help", StringComparison.Ordinal) => FigureOrigin.Families,
        var measure => measure[..(measure.IndexOf('_', StringComparison.Ordinal) + 1)] switch
        {
            "files_" or "rows_" => FigureOrigin.Ledger,
            "plan_" => FigureOrigin.Plans,
            "indicator_" or "target_" => FigureOrigin.Published,
            "help_" => FigureOrigin.Deliveries,
            "dtsen_" => FigureOrigin.DtsenFamilies,
            _ => FigureOrigin.People,
        },
    };
}
