namespace Pipeline.Intake;

/// <summary>The merged cells of a sheet, found by the row in which they begin.</summary>
internal sealed class MergedCells
{
    public static readonly MergedCells None = new(SheetLayout.Plain);

    private readonly CellRange[] _ranges;

    public MergedCells(SheetLayout layout) =>
        _ranges = [.. layout.Merged.OrderBy(range => range.FirstRow).ThenBy(range => range.FirstColumn)];

    /// <summary>The ranges that begin in these rows, both included, from the top.</summary>
    public IEnumerable<CellRange> BeginningIn(int firstRow, int lastRow)
    {
        for (var index = FirstFrom(firstRow); index < _ranges.Length && _ranges[index].FirstRow <= lastRow; index++)
        {
            yield return _ranges[index];
        }
    }

    private int FirstFrom(int row)
    {
        var (low, high) = (0, _ranges.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = _ranges[middle].FirstRow < row ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
