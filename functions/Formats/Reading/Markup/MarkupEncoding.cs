using System.Text;
using System.Text.RegularExpressions;

namespace Pipeline.Formats.Reading.Markup;

/// <summary>In which encoding a part is written: UTF-8 in every workbook we have seen, but a part may be UTF-16, or declare another.</summary>
internal static partial class MarkupEncoding
{
    /// <summary>How many bytes tell.</summary>
    public const int HeadBytes = 256;

    /// <summary>The encoding of a part that begins so; null for UTF-8.</summary>
    /// <exception cref="ArgumentException">It declares one that nobody knows.</exception>
    public static Encoding? Of(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(Encoding.UTF8.Preamble))
        {
            return null;
        }

        if (head.StartsWith<byte>([0xFF, 0xFE]) || head.StartsWith<byte>([(byte)'<', 0]))
        {
            return Strict("utf-16");
        }

        if (head.StartsWith<byte>([0xFE, 0xFF]) || head.StartsWith<byte>([0, (byte)'<']))
        {
            return Strict("utf-16BE");
        }

        return Declared().Match(Encoding.Latin1.GetString(head)) is { Success: true, Groups: var parts }
            && !string.Equals(parts["name"].Value, "utf-8", StringComparison.OrdinalIgnoreCase)
            ? Strict(parts["name"].Value)
            : null;
    }

    // A byte that is no character refuses the part, as in UTF-8.
    private static Encoding Strict(string name) => Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    [GeneratedRegex("""^<\?xml\s[^>]*?encoding\s*=\s*["'](?<name>[A-Za-z0-9._-]+)["']""", RegexOptions.ExplicitCapture)]
    private static partial Regex Declared();
}
