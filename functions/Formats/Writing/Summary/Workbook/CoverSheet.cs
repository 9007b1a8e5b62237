using Pipeline.Formats.Writing.Spreadsheet;
using Pipeline.Rollups;
using static Pipeline.Formats.Writing.IndonesianText;

namespace Pipeline.Formats.Writing;

/// <summary>The first sheet of <c>ringkasan.xlsx</c>: of what the figures are, the headline ones, and what the other sheets hold.</summary>
internal sealed class CoverSheet(ProvinceQuarter quarter, int version, IReadOnlyList<SummaryTable> tables)
{
    public const string Name = "Ringkasan";

    private const int LastColumn = 6;

    private static readonly SheetColumn[] Columns = [new(28), new(16) { HoldsDigitsAsText = true }, new(16), new(11), new(16), new(11), new(62)];

    public SheetPlan Plan() => new(Name, Columns, HasHeaderRow: false, Write) { PagesHigh = 1 };

    private void Write(SheetWriter rows)
    {
        rows.Row(height: 24);
        rows.Text(0, "Ringkasan Data Kemiskinan", CellStyle.Title);
        if (quarter.IsProvisional)
        {
            Span(rows, 0, $"ANGKA SEMENTARA: {QuarterName(quarter.Quarter)} {(quarter.ClosesOn is { } day ? $"ditutup pada {Date(day)}" : "belum ditutup")}. Angka di berkas ini masih dapat berubah sampai triwulan ditutup; jangan dikutip sebagai angka akhir.", CellStyle.LeadAttention);
        }

        rows.Row();
        Pair(rows, "Provinsi", quarter.ProvinceName);
        Pair(rows, "Triwulan", $"{QuarterName(quarter.Quarter)} (sampai {Date(quarter.Quarter.End)})");
        Pair(rows, "Versi", Number(version));
        Pair(rows, "Data", SummaryWords.Capital(WorkbookWords.DataUntil(quarter)));
        WriteHeadline(rows);
        WriteSheets(rows);
    }

    private void WriteHeadline(SheetWriter rows)
    {
        Section(rows, "Angka utama");
        string[] headers = ["Angka", QuarterName(quarter.Quarter), Since(MovementSpan.Quarter), "Persen", Since(MovementSpan.Year), "Persen", "Keterangan"];
        rows.Row(WrappedText.Height([.. headers.Zip(Columns, (header, column) => (header, column.Width))]));
        foreach (var (column, header) in headers.Index())
        {
            rows.Text(column, header, CellStyle.Header);
        }

        foreach (var figure in new HeadlineRows(quarter).All())
        {
            rows.Row(WrappedText.Height((figure.Remark, Columns[LastColumn].Width)));
            foreach (var (column, cell) in figure.Cells().Index())
            {
                cell.Write(rows, column, isTotal: false);
            }
        }
    }

    private void WriteSheets(SheetWriter rows)
    {
        Section(rows, "Isi berkas");
        foreach (var (sheet, title) in tables.Select(table => (table.Sheet, table.Title)).Append((NotesSheet.Name, NotesSheet.Title)))
        {
            rows.Row();
            rows.Text(0, sheet, CellStyle.Link);
            rows.Link(0, sheet);
            rows.Text(1, title, CellStyle.Default);
        }

        rows.Row();
        Span(rows, 0, $"Angka yang sama, juga yang tidak ditampilkan di sini, ada di {SummaryFileNames.Csv} di folder yang sama (satu angka per baris).", CellStyle.Paragraph);
    }

    private string Since(MovementSpan span) =>
        quarter.Movements.FirstOrDefault(movement => movement.Span == span) is { } movement ? $"Sejak {QuarterName(movement.Since)}"
        : span == MovementSpan.Quarter ? "Sejak triwulan sebelumnya" : "Sejak setahun sebelumnya";

    private static void Section(SheetWriter rows, string title)
    {
        rows.Row();
        rows.Row();
        rows.Text(0, title, CellStyle.Section);
    }

    private static void Pair(SheetWriter rows, string label, string value)
    {
        rows.Row();
        rows.Text(0, label, CellStyle.Default);
        rows.Text(1, value, CellStyle.Section);
    }

    private static void Span(SheetWriter rows, int first, string text, CellStyle style)
    {
        rows.Row(WrappedText.Height((text, Columns.Skip(first).Sum(column => column.Width))));
        rows.Text(first, text, style);
        for (var column = first + 1; column <= LastColumn; column++)
        {
            rows.Text(column, "", style);
        }

        rows.Merge(first, LastColumn);
    }
}
