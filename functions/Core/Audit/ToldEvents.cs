using System.Text;

namespace Pipeline.Audit;

/// <summary>What a chain has told so far: where it ends, and the last word on each matter.</summary>
public sealed class ToldEvents
{
    private readonly Dictionary<string, string> _lastWord = new(StringComparer.Ordinal);

    /// <summary>Where the chain ends.</summary>
    public AuditHead Head { get; private set; } = AuditHead.None;

    /// <summary>Whether the last word on the event's matter is this event: then it was told before a crash.</summary>
    public bool HasTold(AuditEvent told) => _lastWord.GetValueOrDefault(told.Matter) == told.Identity;

    /// <summary>Takes the chain's next line.</summary>
    public void Add(AuditLine line)
    {
        if (line.Entry is not { } entry)
        {
            // Damaged, which the check shows; the chain goes on behind it all the same, for uploads cannot wait.
            Head = new AuditHead(Head.Sequence + 1, AuditHash.Of(Encoding.UTF8.GetBytes(line.Text)));
            return;
        }

        Head = new AuditHead(entry.Sequence, entry.Hash);
        _lastWord[entry.Matter] = entry.Event;
    }
}
