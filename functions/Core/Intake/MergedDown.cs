namespace Pipeline.Intake;

/// <summary>The values of cells merged down over several rows, while going down a sheet: one cell of No. KK beside a family.</summary>
internal sealed class MergedDown(MergedCells merged)
{
    private readonly IEnumerator<CellRange> _ranges = merged.BeginningIn(1, int.MaxValue).Where(range => range.LastRow > range.FirstRow).GetEnumerator();
    private readonly Dictionary<int, (CellRange Range, Cell Value)> _open = [];
    private bool _isStarted;
    private bool _hasNext;

    /// <summary>Goes on to a row; rows come in order, and blank ones may be left out.</summary>
    public void See(SheetRow row)
    {
        if (!_isStarted)
        {
            (_isStarted, _hasNext) = (true, _ranges.MoveNext());
        }

        while (_hasNext && _ranges.Current.FirstRow <= row.Number)
        {
            if (_ranges.Current.FirstRow == row.Number)
            {
                _open[_ranges.Current.FirstColumn] = (_ranges.Current, row[_ranges.Current.FirstColumn]);
            }

            _hasNext = _ranges.MoveNext();
        }
    }

    /// <summary>Whether any cell was met that may be merged down to a row; of most sheets none.</summary>
    public bool IsOpen => _open.Count > 0;

    /// <summary>Forgets what stands above: a header is not merged into the rows below it.</summary>
    public void Forget() => _open.Clear();

    /// <summary>What is merged down to a row of a table, for the fields that a family or a block of a plan shares; never NIK, name or money.</summary>
    public IEnumerable<KeyValuePair<ColumnField, Cell>> To(SheetRow row, SettledTable table)
    {
        foreach (var field in ColumnFields.MergedDownIn(table.Header.DataSet))
        {
            if (_open.TryGetValue(table.IndexOf(field), out var open) && open.Range.FirstRow < row.Number && row.Number <= open.Range.LastRow && !open.Value.IsBlank)
            {
                yield return KeyValuePair.Create(field, open.Value);
            }
        }
    }
}
