using Pipeline.Formats.Writing.Spreadsheet;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>Writes <c>ringkasan.xlsx</c>: the figures in short, then a sheet for each table, with numbers that Excel reckons with and
/// no formula. The same quarter and version give the same bytes.</summary>
internal static class SummaryWorkbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static byte[] Write(ProvinceQuarter quarter, int version)
    {
        var tables = Tables(quarter);
        using var output = new MemoryStream();
        SpreadsheetWriter.Write(output,
        [
            new CoverSheet(quarter, version, tables).Plan(),
            .. tables.Select(table => new TableSheet(table, quarter, version).Plan()),
            NotesSheet.Plan(quarter),
        ]);
        return output.ToArray();
    }

    // What nobody sent has no sheet, as it has no section on the page.
    private static IReadOnlyList<SummaryTable> Tables(ProvinceQuarter quarter) =>
    [
        AreaTables.Regencies(quarter),
        AreaTables.Districts(quarter),
        VillageSheet.Of(quarter),
        DesilTables.Province(quarter),
        DesilTables.Families(quarter),
        AgeSheet.Of(quarter),
        .. PocketsSheet.Of(quarter),
        .. MovementTables.Of(quarter),
        .. TrendSheets.Of(quarter),
        .. ProgrammeHelpTables.Of(quarter),
        .. HelpByKindSheet.Of(quarter),
        .. WithoutHelpTables.Of(quarter),
        .. GroupTable.Of(quarter),
        .. PlanSheets.Of(quarter),
        .. IndicatorSheet.Of(quarter),
        .. DtsenSheets.Of(quarter),
        .. ReportingSheets.Of(quarter),
        .. ListQualitySheets.Of(quarter),
    ];
}
