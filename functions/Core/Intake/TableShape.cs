namespace Pipeline.Intake;

/// <summary>What the rows of a table look like, column by column: to tell whose a row is where two tables stand in one sheet.</summary>
/// <param name="mayLack">The index of a column that a row of this table may leave blank without being any less its own; -1 for none.</param>
internal sealed class TableShape(TableHeader header, int mayLack)
{
    private static readonly ColumnShapes NoColumn = new(null);

    // What the first rows did not show, the next hundred thousand need not be asked for.
    private const int MostLearnt = 100;

    private readonly Dictionary<int, ColumnShapes> _columns = header.Columns.DistinctBy(column => column.Index).ToDictionary(column => column.Index, column => new ColumnShapes(column));
    private int _rows;
    private SheetRow? _last;

    /// <summary>What a column holds; of one without a header, nothing.</summary>
    public ColumnShapes this[int index] => _columns.GetValueOrDefault(index, NoColumn);

    /// <summary>Takes a row of the table's own.</summary>
    public void Learn(SheetRow row)
    {
        _last = row;
        if (_rows == MostLearnt)
        {
            return;
        }

        _rows++;
        foreach (var (index, column) in _columns)
        {
            column.Learn(row[index]);
        }
    }

    /// <summary>How many columns speak against the row being this table's, where it might be another's.</summary>
    public int Against(SheetRow row, TableShape other)
    {
        var against = 0;
        for (var index = 0; index < row.Cells.Length; index++)
        {
            against += IsStrange(index, row[index], other) ? 1 : 0;
        }

        return against + _columns.Count(column => column.Key != mayLack && column.Value.IsFilledIn(_rows) && CellShape.Of(row[column.Key]) == CellShapes.None);
    }

    // Where both explain a cell, the one that had the very text, or the number before it, has the better claim.
    private bool IsStrange(int index, Cell cell, TableShape other)
    {
        var shape = CellShape.Of(cell);
        return shape != CellShapes.None
            && (!this[index].Explains(shape)
                || (shape == CellShapes.Words && other[index].Knows(CellText.Of(cell)) && !this[index].Knows(CellText.Of(cell)))
                || (shape == CellShapes.Figure && other.Counts(index, cell) && !Counts(index, cell)));
    }

    private bool Counts(int index, Cell cell) => this[index].Counts(_last?[index], cell);
}
