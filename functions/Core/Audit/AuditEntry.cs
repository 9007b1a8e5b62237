using Pipeline.Areas;

namespace Pipeline.Audit;

/// <summary>An entry of an area's audit: what was done, and its place in the chain.</summary>
/// <param name="Area">Whose chain: a regency, or a province for its summaries and its own uploads.</param>
/// <param name="Sequence">From 1, without gaps.</param>
/// <param name="Time">When it was written, UTC, to the millisecond.</param>
/// <param name="Subject">What it was done to: a submission, a quarter, an upload; never a path, in which a name may stand.</param>
/// <param name="Event">What makes it this event and no other: told again after a crash, it is the same.</param>
/// <param name="Details">Counts, versions and hashes, sorted.</param>
/// <param name="Previous">The hash of the entry before; <see cref="AuditHash.Nothing"/> for the first.</param>
/// <param name="Hash">Over all of the above (<see cref="AuditLine"/>).</param>
public sealed record AuditEntry(
    AreaCode Area,
    long Sequence,
    DateTimeOffset Time,
    AuditActor Actor,
    AuditAction Action,
    string Subject,
    string Event,
    AuditReason Reason,
    IReadOnlyDictionary<string, string> Details,
    AuditHash Previous,
    AuditHash Hash)
{
    /// <summary>What it is the last word on, until another entry is.</summary>
    public string Matter => AuditMatter.Of(Action, Subject, Event, Details);
}

/// <summary>Where a chain ends: what the next entry continues.</summary>
public readonly record struct AuditHead(long Sequence, AuditHash Hash)
{
    /// <summary>The head of a chain without entries.</summary>
    public static readonly AuditHead None = new(0, AuditHash.Nothing);
}
