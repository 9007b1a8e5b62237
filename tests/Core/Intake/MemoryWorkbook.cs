using Pipeline.Intake;

namespace Pipeline.Core.Tests.Intake;

/// <summary>A workbook in memory. A string is a text cell, a number a number cell, a DateOnly a date cell, a Cell itself.</summary>
internal sealed class MemoryWorkbook : IWorkbook
{
    private readonly List<(WorkbookSheet Sheet, IReadOnlyList<SheetRow> Rows)> _sheets = [];

    public IReadOnlyList<WorkbookSheet> Sheets => [.. _sheets.Select(sheet => sheet.Sheet)];

    /// <summary>The row from which on the file is damaged, if it is.</summary>
    public int? DamagedFrom { get; init; }

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

            yield return row;
        }
    }

    public void Dispose()
    {
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
