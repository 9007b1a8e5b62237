using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Pipeline.Formats.Reading.Ole;

/// <summary>The directory of a compound file: entries of 128 bytes, siblings in a binary tree ([MS-CFB] 2.6).</summary>
internal static class CompoundDirectory
{
    public const int EntryBytes = 128;
    private const int NameBytes = 64;
    private const int TypeAt = 66;
    private const byte StorageType = 1;
    private const byte StreamType = 2;
    private const byte RootType = 5;

    /// <summary>The root and what lies directly below it.</summary>
    /// <param name="isLongLength">Whether lengths have 64 bits; in files with small sectors the upper half may be rubbish.</param>
    public static (CompoundEntry Root, List<CompoundEntry> Top) Read(ReadOnlySpan<byte> bytes, bool isLongLength)
    {
        if (bytes.Length < EntryBytes || bytes[TypeAt] != RootType)
        {
            throw new InvalidDataException("No root in the directory.");
        }

        var top = new List<CompoundEntry>();
        var seen = new HashSet<uint>();
        var left = new Stack<uint>([Child(bytes)]);
        while (left.TryPop(out var id))
        {
            // An entry that was seen already: damage, and no reason to go round for ever.
            if (id >= bytes.Length / EntryBytes || !seen.Add(id))
            {
                continue;
            }

            var entry = bytes.Slice((int)id * EntryBytes, EntryBytes);
            if (entry[TypeAt] is StorageType or StreamType)
            {
                top.Add(Entry(entry, isLongLength));
            }

            left.Push(BinaryPrimitives.ReadUInt32LittleEndian(entry[68..]));
            left.Push(BinaryPrimitives.ReadUInt32LittleEndian(entry[72..]));
        }

        return (Entry(bytes[..EntryBytes], isLongLength), top);
    }

    /// <summary>The name of what may be an entry; empty for anything else.</summary>
    public static ReadOnlySpan<char> Name(ReadOnlySpan<byte> entry)
    {
        var bytes = BinaryPrimitives.ReadUInt16LittleEndian(entry[NameBytes..]) - sizeof(char);
        return bytes is > 0 and < NameBytes ? MemoryMarshal.Cast<byte, char>(entry[..bytes]) : [];
    }

    public static bool IsStream(ReadOnlySpan<byte> entry) => entry[TypeAt] == StreamType;

    private static uint Child(ReadOnlySpan<byte> root) => BinaryPrimitives.ReadUInt32LittleEndian(root[76..]);

    private static CompoundEntry Entry(ReadOnlySpan<byte> entry, bool isLongLength) => new(
        Name(entry).ToString(),
        IsStream(entry),
        BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]),
        isLongLength ? BinaryPrimitives.ReadInt64LittleEndian(entry[120..]) : BinaryPrimitives.ReadUInt32LittleEndian(entry[120..]));
}
