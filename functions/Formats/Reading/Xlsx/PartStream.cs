namespace Pipeline.Formats.Reading.Xlsx;

/// <summary>A part of the package as it is expanded: exactly as long as declared, with the right checksum, and no endless markup.</summary>
/// <param name="declaredChecksum">Null where these bytes were read to their end before, and had it.</param>
/// <param name="ended">Told that the part was read to its end, and is what was declared.</param>
internal sealed class PartStream(Stream expanded, long declaredLength, uint? declaredChecksum, int markupBytes, Action ended) : Stream
{
    private long length;
    private uint checksum;
    private long sinceMarkup;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
        {
            return 0;
        }

        var read = expanded.Read(buffer);
        length += read;
        checksum = declaredChecksum is null ? checksum : Crc32.Append(checksum, buffer[..read]);
        if (length > declaredLength || (read == 0 && (length != declaredLength || checksum != (declaredChecksum ?? checksum))))
        {
            throw new InvalidDataException("The part is not what the zip's directory says.");
        }

        if (read == 0)
        {
            ended();
        }

        CheckMarkup(buffer[..read]);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        // Nothing is ever written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            expanded.Dispose();
        }

        base.Dispose(disposing);
    }

    private void CheckMarkup(ReadOnlySpan<byte> bytes)
    {
        var last = bytes.LastIndexOf((byte)'<');
        sinceMarkup = last < 0 ? sinceMarkup + bytes.Length : bytes.Length - last;
        if (sinceMarkup > markupBytes)
        {
            throw Unreadable.TooLarge(UnreadableDetail.MarkupTooLong(markupBytes));
        }
    }
}
