using System.Globalization;

namespace Pipeline.Intake;

/// <summary>What the cells of a column look like: by its header at first, then also by its rows.</summary>
internal sealed class ColumnShapes(HeaderColumn? header)
{
    // Kinds of work, programmes, villages are few; what a column of names holds tells nothing.
    private const int MostTexts = 200;

    private static readonly string[] Figures = ["JUMLAH", "JML", "TOTAL", "BANYAK"];

    private readonly HashSet<string> _texts = new(StringComparer.OrdinalIgnoreCase);
    private readonly CellShapes _byHeader = header is null ? CellShapes.None : ByHeader(header);
    private CellShapes _seen;
    private int _filled;

    /// <summary>Whether every one of so many rows had something here.</summary>
    public bool IsFilledIn(int rows) => rows > 0 && _filled == rows;

    /// <summary>Whether numbers as long as a NIK are at home here.</summary>
    public bool HasLongNumbers => (_byHeader | _seen).HasFlag(CellShapes.LongNumber);

    /// <summary>Whether a cell of this shape is at home here. An error can stand anywhere; a header nobody knows says nothing before the first row.</summary>
    public bool Explains(CellShapes shape) =>
        shape == CellShapes.Error || (header is not null && (_byHeader | _seen) == CellShapes.None) || ((_byHeader | _seen) & shape) != CellShapes.None;

    /// <summary>Whether a shape is what the header promises, and no mere figure, which may be anything.</summary>
    public bool Promises(CellShapes shape) => shape != CellShapes.Figure && (_byHeader & shape) != CellShapes.None;

    /// <summary>Whether the text was met here before.</summary>
    public bool Knows(string text) => _texts.Contains(text);

    /// <summary>Whether the running number of the rows goes on from one cell to the next: 58 behind 57, 1 behind no row.</summary>
    public bool Counts(Cell? before, Cell cell) => header is { FeedsField: false } && NumberIn(cell) is { } number && number == (before is { } last ? NumberIn(last) : 0) + 1;

    /// <summary>Takes a cell of one of the table's own rows.</summary>
    public void Learn(Cell cell)
    {
        var shape = CellShape.Of(cell);
        _filled += shape == CellShapes.None ? 0 : 1;
        _seen |= shape & ~CellShapes.Error;
        if (shape == CellShapes.Words && _texts.Count < MostTexts)
        {
            _texts.Add(CellText.Of(cell));
        }
    }

    private static int? NumberIn(Cell cell) => CellText.Of(cell).TrimEnd('.') is { Length: > 0 and < 8 } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static CellShapes ByHeader(HeaderColumn column)
    {
        var key = HeaderText.Key(column.Header);
        return column.Meaning is { Fields: [var field, ..] } ? OfField(field)
            : Figures.Any(figure => key.StartsWith(figure, StringComparison.Ordinal)) ? CellShapes.Figure
            : key.StartsWith("NOREK", StringComparison.Ordinal) || key.StartsWith("NOMORREK", StringComparison.Ordinal) ? CellShapes.LongNumber
            : key is "NO" or "NOMOR" or "NOURUT" ? CellShapes.Figure
            : CellShapes.None;
    }

    private static CellShapes OfField(ColumnField field) => field switch
    {
        ColumnField.Nik or ColumnField.Kk => CellShapes.LongNumber,
        ColumnField.Amount => CellShapes.Figure,
        ColumnField.Programme or ColumnField.Name or ColumnField.BirthPlace or ColumnField.Village or ColumnField.District or ColumnField.Regency => CellShapes.Words,
        ColumnField.BirthDate => CellShapes.Date | CellShapes.Figure,
        _ => CellShapes.Words | CellShapes.Figure, // codes, addresses, RT 001
    };
}
