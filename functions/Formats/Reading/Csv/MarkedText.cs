namespace Pipeline.Formats.Reading.Csv;

/// <summary>
/// The text of a file followed by a record of our own, the end mark. The parser gives back an unclosed quote's value
/// without complaint; but then the mark is inside that value and no record of its own.
/// </summary>
internal sealed class MarkedText(TextReader text, int recordCharacters) : TextReader
{
    /// <summary>Two noncharacters, which no text may interchange (Unicode 23.7).</summary>
    public const string EndMark = "\uFFFF\uFFFE";

    private string pending = "";
    private char last = '\n';
    private long sinceRecord;

    /// <summary>Whether the mark was handed out.</summary>
    public bool Ended { get; private set; }

    /// <summary>Whether a NUL was seen; the parser may not have reached it yet.</summary>
    public bool HasNul { get; private set; }

    /// <summary>Says that a record was read whole.</summary>
    public void StartRecord() => sinceRecord = 0;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        if (sinceRecord > recordCharacters)
        {
            throw Unreadable.TooLarge(UnreadableDetail.RecordTooLong(recordCharacters));
        }

        // The parser doubles its buffer for a long record; no read goes far beyond the limit, however large that buffer.
        var allowed = (int)Math.Min(buffer.Length, recordCharacters - sinceRecord + 1);
        var read = Ended ? 0 : text.Read(buffer[..allowed]);
        if (read == 0)
        {
            return ReadMark(buffer);
        }

        sinceRecord += read;
        last = buffer[read - 1];
        HasNul = HasNul || buffer[..read].Contains('\0');
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            text.Dispose();
        }

        base.Dispose(disposing);
    }

    private int ReadMark(Span<char> buffer)
    {
        if (!Ended)
        {
            Ended = true;
            pending = last is '\r' or '\n' ? EndMark : "\n" + EndMark;
        }

        var read = Math.Min(pending.Length, buffer.Length);
        pending.AsSpan(0, read).CopyTo(buffer);
        pending = pending[read..];
        return read;
    }
}
