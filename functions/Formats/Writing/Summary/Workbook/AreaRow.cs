using Pipeline.Areas;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>An area whose row a table has.</summary>
/// <param name="Code">Its own; of what is not settled, that of the area around it, as in <c>ringkasan.csv</c>.</param>
/// <param name="Remark">How far its figures can be trusted.</param>
internal sealed record AreaRow(AreaCode Code, string Name, string Remark, AreaFigures Figures)
{
    /// <summary>Of all persons of the province, in tenths of a per cent; null where it is hidden, or nobody asks.</summary>
    public int? Share { get; init; }

    /// <summary>Every regency, and after them what is settled in none.</summary>
    public static IEnumerable<AreaRow> Regencies(ProvinceQuarter quarter) =>
    [
        .. quarter.Regencies.Select(Of),
        .. quarter.Unplaced.Persons.IsAny || quarter.Unplaced.Families.IsAny
            ? [new AreaRow(quarter.Province, SummaryWords.UnplacedInProvince, "", quarter.Unplaced)]
            : Array.Empty<AreaRow>(),
    ];

    public static AreaRow Of(RegencyQuarter regency) => new(regency.Regency, SummaryWords.Short(regency), WorkbookWords.Reported(regency), regency.Figures);

    /// <summary>The row of totals.</summary>
    public static AreaRow Province(ProvinceQuarter quarter) =>
        new(quarter.Province, WorkbookWords.Province, $"{ProvinceSums.Reported(quarter)} dari {quarter.Regencies.Count} melapor", quarter.Total);
}
