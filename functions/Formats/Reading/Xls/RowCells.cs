using Pipeline.Intake;

namespace Pipeline.Formats.Reading.Xls;

/// <summary>Collects the cells of a row, whatever order they come in.</summary>
internal sealed class RowCells
{
    private Cell[] cells = new Cell[32];

    public int Length { get; private set; }

    public void Add(int columnIndex, Cell cell)
    {
        if (columnIndex >= cells.Length)
        {
            Array.Resize(ref cells, XlsFile.Columns);
        }

        if (columnIndex >= Length)
        {
            cells.AsSpan(Length, columnIndex - Length).Fill(Cell.Blank);
            Length = columnIndex + 1;
        }
        else if (cells[columnIndex].Kind != CellKind.Blank && cells[columnIndex] != cell)
        {
            throw Unreadable.Damaged(UnreadableDetail.RepeatedCell);
        }

        cells[columnIndex] = cell;
    }

    /// <summary>The row's own array; the next row starts empty.</summary>
    public Cell[] Take()
    {
        var taken = cells.AsSpan(0, Length).ToArray();
        Length = 0;
        return taken;
    }
}
