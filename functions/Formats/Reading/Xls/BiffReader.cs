using System.Buffers.Binary;

namespace Pipeline.Formats.Reading.Xls;

/// <summary>Steps through the records of a workbook stream: two bytes of type, two of length, the data.</summary>
internal sealed class BiffReader(Stream stream) : IDisposable
{
    private const int HeaderBytes = 4;

    // The longest record that a header can state fits twice over no more than this; below the size of large objects.
    private readonly byte[] window = new byte[80 << 10];
    private int next;
    private int end;
    private int dataStart;
    private long windowOffset;

    /// <summary>The type of the record last read.</summary>
    public BiffRecordType Type { get; private set; }

    /// <summary>Where the record last read begins in the stream.</summary>
    public long Offset { get; private set; }

    /// <summary>The data of the record last read, until the next is read.</summary>
    public ReadOnlySpan<byte> Data => window.AsSpan(dataStart, next - dataStart);

    /// <summary>Goes to a record's beginning.</summary>
    public void Seek(long offset)
    {
        stream.Position = offset;
        windowOffset = offset;
        (next, end, dataStart) = (0, 0, 0);
    }

    /// <summary>Reads the next record. The stream never just ends: what is read ends with a record that says so.</summary>
    public void Read()
    {
        Require(HeaderBytes);
        var header = window.AsSpan(next);
        var length = BinaryPrimitives.ReadUInt16LittleEndian(header[2..]);
        Require(HeaderBytes + length);
        Type = (BiffRecordType)BinaryPrimitives.ReadUInt16LittleEndian(window.AsSpan(next));
        Offset = windowOffset + next;
        dataStart = next + HeaderBytes;
        next = dataStart + length;
    }

    /// <summary>Whether the next record has this type.</summary>
    public bool NextIs(BiffRecordType type) =>
        TryFill(HeaderBytes) && (BiffRecordType)BinaryPrimitives.ReadUInt16LittleEndian(window.AsSpan(next)) == type;

    public void Dispose() => stream.Dispose();

    private void Require(int bytes)
    {
        if (!TryFill(bytes))
        {
            throw Unreadable.Damaged(UnreadableDetail.StreamCutOff);
        }
    }

    /// <summary>Has that many bytes from the next record on in the window; moves the record last read out of it.</summary>
    private bool TryFill(int bytes)
    {
        if (end - next >= bytes)
        {
            return true;
        }

        window.AsSpan(next, end - next).CopyTo(window);
        windowOffset += next;
        (next, end, dataStart) = (0, end - next, 0);
        while (end < bytes)
        {
            var read = stream.Read(window.AsSpan(end));
            if (read == 0)
            {
                return false;
            }

            end += read;
        }

        return true;
    }
}
