using System.Text;
using Pipeline.Audit;

namespace Pipeline.Storage.Blobs;

/// <summary>What this process has read of an area's chain, and where it reads on.</summary>
internal sealed class AuditTail
{
    /// <summary>One at a time within this process.</summary>
    public SemaphoreSlim Turn { get; } = new(1);

    public ToldEvents Told { get; private set; } = new();

    /// <summary>The number of the blob that is appended to, from 1.</summary>
    public int Blob { get; private set; } = 1;

    /// <summary>How many bytes of that blob are known: the next entry begins there.</summary>
    public long Position { get; private set; }

    /// <summary>How many lines of that blob are known: as many as it has blocks.</summary>
    public int Lines { get; private set; }

    /// <summary>The lines of a blob, or of a part that begins and ends with a line.</summary>
    public static IEnumerable<AuditLine> LinesOf(ReadOnlyMemory<byte> content)
    {
        var text = Encoding.UTF8.GetString(content.Span);
        return text.Length == 0 ? [] : (text.EndsWith('\n') ? text[..^1] : text).Split('\n').Select(AuditLine.Read);
    }

    public void Add(ReadOnlyMemory<byte> content)
    {
        foreach (var line in LinesOf(content))
        {
            Told.Add(line);
            Lines++;
        }

        Position += content.Length;
    }

    public void NextBlob()
    {
        Blob++;
        (Position, Lines) = (0, 0);
    }

    /// <summary>Somebody else wrote: read it all again, since what was known may not be what is there.</summary>
    public void Forget()
    {
        Told = new ToldEvents();
        Blob = 1;
        (Position, Lines) = (0, 0);
    }
}
