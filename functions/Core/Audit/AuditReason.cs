namespace Pipeline.Audit;

/// <summary>Why a person did it, in that person's words: one line, without anything like a NIK.</summary>
public sealed record AuditReason
{
    private const int Longest = 500;

    /// <summary>For what the pipeline does by itself: the action says why.</summary>
    public static readonly AuditReason None = new("");

    private readonly string _text;

    private AuditReason(string text) => _text = text;

    public static bool TryParse(string text, out AuditReason? reason)
    {
        reason = FreeText.IsFit(text, Longest) ? new AuditReason(text.Trim()) : null;
        return reason is not null;
    }

    public override string ToString() => _text;

    internal static AuditReason OfStored(string text) => new(text);
}
