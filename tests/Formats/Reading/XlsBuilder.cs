using System.Buffers.Binary;
using System.Text;

namespace Pipeline.Formats.Tests.Reading;

/// <summary>A small .xls written record by record, so that a test can say exactly what stands in the file.</summary>
internal sealed record XlsBuilder
{
    private const int BofBytes = 20;

    /// <summary>The sheets, each with the records between its beginning and its end.</summary>
    public IReadOnlyList<(string Name, byte Hidden, byte Type, byte[][] Records)> Sheets { get; init; } = [];

    /// <summary>Records of the whole workbook, behind the sheet list.</summary>
    public byte[][] Globals { get; init; } = [];

    public ushort Version { get; init; } = 0x0600;

    /// <summary>Whether each sheet says where it ends.</summary>
    public bool WithEnds { get; init; } = true;

    /// <summary>Other entries beside the workbook: storages (without bytes) and streams.</summary>
    public IReadOnlyList<(string Name, byte[]? Content)> Beside { get; init; } = [];

    public static XlsBuilder OfCells(params byte[][] records) => new() { Sheets = [("Data", 0, 0, records)] };

    public static byte[] Record(ushort type, params byte[] data) => [.. U16(type), .. U16(data.Length), .. data];

    public static byte[] U16(int value) => [(byte)(value & 0xFF), (byte)((value >> 8) & 0xFF)];

    public static byte[] U32(long value) => [.. U16((int)(value & 0xFFFF)), .. U16((int)((value >> 16) & 0xFFFF))];

    public static byte[] At(int row, int column, int style = 0) => [.. U16(row), .. U16(column), .. U16(style)];

    public static byte[] Number(int row, int column, double value, int style = 0) =>
        Record(0x0203, [.. At(row, column, style), .. BitConverter.GetBytes(value)]);

    /// <summary>Text in the cell's own record, in UTF-16.</summary>
    public static byte[] Label(int row, int column, string text) => Record(0x0204, [.. At(row, column), .. Text(text)]);

    public static byte[] SharedLabel(int row, int column, int index) => Record(0x00FD, [.. At(row, column), .. U32(index)]);

    public static byte[] Shared(params string[] texts) =>
        Record(0x00FC, [.. U32(texts.Length), .. U32(texts.Length), .. texts.SelectMany(Text)]);

    public static byte[] Text(string text) => [.. U16(text.Length), 1, .. Encoding.Unicode.GetBytes(text)];

    /// <summary>The built-in number format of each style.</summary>
    public static byte[][] Styles(params int[] formats) => [.. formats.Select(id => Record(0x00E0, [.. U16(0), .. U16(id), .. new byte[16]]))];

    public byte[] Build() => Compound([("Workbook", Stream()), .. Beside]);

    /// <summary>The workbook stream: the globals, then sheet after sheet.</summary>
    public byte[] Stream()
    {
        var ends = WithEnds ? Record(0x000A) : [];
        var lists = Sheets.Sum(sheet => BoundSheet(sheet, 0).Length);
        var at = BofBytes + lists + Globals.Sum(record => record.Length) + 4;
        var list = new List<byte>();
        var bodies = new List<byte>();
        foreach (var sheet in Sheets)
        {
            list.AddRange(BoundSheet(sheet, at + bodies.Count));
            bodies.AddRange([.. Begin(sheet.Type switch { 2 => 0x20, 1 => 0x40, _ => 0x10 }), .. sheet.Records.SelectMany(record => record), .. ends]);
        }

        return [.. Begin(0x0005), .. list, .. Globals.SelectMany(record => record), .. Record(0x000A), .. bodies];
    }

    /// <summary>A compound file with 512-byte sectors: table, directory, then the streams, none of them in short sectors.</summary>
    public static byte[] Compound(params IReadOnlyList<(string Name, byte[]? Content)> entries)
    {
        const int sector = 512;
        const uint free = 0xFFFF_FFFF;
        const uint last = 0xFFFF_FFFE;
        const uint tableSector = 0xFFFF_FFFD;
        var directorySectors = (entries.Count + 1 + 3) / 4;
        var contentSectors = entries.Sum(entry => ((entry.Content?.Length ?? 0) + sector - 1) / sector);
        var tableSectors = 1;
        while (tableSectors * 128 < tableSectors + directorySectors + contentSectors)
        {
            tableSectors++;
        }

        var bytes = new byte[sector * (1 + tableSectors + directorySectors + contentSectors)];
        var table = Enumerable.Repeat(free, tableSectors * 128).ToArray();
        Array.Fill(table, tableSector, 0, tableSectors);
        Chain(tableSectors, directorySectors);
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(bytes, 0);
        Put16(24, 0x3E);
        Put16(26, 3);
        Put16(28, 0xFFFE);
        Put16(30, 9);
        Put16(32, 6);
        Put32(44, (uint)tableSectors);
        Put32(48, (uint)tableSectors);
        Put32(60, last);
        Put32(68, last);
        for (var i = 0; i < 109; i++)
        {
            Put32(76 + (4 * i), i < tableSectors ? (uint)i : free);
        }

        var next = tableSectors + directorySectors;
        PutEntry(0, "Root Entry", type: 5, child: entries.Count > 0 ? 1 : free, last, 0);
        for (var i = 0; i < entries.Count; i++)
        {
            var (name, content) = entries[i];
            var sectors = ((content?.Length ?? 0) + sector - 1) / sector;
            PutEntry(i + 1, name, (byte)(content is null ? 1 : 2), free, sectors > 0 ? (uint)next : last, content?.Length ?? 0);
            content?.CopyTo(bytes, sector * (next + 1));
            Chain(next, sectors);
            next += sectors;
        }

        for (var i = 0; i < table.Length; i++)
        {
            Put32(sector + (4 * i), table[i]);
        }

        return bytes;

        void Chain(int first, int count)
        {
            for (var i = 0; i < count; i++)
            {
                table[first + i] = i + 1 < count ? (uint)(first + i + 1) : last;
            }
        }

        void PutEntry(int index, string name, byte type, uint child, uint start, int length)
        {
            var at = (sector * (1 + tableSectors)) + (128 * index);
            Encoding.Unicode.GetBytes(name, bytes.AsSpan(at));
            Put16(at + 64, (ushort)((name.Length + 1) * 2));
            bytes[at + 66] = type;
            Put32(at + 68, free);

            // The siblings hang on one another's right side.
            Put32(at + 72, index > 0 && index < entries.Count ? (uint)index + 1 : free);
            Put32(at + 76, child);
            Put32(at + 116, start);
            Put32(at + 120, (uint)length);
        }

        void Put16(int at, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), value);

        void Put32(int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), value);
    }

    private byte[] Begin(int type) => Record(0x0809, [.. U16(Version), .. U16(type), .. new byte[12]]);

    private static byte[] BoundSheet((string Name, byte Hidden, byte Type, byte[][] Records) sheet, int offset) =>
        Record(0x0085, [.. U32(offset), sheet.Hidden, sheet.Type, (byte)sheet.Name.Length, 1, .. Encoding.Unicode.GetBytes(sheet.Name)]);
}
