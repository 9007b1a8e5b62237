using System.Collections;
using Pipeline.Intake;

namespace Pipeline.Formats.Reading.Xls;

/// <summary>Reads the rows of a sheet whose cells stand in the order in which a program wrote them, which takes holding them all.</summary>
internal sealed class UnorderedRowReader(SheetCells cells, BitArray hiddenRows, ReadingLimits limits) : IRowReader
{
    private readonly SortedDictionary<int, RowCells> rows = [];
    private IEnumerator<KeyValuePair<int, RowCells>>? sorted;

    public int RowNumber { get; private set; }

    public SheetRow? Read()
    {
        sorted ??= Sort();
        if (!sorted.MoveNext())
        {
            return null;
        }

        RowNumber = sorted.Current.Key + 1;
        return new SheetRow(RowNumber, sorted.Current.Value.Take()) { IsHidden = hiddenRows[sorted.Current.Key] };
    }

    public void Dispose()
    {
        sorted?.Dispose();
        cells.Dispose();
    }

    private SortedDictionary<int, RowCells>.Enumerator Sort()
    {
        var slots = 0L;
        while (cells.Read())
        {
            RowNumber = cells.RowIndex + 1;
            if (!rows.TryGetValue(cells.RowIndex, out var row))
            {
                rows[cells.RowIndex] = row = new RowCells();
            }

            var before = row.Length;
            row.Add(cells.ColumnIndex, cells.Cell);
            slots += row.Length - before;
            if (slots > limits.UnorderedCells)
            {
                throw Unreadable.TooLarge(UnreadableDetail.TooManyCells(limits.UnorderedCells));
            }
        }

        return rows.GetEnumerator();
    }
}
