using Pipeline.Formats.Writing.Spreadsheet;
using Pipeline.Intake;

namespace Pipeline.Formats.Writing;

/// <summary>The sheet Pemetaan Kolom: what each column of the operator was read as.</summary>
internal static class MappingSheet
{
    private static readonly string[] Headers = ["Lembar", "Kolom", "Judul", "Dibaca sebagai", "Catatan"];

    private static readonly SheetColumn[] Widths = [new(24), new(8), new(34), new(34), new(70)];

    public static SheetPlan Plan(FileReport report) => report.Columns.Count == 0
        ? FeedbackWorkbook.Nothing(FeedbackSheets.Columns)
        : new SheetPlan(FeedbackSheets.Columns, Widths, HasHeaderRow: true, rows => Write(rows, report));

    private static void Write(SheetWriter rows, FileReport report)
    {
        rows.Row();
        for (var index = 0; index < Headers.Length; index++)
        {
            rows.Text(index, Headers[index], CellStyle.Header);
        }

        var feeds = report.Columns.CountBy(column => (column.Sheet, column.Column)).ToDictionary();
        var found = report.Findings
            .Where(finding => finding.Row is null && finding.Column is not null)
            .ToLookup(finding => (finding.Sheet ?? "", finding.Column!));
        foreach (var column in report.Columns)
        {
            var findings = found[(column.Sheet, column.Column)].ToList();
            var shade = findings.Count > 0 ? FeedbackWorkbook.ShadeOf(findings.Min(finding => finding.Severity)) : Shade.None;
            var note = string.Join('\n', findings.Select(finding => finding.Message).Prepend(Note(column, feeds[(column.Sheet, column.Column)])).Where(line => line.Length > 0));
            rows.Row(WrappedText.Height((column.Sheet, Widths[0].Width), (column.Header, Widths[2].Width), (note, Widths[4].Width)));
            rows.Text(0, column.Sheet, CellStyle.Note);
            rows.Text(1, column.Column, CellStyle.Text);
            rows.Text(2, column.Header, CellStyle.Note);
            rows.Text(3, column.Field is { } field ? $"{FieldLabel.Of(field)} ({field})" : "–", CellStyle.Text.In(shade));
            rows.Text(4, note, CellStyle.Note);
        }
    }

    private static string Note(MappedColumn column, int feeds)
    {
        if (FeedbackSheets.IsAutomaticHeader(column.Header))
        {
            return "Kolom bantuan dari hasil pemeriksaan sebelumnya; diabaikan.";
        }

        if (column.IsSettled)
        {
            return column.Field is null ? "Tidak dipakai, sesuai pemetaan-kolom kabupaten/kota." : "Ditetapkan oleh pemetaan-kolom kabupaten/kota.";
        }

        if (column.Field is null)
        {
            return "Tidak dipakai dan tidak disimpan.";
        }

        return feeds > 1 ? "Kolom ini mengisi lebih dari satu isian." : "";
    }
}
