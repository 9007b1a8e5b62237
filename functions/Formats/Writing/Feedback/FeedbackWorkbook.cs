using Pipeline.Areas;
using Pipeline.Formats.Writing.Spreadsheet;
using Pipeline.Intake;

namespace Pipeline.Formats.Writing;

/// <summary>Writes <c>hasil.xlsx</c>: the outcome in short, the rows to mend, the warnings, and how the columns were read.</summary>
public static class FeedbackWorkbook
{
    /// <summary>Writes the report; the same report gives the same bytes. The stream need not be seekable and is left open.</summary>
    /// <param name="areaName">The name of an area as it is shown, or null where it is not known.</param>
    /// <param name="includeRegistryOutcomes">Splits the accepted rows into new, changed and unchanged, which only the registry knows.</param>
    public static void Write(FileReport report, Stream output, Func<AreaCode, string?> areaName, bool includeRegistryOutcomes)
    {
        var summary = new SummarySheet(report, areaName, includeRegistryOutcomes);
        var choices = new ChoiceSheet();
        List<SheetPlan> sheets = [summary.Plan(), .. MendSheet.Plans(report, choices), .. WarningSheet.Plans(report), MappingSheet.Plan(report)];
        SpreadsheetWriter.Write(output, choices.IsEmpty ? sheets : [.. sheets, choices.Plan()]);
    }

    /// <summary>A sheet that has nothing to say, and says so.</summary>
    internal static SheetPlan Nothing(string name) => new(name, [new SheetColumn(40)], HasHeaderRow: false, rows =>
    {
        rows.Row();
        rows.Text(0, "Tidak ada", CellStyle.Default);
    });

    /// <summary>The name of a sheet that continues: <c>Perbaiki</c>, <c>Perbaiki (2)</c>, ...</summary>
    internal static string Numbered(string name, int index) => index == 0 ? name : $"{name} ({index + 1})";

    internal static Shade ShadeOf(Severity severity) => severity switch
    {
        Severity.Error => Shade.Error,
        Severity.Warning => Shade.Warning,
        _ => Shade.Fixed,
    };

    internal static string SeverityName(Severity severity) => severity switch
    {
        Severity.Error => "Harus diperbaiki",
        Severity.Warning => "Peringatan",
        _ => "Sudah dirapikan",
    };
}
