using Pipeline.Intake;

namespace Pipeline.Core.Tests.Intake;

/// <summary>A workbook in memory. A string is a text cell, a number a number cell, a DateOnly a date cell, a Cell itself.</summary>
internal sealed class MemoryWorkbook : IWorkbook
{
    private readonly Dictionary<int, SheetLayout> _layouts = [];
    private readonly HashSet<(int Sheet, int Row)> _hiddenRows = [];
    private readonly List<(WorkbookSheet Sheet, IReadOnlyList<SheetRow> Rows)> _sheets = [];

    public IReadOnlyList<WorkbookSheet> Sheets => [.. _sheets.Select(sheet => sheet.Sheet)];

    /// <summary>The row from which on the file is damaged, if it is.</summary>
    public int? DamagedFrom { get; init; }

    public bool HasMacros { get; init; }

    public SheetLayout LayoutOf(WorkbookSheet sheet) => _layouts.GetValueOrDefault(sheet.Index, SheetLayout.Plain);

    /// <summary>Merges cells of the last sheet, given as Excel does: <c>A2:A4</c>.</summary>
    public MemoryWorkbook Merged(params string[] ranges) =>
        Laid(layout => layout with { Merged = [.. layout.Merged, .. ranges.Select(RangeOf)] });

    /// <summary>Hides columns of the last sheet, 0-based.</summary>
    public MemoryWorkbook HidingColumns(params int[] columns) => Laid(layout => layout with { HiddenColumns = columns });

    /// <summary>Hides rows of the last sheet, by the numbers that Excel shows.</summary>
    public MemoryWorkbook HidingRows(params int[] rows)
    {
        _hiddenRows.UnionWith(rows.Select(row => (_sheets.Count - 1, row)));
        return this;
    }

    public MemoryWorkbook With(string name, params object?[][] rows) => With(name, hidden: false, rows);

    public MemoryWorkbook With(string name, bool hidden, params object?[][] rows)
    {
        _sheets.Add((new WorkbookSheet(_sheets.Count, name, hidden), [.. rows.Select((cells, index) => new SheetRow(index + 1, [.. cells.Select(CellOf)]))]));
        return this;
    }

    public IEnumerable<SheetRow> ReadRows(WorkbookSheet sheet)
    {
        foreach (var row in _sheets[sheet.Index].Rows)
        {
            if (row.Number == DamagedFrom)
            {
                throw new UnreadableWorkbookException(UnreadableReason.Damaged, "tanda kutip tidak ditutup", sheet.Name, row.Number);
            }

            yield return row with { IsHidden = _hiddenRows.Contains((sheet.Index, row.Number)) };
        }
    }

    public void Dispose()
    {
    }

    private MemoryWorkbook Laid(Func<SheetLayout, SheetLayout> change)
    {
        _layouts[_sheets.Count - 1] = change(_layouts.GetValueOrDefault(_sheets.Count - 1, SheetLayout.Plain));
        return this;
    }

    // One letter a column is enough for a test.
    private static CellRange RangeOf(string range)
    {
        var ends = range.Split(':');
        return new CellRange(Row(ends[0]), Row(ends[1]), ends[0][0] - 'A', ends[1][0] - 'A');

        static int Row(string cell) => int.Parse(cell.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
    }

    public static Cell CellOf(object? value) => value switch
    {
        null => Cell.Blank,
        Cell cell => cell,
        DateOnly date => new Cell(CellKind.Date, date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        string text => Cell.OfText(text),
        IFormattable number => new Cell(CellKind.Number, number.ToString(null, System.Globalization.CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException("No cell for this value.", nameof(value)),
    };
}

/// <summary>Opens one workbook whatever is asked.</summary>
internal sealed class OneWorkbook(IWorkbook workbook) : IWorkbookOpener
{
    public IWorkbook Open(Stream content, string fileName) => workbook;
}
