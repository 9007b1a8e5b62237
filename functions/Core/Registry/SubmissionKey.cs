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
    public static SubmissionKey Parse(ReadOnlySpan<char> text)
    {
        Span<Range> parts = stackalloc Range[4];
        return text.Split(parts, '|') == 3 && TryReadMoment(text[parts[1]], out var submittedOn)
            ? new SubmissionKey(Quarter.Parse(text[parts[0]]), submittedOn, text[parts[2]].ToString())
            : throw new FormatException("A submission key has three parts, the second a time.");
    }

    /// <summary>A time as keys have it: in UTC, to the second.</summary>
    public static DateTimeOffset ToSecond(DateTimeOffset time) =>
        new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);

    // By its places: every entry of every person names its submission, and to look for a format costs ten times as much.
    private static bool TryReadMoment(ReadOnlySpan<char> text, out DateTimeOffset moment)
    {
        moment = default;
        if (text is not [_, _, _, _, _, _, _, _, 'T', _, _, _, _, _, _, 'Z']
            || !TryNumber(text[..4], out var year) || !TryNumber(text[4..6], out var month) || !TryNumber(text[6..8], out var day)
            || !TryNumber(text[9..11], out var hour) || !TryNumber(text[11..13], out var minute) || !TryNumber(text[13..15], out var second)
            || year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        moment = new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero);
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
