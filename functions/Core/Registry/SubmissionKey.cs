using System.Globalization;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>
/// The place of a submission in its regency's stream: by quarter, then by when it was submitted, then by content.
/// Each part belongs to the upload itself, so the order does not depend on when its event arrived.
/// </summary>
/// <param name="SubmittedOn">When it was submitted, in UTC, to the second.</param>
/// <param name="ContentId">The short content hash.</param>
public sealed record SubmissionKey(Quarter Quarter, DateTimeOffset SubmittedOn, string ContentId) : IComparable<SubmissionKey>
{
    /// <summary>What stays the same when an earlier copy of the same content turns up: <c>2025-Q4-0123456789abcdef</c>.</summary>
    public string Id => $"{Quarter}-{ContentId}";

    /// <summary>Whether the two are copies of one content, for one quarter: whether they have one <see cref="Id"/>.</summary>
    public bool IsCopyOf(SubmissionKey other) => Quarter == other.Quarter && ContentId == other.ContentId;

    public static SubmissionKey Of(Quarter quarter, DateTimeOffset submittedOn, ContentHash hash) =>
        new(quarter, ToSecond(submittedOn), hash.Abbreviated);

    public int CompareTo(SubmissionKey? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byTime = (Quarter, SubmittedOn).CompareTo((other.Quarter, other.SubmittedOn));
        return byTime != 0 ? byTime : string.CompareOrdinal(ContentId, other.ContentId);
    }

    /// <summary>The key on one line, as stored: <c>2025-Q4|20260105T021500Z|0123456789abcdef</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Quarter}|{SubmittedOn.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}|{ContentId}");

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">Anything else.</exception>
    public static SubmissionKey Parse(string text)
    {
        var parts = text.Split('|');
        return parts.Length == 3
            ? new SubmissionKey(
                Quarter.Parse(parts[0]),
                DateTimeOffset.ParseExact(parts[1], "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
                parts[2])
            : throw new FormatException("A submission key has three parts.");
    }

    /// <summary>A time as keys have it: in UTC, to the second.</summary>
    public static DateTimeOffset ToSecond(DateTimeOffset time) =>
        new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
}
