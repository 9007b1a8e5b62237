using Pipeline.Formats.Writing.Spreadsheet;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>The last sheet of <c>ringkasan.xlsx</c>: what is counted, as the page's own notes say it.</summary>
internal static class NotesSheet
{
    public const string Name = "Catatan";
    public const string Title = "Apa yang dihitung";

    private static readonly SheetColumn[] Columns = [new(30), new(110)];

    public static SheetPlan Plan(ProvinceQuarter quarter) => new(Name, Columns, HasHeaderRow: false, rows =>
    {
        rows.Row();
        rows.Text(0, Title, CellStyle.Section);
        foreach (var (term, rest) in CountingWords.Of(quarter, "berkas ini"))
        {
            var text = SummaryWords.Capital(rest.TrimStart(':', ' '));
            rows.Row(WrappedText.Height((term, Columns[0].Width), (text, Columns[1].Width)));
            rows.Text(0, term, CellStyle.Note);
            rows.Text(1, text, CellStyle.Note);
        }
    });
}
