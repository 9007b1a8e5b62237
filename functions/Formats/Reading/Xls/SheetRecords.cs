using System.Buffers.Binary;

namespace Pipeline.Formats.Reading.Xls;

/// <summary>The records of one sheet, those of charts drawn on it left out.</summary>
/// <remarks>
/// A sheet ends where it says so, or where the next one begins (some writers forget to say so). It never reaches past that:
/// else a hostile list of sheets could have the same bytes read a thousand times.
/// </remarks>
internal sealed class SheetRecords : IDisposable
{
    private const int TypeAt = 2;
    private const int Worksheet = 0x0010;

    private readonly BiffReader records;
    private readonly long nextSheet;
    private int depth;
    private bool hasEnded;

    /// <param name="nextSheet">The offset of the sheet that follows in the stream.</param>
    public SheetRecords(BiffReader records, long offset, long nextSheet)
    {
        this.records = records;
        this.nextSheet = nextSheet;
        records.Seek(offset);
        records.Read();
        if (records.Type != BiffRecordType.BeginningOfSubstream || UInt16(TypeAt) != Worksheet)
        {
            throw Unreadable.Damaged(UnreadableDetail.SheetMissing);
        }
    }

    public BiffRecordType Type => records.Type;

    public ReadOnlySpan<byte> Data => records.Data;

    public BiffReader Records => records;

    /// <summary>Reads the next record of the sheet itself; false at its end.</summary>
    public bool Read()
    {
        while (!hasEnded)
        {
            records.Read();
            if (records.Offset > nextSheet)
            {
                throw Unreadable.Damaged(UnreadableDetail.SheetMissing);
            }

            if (records.Offset == nextSheet || IsEnd())
            {
                hasEnded = true;
            }
            else if (depth == 0 && records.Type != BiffRecordType.EndOfSubstream)
            {
                return true;
            }
        }

        return false;
    }

    public ushort UInt16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(records.Data[at..]);

    public void Dispose() => records.Dispose();

    /// <summary>Follows the beginnings and ends of what is drawn on the sheet, and tells the end of the sheet itself.</summary>
    private bool IsEnd()
    {
        switch (records.Type)
        {
            case BiffRecordType.BeginningOfSubstream:
                depth++;
                return false;
            case BiffRecordType.EndOfSubstream:
                return depth-- == 0;
            default:
                return false;
        }
    }
}
