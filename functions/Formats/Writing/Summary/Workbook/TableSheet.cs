using Pipeline.Formats.Writing.Spreadsheet;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>Lays a table of <c>ringkasan.xlsx</c> out: its title and the quarter's status above, then the table, below it what its columns mean.</summary>
internal sealed class TableSheet(SummaryTable table, ProvinceQuarter quarter, int version)
{
    private const int TitleRows = 2;

    // About what an eye follows in one line.
    private const double WidthOfNotes = 130;

    // Which Excel draws over the header.
    private const double FilterButton = 2.5;

    // Of words from their cell's border.
    private const double Indent = 1.5;

    public SheetPlan Plan() => new(table.Sheet, [.. table.Heads.Select(head => head.Plan)], HasHeaderRow: true, Write)
    {
        TitleRows = TitleRows,
        FrozenColumns = table.NamingColumns,
    };

    private void Write(SheetWriter rows)
    {
        WriteTitles(rows);
        rows.Row(WrappedText.Height([.. table.Heads.Select(head => (head.Header, head.Width - FilterButton))]));
        foreach (var (column, head) in table.Heads.Index())
        {
            rows.Text(column, head.Header, CellStyle.Header);
        }

        Write(rows, table.Rows, isTotal: false);
        rows.EndFilteredRows();
        Write(rows, table.Totals, isTotal: true);
        WriteNotes(rows);
    }

    private void WriteTitles(SheetWriter rows)
    {
        rows.Row();
        rows.Text(0, table.Title, CellStyle.Section);
        rows.Row();
        var style = quarter.IsProvisional ? CellStyle.Provisional : CellStyle.Status;
        rows.Text(0, WorkbookWords.Status(quarter, version), style);
        for (var column = 1; column < table.Heads.Count; column++)
        {
            rows.Text(column, "", style);
        }
    }

    private void Write(SheetWriter rows, IReadOnlyList<IReadOnlyList<TableCell>> cells, bool isTotal)
    {
        foreach (var row in cells)
        {
            rows.Row(WrappedText.Height([.. row.Zip(table.Heads, (cell, head) => (cell.Written, head.Width - Indent))]));
            foreach (var (column, cell) in row.Index())
            {
                cell.Write(rows, column, isTotal);
            }
        }
    }

    private void WriteNotes(SheetWriter rows)
    {
        var last = 0;
        var width = table.Heads[0].Width;
        while (last + 1 < table.Heads.Count && width + table.Heads[last + 1].Width <= WidthOfNotes)
        {
            width += table.Heads[++last].Width;
        }

        rows.Row();
        foreach (var note in Notes())
        {
            rows.Row(WrappedText.Height((note, width)));
            rows.Text(0, note, CellStyle.Paragraph);
            if (last > 0)
            {
                rows.Merge(0, last);
            }
        }
    }

    private IEnumerable<string> Notes() =>
    [
        .. table.Heads.Where(head => head.Meaning is not null).Select(head => $"{head.Header}: {head.Meaning}"),
        .. table.Notes,
        .. table.HasHidden ? [WorkbookWords.HiddenNote(quarter)] : Array.Empty<string>(),
    ];
}
