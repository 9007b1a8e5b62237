using System.Collections;
using Pipeline.Intake;

namespace Pipeline.Formats.Reading.Xls;

/// <summary>Reads the rows of a sheet whose cells stand in the order in which a program wrote them, which takes holding them all.</summary>
internal sealed class UnorderedRowReader(SheetCells cells, BitArray hiddenRows, ReadingLimits limits) : IRowReader
{
    private readonly Dictionary<int, RowCells> rows = [];
    private Queue<int>? left;

    public int RowNumber { get; private set; }

    public SheetRow? Read()
    {
        left ??= Sort();
        if (!left.TryDequeue(out var index) || !rows.Remove(index, out var row))
        {
            return null;
        }

        RowNumber = index + 1;
        return new SheetRow(RowNumber, row.Take()) { IsHidden = hiddenRows[index] };
    }

    public void Dispose() => cells.Dispose();

    private Queue<int> Sort()
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

        return new Queue<int>(rows.Keys.Order());
    }
}
