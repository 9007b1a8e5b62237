namespace Pipeline.Intake;

/// <summary>What a sheet says of itself beside its cells.</summary>
/// <param name="Merged">The merged cells; a value stands in the upper left cell of each, the others are blank.</param>
/// <param name="HiddenColumns">0-based, in order.</param>
public sealed record SheetLayout(IReadOnlyList<CellRange> Merged, IReadOnlyList<int> HiddenColumns)
{
    /// <summary>The layout of a format that has none.</summary>
    public static readonly SheetLayout Plain = new([], []);
}

/// <summary>A rectangle of cells; both ends are part of it.</summary>
/// <param name="FirstRow">The row number that Excel shows.</param>
/// <param name="LastRow">Not before <paramref name="FirstRow"/>.</param>
/// <param name="FirstColumn">0-based.</param>
/// <param name="LastColumn">Not before <paramref name="FirstColumn"/>.</param>
public readonly record struct CellRange(int FirstRow, int LastRow, int FirstColumn, int LastColumn)
{
    /// <summary>Whether a cell lies in it.</summary>
    public bool Contains(int rowNumber, int columnIndex) =>
        rowNumber >= FirstRow && rowNumber <= LastRow && columnIndex >= FirstColumn && columnIndex <= LastColumn;
}
