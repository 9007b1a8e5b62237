using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Intake;

/// <summary>Reads a desil, 1 (poorest) to 10. Blank, <c>-</c> and 0 are «belum ditentukan» and say nothing.</summary>
internal static partial class DesilReading
{
    public static ParsedValue Read(string text)
    {
        if (text.Length == 0 || Undetermined().IsMatch(text))
        {
            return ParsedValue.Nothing;
        }

        var match = Written().Match(text);
        if (!match.Success)
        {
            return ParsedValue.Unreadable;
        }

        var desil = int.Parse(match.Groups["desil"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return desil switch
        {
            0 => ParsedValue.Nothing,
            <= 10 => ParsedValue.Of(desil.ToString(CultureInfo.InvariantCulture)),
            _ => ParsedValue.OutOfRange,
        };
    }

    [GeneratedRegex(@"^((desil|ds|d)\s*[-_:.]?\s*)?(?<desil>[0-9]{1,4})(?:[.,]0+)?(\s*\([\p{L} ]+\))?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();

    [GeneratedRegex(@"^(?:desil[ _]*)?(?:belum|tidak)[ _](?:ditentukan|ditetapkan|ditemukan|ada|terdata|terdaftar|masuk|diketahui)(?:[ _](?:desil|dtsen))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Undetermined();
}
