using System.Buffers.Binary;
using System.Collections;
using Pipeline.Intake;

namespace Pipeline.Formats.Reading.Xls;

/// <summary>What a first look at a sheet's records tells: how it is laid out, and whether its rows stand in order.</summary>
/// <param name="HiddenRows">By 0-based row.</param>
internal sealed record SheetScan(bool RowsInOrder, BitArray HiddenRows, SheetLayout Layout)
{
    private const int RowFlagsAt = 12;
    private const int RowHidden = 0x20;
    private const int ColumnWidthAt = 4;
    private const int ColumnFlagsAt = 8;
    private const int ColumnHidden = 0x01;
    private const int RangeBytes = 8;

    public static SheetScan Of(SheetRecords records, ReadingLimits limits)
    {
        var hiddenRows = new BitArray(XlsFile.Rows);
        var hiddenColumns = new SortedSet<int>();
        var merged = new List<CellRange>();
        var inOrder = true;
        var last = 0;
        while (records.Read())
        {
            switch (records.Type)
            {
                case BiffRecordType.Row:
                    hiddenRows[records.UInt16(0)] = (records.UInt16(RowFlagsAt) & RowHidden) != 0;
                    break;
                case BiffRecordType.ColumnInfo when records.UInt16(ColumnWidthAt) == 0 || (records.UInt16(ColumnFlagsAt) & ColumnHidden) != 0:
                    Hide(hiddenColumns, records.UInt16(0), records.UInt16(2));
                    break;
                case BiffRecordType.MergedCells:
                    AddRanges(merged, records.Data, limits.MergedRanges);
                    break;
                case BiffRecordType.Formula or BiffRecordType.MultipleRk or BiffRecordType.RichLabel or BiffRecordType.SharedLabel
                    or BiffRecordType.Number or BiffRecordType.Label or BiffRecordType.BooleanOrError or BiffRecordType.Rk:
                    inOrder &= records.UInt16(0) >= last;
                    last = records.UInt16(0);
                    break;
            }
        }

        return new SheetScan(inOrder, hiddenRows, new SheetLayout(merged, [.. hiddenColumns]));
    }

    private static void Hide(SortedSet<int> columns, int first, int last)
    {
        for (var column = first; column <= Math.Min(last, XlsFile.Columns - 1); column++)
        {
            columns.Add(column);
        }
    }

    /// <summary>A count, then first and last row, first and last column of each; one that cannot be is passed over, no cell is lost by it.</summary>
    private static void AddRanges(List<CellRange> merged, ReadOnlySpan<byte> data, int maximum)
    {
        for (data = data[sizeof(ushort)..]; data.Length >= RangeBytes; data = data[RangeBytes..])
        {
            var range = new CellRange(UInt16(data, 0) + 1, UInt16(data, 2) + 1, UInt16(data, 4), UInt16(data, 6));
            if (range.LastRow >= range.FirstRow && range.LastColumn >= range.FirstColumn)
            {
                merged.Add(merged.Count < maximum ? range : throw Unreadable.TooLarge(UnreadableDetail.TooManyMerged(maximum)));
            }
        }
    }

    private static int UInt16(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadUInt16LittleEndian(data[at..]);
}
