namespace Pipeline.Intake;

/// <summary>One row of a sheet with its cells from column A on; cells behind the last stored one are not in the array.</summary>
/// <param name="Number">The row number that Excel shows; in a CSV the number of the record, header, blank lines and <c>sep=</c> included.</param>
/// <param name="Cells">The cells from column A on. The array is the row's own: a reader does not reuse it.</param>
public sealed record SheetRow(int Number, Cell[] Cells)
{
    /// <summary>Whether a person opening the sheet does not see the row: hidden, filtered away, or without height.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The cell of a 0-based column index; blank where the row does not reach, and for -1, which is no column.</summary>
    public Cell this[int index] => index >= 0 && index < Cells.Length ? Cells[index] : Cell.Blank;

    public bool IsBlank => Array.TrueForAll(Cells, cell => cell.IsBlank);
}
