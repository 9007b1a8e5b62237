namespace Pipeline.Formats.Reading.Ole;

/// <summary>A stream of a compound file, read sector by sector, neighbours at once.</summary>
internal sealed class CompoundStream(UploadBytes upload, long[] sectorOffsets, int sectorBytes, long length) : Stream
{
    private readonly Stream view = upload.OpenView();
    private long position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => position;
        set => position = value < 0 || value > length ? throw new InvalidDataException("Seek outside the stream.") : value;
    }

    public override int Read(Span<byte> buffer)
    {
        var wanted = (int)Math.Min(buffer.Length, length - position);
        if (wanted == 0)
        {
            return 0;
        }

        var sector = (int)(position / sectorBytes);
        var within = (int)(position % sectorBytes);
        var available = sectorBytes - within;
        for (var next = sector + 1; available < wanted && sectorOffsets[next] == sectorOffsets[next - 1] + sectorBytes; next++)
        {
            available += sectorBytes;
        }

        view.Position = sectorOffsets[sector] + within;
        var read = view.Read(buffer[..Math.Min(wanted, available)]);
        position += read;
        return read > 0 ? read : throw new InvalidDataException("The stream breaks off.");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
    {
        SeekOrigin.Current => position,
        SeekOrigin.End => length,
        _ => 0,
    };

    public override void Flush()
    {
        // Nothing is ever written.
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
