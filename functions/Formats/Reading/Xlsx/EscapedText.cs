using System.Globalization;
using System.Text;

namespace Pipeline.Formats.Reading.Xlsx;

/// <summary>Characters that XML cannot hold are written <c>_xHHHH_</c> in a workbook (ST_Xstring, ECMA-376-1, 22.9.2.19).</summary>
internal static class EscapedText
{
    private const int EscapeLength = 7;

    public static string Decode(string text) =>
        text.IndexOf("_x", StringComparison.Ordinal) is >= 0 and var at ? DecodeFrom(text, at) : text;

    private static string DecodeFrom(ReadOnlySpan<char> text, int at)
    {
        var decoded = new StringBuilder(text.Length);
        while (at >= 0)
        {
            decoded.Append(text[..at]);
            text = text[at..];
            var taken = IsEscape(text, out var character) ? EscapeLength : 1;
            decoded.Append(taken == 1 ? text[0] : character);
            text = text[taken..];
            at = text.IndexOf("_x");
        }

        return decoded.Append(text).ToString();
    }

    private static bool IsEscape(ReadOnlySpan<char> text, out char character)
    {
        character = default;
        if (text.Length < EscapeLength
            || text[EscapeLength - 1] != '_'
            || !ushort.TryParse(text[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            return false;
        }

        character = (char)code;
        return true;
    }
}
