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
        [.. new[] { "Alasan", "Saran", "Hasil baris" }.Select(header => $"{header} {FeedbackSheets.AutomaticSuffix}"), FeedbackSheets.OriginHeader];

    private static readonly double[] AutomaticWidths = [60, 36, 14, 30];

    // Names of people wider than this would leave no room for what is to be mended.
    private const double WidestFrozen = 70;

    private const int RowsMeasured = 500;
    private const double CapitalsADigit = 1.15; // lists are often written in capitals, which are wider than digits
    private const double NarrowestColumn = 8;
    private const double WidestColumn = 40;

    private readonly MendTable _table;
    private readonly IReadOnlyList<RowToMend> _rows;
    private readonly MendRules _rules;
    private readonly bool[] _isText;
    private readonly int[] _longest;

    private MendSheet(MendTable table, IReadOnlyList<RowToMend> rows, MendRules rules)
    {
        _table = table;
        _rows = rows;
        _rules = rules;
        _isText = [.. table.Columns.Select(column => column is not null && column.Fields.Any(field => field is "nik" or "kk"))];
        _longest = Longest(rows, table.Columns.Count);
    }

    /// <param name="choices">Takes the lists that are too long to stand in the rules of the cells.</param>
    public static IEnumerable<SheetPlan> Plans(FileReport report, ChoiceSheet choices)
    {
        var rules = new MendRules(report.Regency, choices);
        var plans = MendTable.Of(report)
            .SelectMany(table => table.Rows.Chunk(SheetPlan.MaxRows - 1).Select(rows => new MendSheet(table, rows, rules)))
            .Select((sheet, index) => sheet.Plan(FeedbackWorkbook.Numbered(FeedbackSheets.ToMend, index)))
            .ToList();
        return plans.Count > 0 ? plans : [FeedbackWorkbook.Nothing(FeedbackSheets.ToMend)];
    }

    private SheetPlan Plan(string name)
    {
        IEnumerable<SheetColumn> columns = [.. _table.Columns.Select(PlanColumn), .. _table.SuppliedFields.Select(field => new SheetColumn(22, CellStyle.Text, _rules.Of(field)) { HoldsDigitsAsText = field == "kk" }), .. AutomaticWidths.Select(width => new SheetColumn(width))];
        return new SheetPlan(name, [.. columns], HasHeaderRow: true, Write)
        {
            FrozenColumns = FrozenColumns(),
            HasNotes = _rows.Any(row => Enumerable.Range(0, _table.Columns.Count).Any(index => _table.Columns[index] is not null && FindingsIn(row, index).Any())),
        };
    }

    /// <summary>The columns up to the name stay in view, for whoever scrolls to the reason must see of whom it speaks.</summary>
    private int FrozenColumns()
    {
        var name = _table.Columns.TakeWhile(column => column is null || !column.Fields.Contains("name")).Count();
        return name < _table.Columns.Count && _table.Columns.Take(name + 1).Select((column, index) => PlanColumn(column, index).Width).Sum() <= WidestFrozen ? name + 1 : 0;
    }

    private SheetColumn PlanColumn(MendColumn? column, int index) => new(
        _isText[index] ? 20 : column is null ? NarrowestColumn : WidthOf(column, index),
        // A NIK typed into an empty cell must not become a number either.
        _isText[index] ? CellStyle.Text : CellStyle.Default,
        column is { Fields: [var field] } ? _rules.Of(field) : null)
    {
        HoldsDigitsAsText = _isText[index],
    };

    // As wide as what stands in it; a longer header wraps.
    private double WidthOf(MendColumn column, int index) => Math.Clamp(
        Math.Ceiling(Math.Max((_longest[index] * CapitalsADigit) + 2, Math.Min(column.Header.Length, 12) + 4)), NarrowestColumn, WidestColumn);

    // As far as one can see without reading all of it.
    private static int[] Longest(IReadOnlyList<RowToMend> rows, int columns)
    {
        var longest = new int[columns];
        foreach (var row in rows.Take(RowsMeasured))
        {
            foreach (var (index, cell) in row.Cells.Unpack().Take(columns).Index())
            {
                longest[index] = Math.Max(longest[index], cell.Text.Length);
            }
        }

        return longest;
    }

    private void Write(SheetWriter rows)
    {
        rows.Row(WrappedText.Height([.. _table.Columns.Select((column, index) => (column?.Header ?? "", PlanColumn(column, index).Width - 3))]));
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
        var reasons = Lines(row.Findings.Where(finding => finding.Severity != Severity.Fixed).OrderBy(finding => finding.Severity).Select(finding => finding.Message));
        var suggestions = Lines(row.Findings.Select(finding => finding.Suggestion));
        rows.Row(WrappedText.Height((reasons, AutomaticWidths[0]), (suggestions, AutomaticWidths[1])));
        var cells = row.Cells.Unpack();
        var found = row.Findings.ToLookup(finding => SpreadsheetText.ColumnIndex(finding.Column));
        for (var index = 0; index < _table.Columns.Count; index++)
        {
            if (_table.Columns[index] is { } column)
            {
                var cell = index < cells.Length ? cells[index] : Cell.Blank;
                WriteCell(rows, index, row.Supplied.Count > 0 ? Told(row, cell, index, column) : cell, found[index]);
            }
        }

        var next = _table.Columns.Count;
        foreach (var field in _table.SuppliedFields)
        {
            rows.Text(next++, Supplied(row, field) ?? "", CellStyle.Text);
        }

        rows.Text(next, reasons, CellStyle.Note);
        rows.Text(next + 1, suggestions, CellStyle.Note);
        rows.Text(next + 2, row.Held ? "Ditahan" : "Ditolak", CellStyle.Text.In(row.Held ? Shade.Warning : Shade.Error));
        rows.Text(next + 3, FeedbackSheets.Origin(row.Place, row.Token), CellStyle.Note);
    }

    private static Cell Told(RowToMend row, Cell cell, int index, MendColumn column)
    {
        var told = SuppliedTo(row, index) ?? (cell.IsBlank && column.Fields is [var field] ? Supplied(row, field) : null);
        return told is null ? cell : Cell.OfText(told);
    }

    private static string? SuppliedTo(RowToMend row, int index) => row.Supplied.FirstOrDefault(value => value.ColumnIndex == index)?.Text;

    private static string? Supplied(RowToMend row, string field) => row.Supplied.FirstOrDefault(value => value.Field == field && value.ColumnIndex is null)?.Text;

    /// <summary>A cell in the colour of the gravest of what was found in it, with the reason at hand: the column that says it may lie far to the right.</summary>
    private void WriteCell(SheetWriter rows, int index, Cell cell, IEnumerable<Finding> found)
    {
        var findings = found.OrderBy(finding => finding.Severity).ToList();
        var shade = findings is [var gravest, ..] ? FeedbackWorkbook.ShadeOf(gravest.Severity) : Shade.None;
        MendCell.Write(rows, index, cell, shade, _isText[index]);
        if (findings.Count > 0 && rows.TakesNotes)
        {
            rows.Note(index, Lines(findings.SelectMany(finding => new[] { finding.Message, finding.Suggestion is { Length: > 0 } suggestion ? $"Saran: {suggestion}" : null })));
        }
    }

    private static IEnumerable<Finding> FindingsIn(RowToMend row, int column) =>
        row.Findings.Where(finding => SpreadsheetText.ColumnIndex(finding.Column) == column);

    private static string Lines(IEnumerable<string?> lines) => string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line)).Distinct(StringComparer.Ordinal));
}
