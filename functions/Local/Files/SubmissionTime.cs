using System.Globalization;

namespace Pipeline.Local.Files;

/// <summary>When a file was submitted: RFC 3339, always with its offset, for 17:05 alone is three times in Indonesia.</summary>
internal static class SubmissionTime
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mmzzz"];

    public static bool TryParse(string text, out DateTimeOffset time) =>
        DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
}
