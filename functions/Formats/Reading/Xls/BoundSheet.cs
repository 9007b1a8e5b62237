using System.Buffers.Binary;

namespace Pipeline.Formats.Reading.Xls;

/// <summary>A tab as the workbook lists it ([MS-XLS] 2.4.28).</summary>
/// <param name="Offset">Where its records begin in the stream.</param>
internal sealed record BoundSheet(string Name, bool Hidden, BoundSheet.Content Holds, long Offset)
{
    private const int StateAt = 4;
    private const int TypeAt = 5;
    private const int NameAt = 6;

    /// <summary>What a tab holds.</summary>
    public enum Content : byte
    {
        Cells = 0,
        Macros = 1,
        Chart = 2,
        Module = 6,
    }

    public static BoundSheet Read(BiffReader records, ContinuedRecord record)
    {
        var data = records.Data;
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(data);
        var hidden = (data[StateAt] & 3) != 0;
        var content = (Content)data[TypeAt];
        record.Start(NameAt);
        return new BoundSheet(BiffText.ReadShort(record), hidden, content, offset);
    }
}
