namespace Pipeline.Intake;

/// <summary>Tells the row that heads a table of something else among rows of people.</summary>
internal sealed class ForeignHeads(HeaderReader reader)
{
    private const int FewestColumns = 3;

    /// <summary>The row as a header, or null.</summary>
    /// <param name="ahead">The row and those behind it, blank ones left out.</param>
    /// <param name="isBelowAnother">Whether another such table stands above it: then one whose words nobody knows can follow.</param>
    public TableHeader? HeadOf(IReadOnlyList<SheetRow> ahead, SettledTable table, bool isBelowAnother)
    {
        // First what nearly every row fails in one of its first cells, for it is asked of every row.
        var row = ahead[0];
        if (ahead.Count < 2 || !HeaderReader.IsAllText(row))
        {
            return null;
        }

        var written = row.Cells.Count(cell => !cell.IsBlank);
        if (written < FewestColumns || NumberingRow.Is(row)
            || NikCell.IsLike(table.Cell(row, ColumnField.Nik))
            || ahead[1].Cells.Count(cell => !cell.IsBlank) < FewestColumns - 1)
        {
            return null;
        }

        var header = reader.Read([], row);
        return header.Columns.Count == written && (IsKnown(row, header, table) || (isBelowAnother && IsUnlikeItsRows(header, ahead[1], table))) ? header : null;
    }

    // Most are headers we know, and none is a name or a NIK of a person.
    private bool IsKnown(SheetRow row, TableHeader header, SettledTable table) =>
        IsOpen(table.Cell(row, ColumnField.Name)) && (IsOpen(table.Cell(row, ColumnField.Nik)) || header.Of(ColumnField.Name).Any())
        && header.Known >= 2 && header.Known * 2 >= header.Columns.Count;

    private bool IsOpen(Cell cell) => cell.IsBlank || reader.Meaning(CellText.Of(cell)) is not null;

    // Words above figures, and nobody's NIK below.
    private static bool IsUnlikeItsRows(TableHeader header, SheetRow below, SettledTable table) =>
        !NikCell.IsLike(table.Cell(below, ColumnField.Nik)) && header.Columns.Any(column => CellShape.Of(below[column.Index]) == CellShapes.Figure);
}
