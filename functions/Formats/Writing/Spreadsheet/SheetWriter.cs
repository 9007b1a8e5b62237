using System.Globalization;
using System.Text;

namespace Pipeline.Formats.Writing.Spreadsheet;

/// <summary>A cell that leads to the top of another sheet of the workbook.</summary>
internal readonly record struct CellLink(int RowNumber, int Column, string Sheet);

/// <summary>Writes the rows of one sheet, from the top and from the left; cells of a row are named by 0-based column.</summary>
internal sealed class SheetWriter(Utf8Part part)
{
    private readonly List<byte[]> _letters = [];
    private readonly List<string> _merged = [];
    private readonly List<CellNote> _notes = [];
    private readonly List<CellLink> _links = [];
    private int? _lastFiltered;
    private bool _rowOpen;

    /// <summary>The number of the row being written; 0 before the first.</summary>
    public int RowNumber { get; private set; }

    /// <summary>The ranges joined into one cell.</summary>
    public IReadOnlyList<string> Merged => _merged;

    /// <summary>The notes of cells, in the order of their rows.</summary>
    public IReadOnlyList<CellNote> Notes => _notes;

    /// <summary>The cells that lead to other sheets.</summary>
    public IReadOnlyList<CellLink> Links => _links;

    /// <summary>The last row that the header filters.</summary>
    public int LastFilteredRowNumber => _lastFiltered ?? RowNumber;

    /// <summary>Begins the next row; a height in points only where Excel cannot find it (joined cells).</summary>
    public void Row(int? height = null)
    {
        CloseRow();
        RowNumber++;
        _rowOpen = true;
        part.Raw("<row r=\""u8);
        part.Number(RowNumber);
        if (height is { } points)
        {
            part.Raw("\" ht=\""u8);
            part.Number(points);
            part.Raw("\" customHeight=\"1"u8);
        }

        part.Raw("\">"u8);
    }

    /// <summary>Writes inert text, never a formula; an empty one leaves a styled blank cell.</summary>
    public void Text(int column, string text, CellStyle style)
    {
        Open(column, StyleSheet.FormatIndex(style, SpreadsheetText.LooksLikeFormula(text)));
        if (text.Length == 0)
        {
            part.Raw("/>"u8);
            return;
        }

        part.Raw(" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8);
        part.Text(SpreadsheetText.Cut(text));
        part.Raw("</t></is></c>"u8);
    }

    public void Count(int column, int count, CellStyle style = CellStyle.Count) => Value(column, ""u8, count.ToString(CultureInfo.InvariantCulture), style);

    /// <summary>Writes a number in the spelling in which it was stored.</summary>
    /// <param name="number">Accepted by <see cref="SpreadsheetText.IsNumber"/>.</param>
    public void Number(int column, string number, CellStyle style) => Value(column, ""u8, number, style);

    /// <summary>Writes TRUE (<c>1</c>) or FALSE (<c>0</c>).</summary>
    public void Boolean(int column, string value, CellStyle style) => Value(column, " t=\"b\""u8, value, style);

    /// <summary>Writes an error such as <c>#REF!</c>.</summary>
    public void Error(int column, string error, CellStyle style) => Value(column, " t=\"e\""u8, error, style);

    /// <summary>Joins cells of the current row into one.</summary>
    public void Merge(int first, int last) => _merged.Add(
        string.Create(CultureInfo.InvariantCulture, $"{SpreadsheetText.ColumnLetters(first)}{RowNumber}:{SpreadsheetText.ColumnLetters(last)}{RowNumber}"));

    /// <summary>Whether the sheet takes another note.</summary>
    public bool TakesNotes => _notes.Count < NotesXml.Most;

    /// <summary>Adds a note to a cell of the current row, as long as the sheet takes more; only for a plan that has notes.</summary>
    public void Note(int column, string text)
    {
        if (TakesNotes)
        {
            _notes.Add(new CellNote(RowNumber, column, text));
        }
    }

    /// <summary>Makes a cell of the current row lead to a sheet of the workbook.</summary>
    public void Link(int column, string sheet) => _links.Add(new CellLink(RowNumber, column, sheet));

    /// <summary>Ends the rows that the header filters and sorts: totals and notes come below.</summary>
    public void EndFilteredRows() => _lastFiltered = RowNumber;

    /// <summary>Ends the last row.</summary>
    public void CloseRow()
    {
        if (_rowOpen)
        {
            part.Raw("</row>\n"u8);
            _rowOpen = false;
        }
    }

    private void Value(int column, ReadOnlySpan<byte> type, string value, CellStyle style)
    {
        Open(column, StyleSheet.FormatIndex(style, inert: false));
        part.Raw(type);
        part.Raw("><v>"u8);
        part.Text(value);
        part.Raw("</v></c>"u8);
    }

    private void Open(int column, int format)
    {
        while (_letters.Count <= column)
        {
            _letters.Add(Encoding.ASCII.GetBytes(SpreadsheetText.ColumnLetters(_letters.Count)));
        }

        part.Raw("<c r=\""u8);
        part.Raw(_letters[column]);
        part.Number(RowNumber);
        part.Raw("\" s=\""u8);
        part.Number(format);
        part.Raw("\""u8);
    }
}
