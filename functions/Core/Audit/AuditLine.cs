using System.Text;

namespace Pipeline.Audit;

/// <summary>
/// An entry as it is stored, one line of JSON, whose hash anyone can work out: the hash is the SHA-256 of the line's own
/// bytes without its last property, that is of the line with <c>,"hash":"…"}</c> at its end replaced by <c>}</c>.
/// </summary>
/// <remarks>So a check needs no JSON and no code of ours (docs/decisions/0010), and no byte of a line can change unseen.</remarks>
public sealed class AuditLine
{
    private const string BeforeHash = ",\"hash\":\"";
    private const string AfterHash = "\"}";
    private const int HashLength = 64;

    private AuditLine(string text, AuditEntry? entry) => (Text, Entry) = (text, entry);

    /// <summary>The line as stored, without its end.</summary>
    public string Text { get; }

    /// <summary>What it says; null where it cannot be read.</summary>
    public AuditEntry? Entry { get; }

    /// <summary>Whether the hash that it ends in is that of its own bytes.</summary>
    public bool IsAsWritten => Entry is { } entry && Open(Text) is { } open && HashOf(open) == entry.Hash;

    /// <summary>Reads a stored line, whatever became of it.</summary>
    public static AuditLine Read(string text) => new(text, Open(text) is null ? null : AuditEntryJson.Read(text));

    /// <summary>Writes an entry and seals it.</summary>
    /// <param name="unsealed">The entry, whatever hash it has.</param>
    public static AuditLine Seal(AuditEntry unsealed)
    {
        var open = AuditEntryJson.WriteUnsealed(unsealed);
        var hash = HashOf(open);
        return new AuditLine($"{open[..^1]}{BeforeHash}{hash}{AfterHash}", unsealed with { Hash = hash });
    }

    private static AuditHash HashOf(string open) => AuditHash.Of(Encoding.UTF8.GetBytes(open));

    /// <summary>The line without its hash, or null where it does not end in one.</summary>
    private static string? Open(string text)
    {
        var end = text.Length - BeforeHash.Length - HashLength - AfterHash.Length;
        return end > 0 && text.EndsWith(AfterHash, StringComparison.Ordinal)
            && text.AsSpan(end).StartsWith(BeforeHash, StringComparison.Ordinal)
            ? text[..end] + "}"
            : null;
    }
}
