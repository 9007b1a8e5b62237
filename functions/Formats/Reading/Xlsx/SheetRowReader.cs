using System.Globalization;
using Pipeline.Formats.Reading.Markup;
using Pipeline.Intake;

namespace Pipeline.Formats.Reading.Xlsx;

/// <summary>Reads the stored rows of a sheet one after the other, holding one at a time.</summary>
/// <param name="ended">Told the sheet's layout, once the part was read to its end.</param>
internal sealed class SheetRowReader(MarkupReader xml, CellContext context, Action<SheetLayout> ended) : IRowReader
{
    private readonly ReadingLimits limits = context.Limits;
    private readonly CellReader cellReader = new(context);
    private readonly LayoutReader layout = new(context.Limits);
    private Cell[] cells = new Cell[64];
    private long slots;
    private int dataDepth = -1;
    private bool isHidden;

    public int RowNumber { get; private set; }

    public SheetRow? Read()
    {
        if (dataDepth < 0 && !EnterData())
        {
            return null;
        }

        while (xml.ReadWithin(dataDepth))
        {
            if (xml.IsElement("row"u8) && ReadRow() is { Length: > 0 } row)
            {
                return new SheetRow(RowNumber, row) { IsHidden = isHidden };
            }
        }

        ReadToEnd();
        return null;
    }

    public void Dispose() => xml.Dispose();

    private bool EnterData()
    {
        while (xml.Read())
        {
            if (xml.IsElement("sheetData"u8) && !xml.IsEmptyElement)
            {
                dataDepth = xml.Depth;
                return true;
            }

            layout.See(xml);
        }

        ended(layout.Read);
        return false;
    }

    /// <summary>Reads what follows the rows: only at the end of the part is it sure that nothing was missing or altered.</summary>
    private void ReadToEnd()
    {
        while (xml.Read())
        {
            layout.See(xml);
        }

        ended(layout.Read);
    }

    /// <summary>The row's cells up to the last one with a value; none for a row that is only styled.</summary>
    private Cell[] ReadRow()
    {
        RowNumber = ReadAttributes();
        if (xml.IsEmptyElement)
        {
            return [];
        }

        var depth = xml.Depth;
        var length = 0;
        cellReader.StartRow();
        while (true)
        {
            if (xml.TryReadPlainCell(out var plain))
            {
                Store(cellReader.Read(plain), ref length);
            }
            else if (!xml.ReadWithin(depth))
            {
                break;
            }
            else if (xml.IsElement("c"u8))
            {
                Store(cellReader.Read(xml), ref length);
            }
        }

        slots += length;
        return slots > limits.CellSlots
            ? throw Unreadable.TooLarge(UnreadableDetail.TooManyCells(limits.CellSlots))
            : cells.AsSpan(0, length).ToArray();
    }

    private int ReadAttributes()
    {
        var number = RowNumber + 1;
        if (xml.TryAttribute("r"u8, out var written) && !int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out number))
        {
            throw Unreadable.Damaged(UnreadableDetail.BadReference);
        }

        isHidden = XmlReading.IsTrue(xml.Attribute("hidden"u8)) || xml.Attribute("ht"u8) is "0" or "0.0";
        if (number > limits.Rows)
        {
            throw Unreadable.TooLarge(UnreadableDetail.TooManyRows(limits.Rows));
        }

        return number > RowNumber ? number : throw Unreadable.Damaged(UnreadableDetail.RowOrder);
    }

    private void Store(Cell cell, ref int length)
    {
        if (cell.Kind == CellKind.Blank)
        {
            return;
        }

        var index = cellReader.ColumnIndex;
        if (index >= cells.Length)
        {
            Array.Resize(ref cells, Math.Max(index + 1, cells.Length * 2));
        }

        if (index >= length)
        {
            cells.AsSpan(length, index - length).Fill(Cell.Blank);
            length = index + 1;
        }
        else if (cells[index].Kind != CellKind.Blank)
        {
            throw Unreadable.Damaged(UnreadableDetail.RepeatedCell);
        }

        cells[index] = cell;
    }
}
