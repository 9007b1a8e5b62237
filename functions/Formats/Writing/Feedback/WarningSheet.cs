using Pipeline.Formats.Writing.Spreadsheet;
using Pipeline.Intake;

namespace Pipeline.Formats.Writing;

/// <summary>The sheet Peringatan: what was taken but should be looked at, and what was put right by itself.</summary>
internal static class WarningSheet
{
    private static readonly string[] Headers = ["Lembar", "Baris", "Kolom", "Tingkat", "Kode", "Nilai", "Pesan", "Saran"];

    private static readonly SheetColumn[] Columns = [new(20), new(9), new(8), new(17), new(20), new(26) { HoldsDigitsAsText = true }, new(70), new(36)];

    public static IEnumerable<SheetPlan> Plans(FileReport report)
    {
        var plans = report.Findings
            .Where(finding => finding.Severity != Severity.Error)
            .OrderBy(finding => finding.Severity) // what asks for a look before what was put right
            .Chunk(SheetPlan.MaxRows - 1)
            .Select((findings, index) => new SheetPlan(FeedbackWorkbook.Numbered(FeedbackSheets.Warnings, index), Columns, HasHeaderRow: true, rows => Write(rows, findings)))
            .ToList();
        return plans.Count > 0 ? plans : [FeedbackWorkbook.Nothing(FeedbackSheets.Warnings)];
    }

    private static void Write(SheetWriter rows, Finding[] findings)
    {
        rows.Row();
        for (var index = 0; index < Headers.Length; index++)
        {
            rows.Text(index, Headers[index], CellStyle.Header);
        }

        foreach (var finding in findings)
        {
            rows.Row(WrappedText.Height((finding.Sheet ?? "", Columns[0].Width), (finding.Message, Columns[6].Width), (finding.Suggestion ?? "", Columns[7].Width)));
            rows.Text(0, finding.Sheet ?? "", CellStyle.Note);
            if (finding.Row is { } number)
            {
                // Not with dots: it is looked up in Excel's own row numbers.
                rows.Number(1, number.ToString(System.Globalization.CultureInfo.InvariantCulture), CellStyle.General);
            }
            else
            {
                rows.Text(1, "", CellStyle.Text);
            }

            rows.Text(2, finding.Column ?? "", CellStyle.Text);
            rows.Text(3, FeedbackWorkbook.SeverityName(finding.Severity), CellStyle.Text.In(FeedbackWorkbook.ShadeOf(finding.Severity)));
            rows.Text(4, finding.Code.Text, CellStyle.Text);
            rows.Text(5, finding.Value ?? "", CellStyle.Text);
            rows.Text(6, finding.Message, CellStyle.Note);
            rows.Text(7, finding.Suggestion ?? "", CellStyle.Note);
        }
    }
}
