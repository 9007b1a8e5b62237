using System.Buffers.Binary;

namespace Pipeline.Formats.Reading.Xls;

/// <summary>Reads a record that may run on in <c>Continue</c> records ([MS-XLS] 2.4.58).</summary>
internal sealed class ContinuedRecord(BiffReader records, ReadingLimits limits)
{
    private char[] characters = new char[256];
    private int position;

    /// <summary>Begins with the record that was read last.</summary>
    /// <param name="at">The bytes of it that were taken already.</param>
    public void Start(int at) => position = at;

    public byte ReadByte()
    {
        while (position >= records.Data.Length)
        {
            Continue();
        }

        return records.Data[position++];
    }

    public ushort ReadUInt16() => (ushort)(ReadByte() | (ReadByte() << 8));

    public uint ReadUInt32() => ReadUInt16() | ((uint)ReadUInt16() << 16);

    public void Skip(long bytes)
    {
        while (bytes > records.Data.Length - position)
        {
            bytes -= Math.Max(0, records.Data.Length - position);
            Continue();
        }

        position += (int)bytes;
    }

    /// <summary>Reads characters of one byte (Latin-1) or two (UTF-16); a continued text says anew which.</summary>
    public string ReadText(int count, bool isWide)
    {
        if (count > limits.CellCharacters)
        {
            throw Unreadable.TooLarge(UnreadableDetail.CellTooLong(limits.CellCharacters));
        }

        var length = 0;
        while (length < count)
        {
            if (position >= records.Data.Length)
            {
                Continue();
                isWide = (ReadByte() & 1) != 0;
                continue;
            }

            length += ReadPiece(length, count - length, isWide);
        }

        return count == 0 ? "" : new string(characters, 0, count);
    }

    private int ReadPiece(int at, int wanted, bool isWide)
    {
        var data = records.Data[position..];
        var count = Math.Min(wanted, isWide ? data.Length / sizeof(char) : data.Length);
        if (count == 0)
        {
            throw Unreadable.Damaged(UnreadableDetail.BadText);
        }

        if (characters.Length < at + count)
        {
            Array.Resize(ref characters, Math.Max(at + count, characters.Length * 2));
        }

        for (var i = 0; i < count; i++)
        {
            characters[at + i] = isWide ? (char)BinaryPrimitives.ReadUInt16LittleEndian(data[(i * sizeof(char))..]) : (char)data[i];
        }

        position += isWide ? count * sizeof(char) : count;
        return count;
    }

    private void Continue()
    {
        if (!records.NextIs(BiffRecordType.Continue))
        {
            throw Unreadable.Damaged(UnreadableDetail.BadText);
        }

        records.Read();
        position = 0;
    }
}
