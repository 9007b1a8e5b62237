using Pipeline.Formats.Writing.Spreadsheet;
using Pipeline.Intake;

namespace Pipeline.Formats.Writing;

/// <summary>
/// The sheets Perbaiki: held and refused rows as the operator wrote them, with reason and suggestion beside them. Mended in
/// place, each is a table that intake reads: the header in row 1, the same columns in the same places.
/// </summary>
internal sealed class MendSheet
{
    // None of them is a field's name, with or without the words in brackets.
    private static readonly string[] AutomaticHeaders =
        [.. new[] { "Alasan", "Saran", "Hasil baris", "Baris asal" }.Select(header => $"{header} {FeedbackSheets.AutomaticSuffix}")];

    private static readonly double[] AutomaticWidths = [60, 36, 14, 24];

    private readonly MendTable _table;
    private readonly IReadOnlyList<RowToMend> _rows;
    private readonly bool[] _isText;

    private MendSheet(MendTable table, IReadOnlyList<RowToMend> rows)
    {
        _table = table;
        _rows = rows;
        _isText = [.. table.Columns.Select(column => column is not null && column.Fields.Any(field => field is "nik" or "kk"))];
    }

    public static IEnumerable<SheetPlan> Plans(FileReport report)
    {
        var plans = MendTable.Of(report)
            .SelectMany(table => table.Rows.Chunk(SheetPlan.MaxRows - 1).Select(rows => new MendSheet(table, rows)))
            .Select((sheet, index) => sheet.Plan(FeedbackWorkbook.Numbered(FeedbackSheets.ToMend, index)))
            .ToList();
        return plans.Count > 0 ? plans : [FeedbackWorkbook.Nothing(FeedbackSheets.ToMend)];
    }

    private SheetPlan Plan(string name)
    {
        IEnumerable<SheetColumn> columns = [.. _table.Columns.Select(PlanColumn), .. _table.SuppliedFields.Select(_ => new SheetColumn(22)), .. AutomaticWidths.Select(width => new SheetColumn(width))];
        return new SheetPlan(name, [.. columns], HasHeaderRow: true, Write);
    }

    private SheetColumn PlanColumn(MendColumn? column, int index) => new(
        _isText[index] ? 20 : Math.Clamp((column?.Header.Length ?? 0) + 4, 10, 30),
        // A NIK typed into an empty cell must not become a number either.
        _isText[index] ? CellStyle.Text : CellStyle.Default,
        column is { Fields: [var field] } ? FieldChoices.Of(field) : null);

    private void Write(SheetWriter rows)
    {
        rows.Row();
        for (var index = 0; index < _table.Columns.Count; index++)
        {
            rows.Text(index, _table.Columns[index]?.Header ?? "", CellStyle.Header);
        }

        var next = _table.Columns.Count;
        foreach (var field in _table.SuppliedFields)
        {
            rows.Text(next++, FieldLabel.Of(field), CellStyle.Header);
        }

        foreach (var header in AutomaticHeaders)
        {
            rows.Text(next++, header, CellStyle.AutomaticHeader);
        }

        foreach (var row in _rows)
        {
            WriteRow(rows, row);
        }
    }

    private void WriteRow(SheetWriter rows, RowToMend row)
    {
        rows.Row();
        for (var index = 0; index < _table.Columns.Count; index++)
        {
            if (_table.Columns[index] is { } column)
            {
                MendCell.Write(rows, index, CellOf(row, index, column), ShadeOf(row, index), _isText[index]);
            }
        }

        var next = _table.Columns.Count;
        foreach (var field in _table.SuppliedFields)
        {
            rows.Text(next++, Supplied(row, field) ?? "", CellStyle.Text);
        }

        rows.Text(next, Lines(row.Findings.Where(finding => finding.Severity != Severity.Fixed).OrderBy(finding => finding.Severity).Select(finding => finding.Message)), CellStyle.Note);
        rows.Text(next + 1, Lines(row.Findings.Select(finding => finding.Suggestion)), CellStyle.Note);
        rows.Text(next + 2, row.Held ? "Ditahan" : "Ditolak", CellStyle.Text.In(row.Held ? Shade.Warning : Shade.Error));
        rows.Text(next + 3, $"{row.Place.Sheet}, baris {row.Place.RowNumber}", CellStyle.Note);
    }

    private static Cell CellOf(RowToMend row, int index, MendColumn column)
    {
        var cell = index < row.Cells.Length ? row.Cells[index] : Cell.Blank;
        return cell.IsBlank && column.Fields is [var field] && Supplied(row, field) is { } text ? Cell.OfText(text) : cell;
    }

    private static string? Supplied(RowToMend row, string field) => row.Supplied.FirstOrDefault(value => value.Field == field)?.Text;

    /// <summary>The gravest of what was found in a cell.</summary>
    private static Shade ShadeOf(RowToMend row, int column)
    {
        Severity? gravest = null;
        foreach (var finding in row.Findings)
        {
            if (SpreadsheetText.ColumnIndex(finding.Column) == column && (gravest is null || finding.Severity < gravest))
            {
                gravest = finding.Severity;
            }
        }

        return gravest is { } severity ? FeedbackWorkbook.ShadeOf(severity) : Shade.None;
    }

    private static string Lines(IEnumerable<string?> lines) => string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line)).Distinct(StringComparer.Ordinal));
}
