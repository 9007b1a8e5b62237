using System.Buffers.Binary;
using Pipeline.Intake;

namespace Pipeline.Formats.Reading.Xls;

/// <summary>The stored cells of a sheet, one after the other as they stand in the file.</summary>
internal sealed class SheetCells(SheetRecords records, XlsContext context) : IDisposable
{
    private const int StyleAt = 4;
    private const int ValueAt = 6;
    private const int RkBytes = 6;

    private readonly ContinuedRecord text = new(records.Records, context.Limits);
    private int rkLeft;
    private int rkAt;
    private bool isReadAhead;

    /// <summary>The 0-based row of the cell last read.</summary>
    public int RowIndex { get; private set; }

    /// <summary>The 0-based column of the cell last read.</summary>
    public int ColumnIndex { get; private set; }

    /// <summary>The cell last read; never a blank one.</summary>
    public Cell Cell { get; private set; }

    /// <summary>Reads the next cell that has a value; false behind the last one.</summary>
    public bool Read()
    {
        while (rkLeft > 0 || NextRecord())
        {
            if (rkLeft > 0)
            {
                ReadNextRk();
                return true;
            }

            if (ReadRecord() is { Kind: not CellKind.Blank } cell)
            {
                Cell = cell;
                return true;
            }
        }

        return false;
    }

    public void Dispose() => records.Dispose();

    private bool NextRecord()
    {
        if (!isReadAhead)
        {
            return records.Read();
        }

        isReadAhead = false;
        return true;
    }

    private Cell? ReadRecord()
    {
        switch (records.Type)
        {
            case BiffRecordType.Number:
                return Place(OfNumber(StyleAt, BinaryPrimitives.ReadDoubleLittleEndian(records.Data[ValueAt..])));
            case BiffRecordType.Rk:
                return Place(OfNumber(StyleAt, RkNumber.Value(BinaryPrimitives.ReadUInt32LittleEndian(records.Data[ValueAt..]))));
            case BiffRecordType.MultipleRk:
                StartRks();
                return null;
            case BiffRecordType.SharedLabel:
                return Place(Cell.OfText(SharedText(BinaryPrimitives.ReadUInt32LittleEndian(records.Data[ValueAt..]))));
            case BiffRecordType.Label or BiffRecordType.RichLabel:
                // Taken down first: the text may run on in the next record.
                Place(Cell.Blank);
                text.Start(ValueAt);
                return Cell.OfText(BiffText.Read(text));
            case BiffRecordType.BooleanOrError:
                return Place(records.Data[ValueAt + 1] == 0 ? OfBoolean(records.Data[ValueAt]) : OfError(records.Data[ValueAt]));
            case BiffRecordType.Formula:
                return ReadFormula();
            default:
                return null;
        }
    }

    /// <summary>A formula with the value that it had when the file was saved ([MS-XLS] 2.5.133).</summary>
    private Cell ReadFormula()
    {
        var value = records.Data.Slice(ValueAt, sizeof(double));
        if (value[6] != 0xFF || value[7] != 0xFF)
        {
            return Place(OfNumber(StyleAt, BinaryPrimitives.ReadDoubleLittleEndian(value)));
        }

        return value[0] switch
        {
            0 => ReadFormulaText(),
            1 => Place(OfBoolean(value[2])),
            2 => Place(OfError(value[2])),
            _ => Place(Cell.Blank),
        };
    }

    /// <summary>The text of a formula stands in a record of its own, behind what describes a shared or array formula.</summary>
    private Cell ReadFormulaText()
    {
        Place(Cell.Blank);
        while (records.Read())
        {
            switch (records.Type)
            {
                case BiffRecordType.SharedFormula or BiffRecordType.ArrayFormula or BiffRecordType.DataTable or BiffRecordType.Continue:
                    continue;
                case BiffRecordType.FormulaText:
                    text.Start(0);
                    return Cell.OfText(BiffText.Read(text));
            }

            isReadAhead = true;
            return Cell.Blank;
        }

        throw Unreadable.Damaged(UnreadableDetail.BadText);
    }

    private void StartRks()
    {
        // Row, first column, (style, number) for each cell, last column: the count follows from the length alone.
        Place(Cell.Blank);
        ColumnIndex--;
        rkAt = StyleAt;
        rkLeft = (records.Data.Length - StyleAt - sizeof(ushort)) / RkBytes;
    }

    private void ReadNextRk()
    {
        PlaceAt(RowIndex, ColumnIndex + 1);
        Cell = OfNumber(rkAt, RkNumber.Value(BinaryPrimitives.ReadUInt32LittleEndian(records.Data[(rkAt + sizeof(ushort))..])));
        rkAt += RkBytes;
        rkLeft--;
    }

    private Cell Place(Cell cell)
    {
        PlaceAt(records.UInt16(0), records.UInt16(2));
        return cell;
    }

    private void PlaceAt(int row, int column)
    {
        RowIndex = row;
        ColumnIndex = column < XlsFile.Columns ? column : throw Unreadable.Damaged(UnreadableDetail.BadReference);
    }

    private string SharedText(uint index) =>
        index < context.SharedTexts.Length ? context.SharedTexts[index] : throw Unreadable.Damaged(UnreadableDetail.BadSharedString);

    private Cell OfNumber(int styleAt, double number)
    {
        if (!double.IsFinite(number))
        {
            return new Cell(CellKind.Error, BiffError.NotANumber);
        }

        var shown = context.StyleFormats.Of(records.UInt16(styleAt));
        return shown == ShownAs.Date && SerialDate.ToIso(number, context.Date1904) is { } date
            ? new Cell(CellKind.Date, date)
            : new Cell(CellKind.Number, StoredNumber.Text(number)) { IsPercent = shown == ShownAs.Percent };
    }

    private static Cell OfBoolean(byte value) => new(CellKind.Boolean, value == 0 ? "0" : "1");

    private static Cell OfError(byte code) => new(CellKind.Error, BiffError.Text(code));
}
