namespace Pipeline.Formats.Reading;

/// <summary>
/// The bytes of an upload as any number of independent views, so that two sheets, or one sheet twice, can be read in turns;
/// remembers when it was the storage beneath that failed, which is an outage and no fault of the file.
/// </summary>
internal sealed class UploadBytes(Stream content) : IDisposable
{
    public long Length { get; } = content.Length;

    /// <summary>The last failure of the storage beneath, until a read succeeds again.</summary>
    public Exception? Outage { get; private set; }

    public Stream OpenView(long position = 0) => new View(this) { Position = position };

    public void Dispose() => content.Dispose();

    private int Read(long position, Span<byte> buffer)
    {
        try
        {
            content.Position = position;
            var read = content.Read(buffer);
            Outage = null;
            return read;
        }
        catch (Exception failure)
        {
            Outage = failure;
            throw;
        }
    }

    private sealed class View(UploadBytes upload) : Stream
    {
        private long position;

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => upload.Length;

        public override long Position
        {
            get => position;

            // An offset in a damaged zip may point anywhere; refused here, it is not taken for an outage.
            set => position = value < 0 || value > upload.Length
                ? throw new InvalidDataException("Seek outside the file.")
                : value;
        }

        public override int Read(Span<byte> buffer)
        {
            var read = upload.Read(position, buffer);
            position += read;
            return read;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
        {
            SeekOrigin.Current => position,
            SeekOrigin.End => upload.Length,
            _ => 0,
        };

        public override void Flush()
        {
            // Nothing is ever written.
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
