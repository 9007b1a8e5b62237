namespace Pipeline.Formats.Reading.Xls;

/// <summary>The shapes in which a text stands in a record ([MS-XLS] 2.5.240, 2.5.293, 2.5.294).</summary>
internal static class BiffText
{
    private const int WideFlag = 0x01;
    private const int ExtendedFlag = 0x04;
    private const int RichFlag = 0x08;
    private const int FormatRunBytes = 4;

    /// <summary>A sheet's name: its length in one byte.</summary>
    public static string ReadShort(ContinuedRecord record) => ReadPlain(record, record.ReadByte());

    /// <summary>A cell's text or a number format: its length in two bytes.</summary>
    public static string Read(ContinuedRecord record) => ReadPlain(record, record.ReadUInt16());

    /// <summary>A shared text, with formats and phonetic texts behind it that are passed over.</summary>
    public static string ReadRich(ContinuedRecord record)
    {
        var count = record.ReadUInt16();
        var flags = record.ReadByte();
        var runs = (flags & RichFlag) != 0 ? record.ReadUInt16() : 0;
        var extension = (flags & ExtendedFlag) != 0 ? record.ReadUInt32() : 0;
        var text = record.ReadText(count, (flags & WideFlag) != 0);
        record.Skip(((long)runs * FormatRunBytes) + extension);
        return text;
    }

    private static string ReadPlain(ContinuedRecord record, int count) =>
        record.ReadText(count, (record.ReadByte() & WideFlag) != 0);
}
