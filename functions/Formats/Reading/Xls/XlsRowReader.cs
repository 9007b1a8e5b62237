using System.Collections;
using Pipeline.Intake;

namespace Pipeline.Formats.Reading.Xls;

/// <summary>Reads the rows of a sheet whose cells stand in order, holding one at a time.</summary>
internal sealed class XlsRowReader(SheetCells cells, BitArray hiddenRows) : IRowReader
{
    private readonly RowCells row = new();
    private bool isAhead;

    public int RowNumber { get; private set; }

    public SheetRow? Read()
    {
        if (!isAhead && !cells.Read())
        {
            return null;
        }

        var index = cells.RowIndex;
        RowNumber = index + 1;
        do
        {
            row.Add(cells.ColumnIndex, cells.Cell);
            isAhead = cells.Read();
        }
        while (isAhead && cells.RowIndex == index);

        return new SheetRow(RowNumber, row.Take()) { IsHidden = hiddenRows[index] };
    }

    public void Dispose() => cells.Dispose();
}
