using System.Text.RegularExpressions;

namespace Pipeline.Intake;

/// <summary>Reads RT and RW: three digits each, from a column of their own or from one that holds both (<c>001/002</c>).</summary>
internal static partial class RtRwReading
{
    /// <summary>One number: <c>8</c>, <c>008</c>, <c>RT 08</c>, <c>RW. 2</c>. Zero says nothing.</summary>
    public static ParsedValue ReadOne(string text)
    {
        if (text.Length == 0)
        {
            return ParsedValue.Nothing;
        }

        var match = One().Match(text);
        return match.Success ? Canonical(match.Groups["one"].Value) : ParsedValue.Unreadable;
    }

    /// <summary>RT and RW from one cell, either of which may be left out (<c>3/-</c>); a single number is the RT, unless it says RW.</summary>
    public static (ParsedValue Rt, ParsedValue Rw) ReadBoth(string text)
    {
        var match = Both().Match(text) is { Success: true } both ? both : Either().Match(text);
        return match.Success ? (Canonical(match.Groups["rt"].Value), Canonical(match.Groups["rw"].Value))
            : text.StartsWith("RW", StringComparison.OrdinalIgnoreCase) ? (ParsedValue.Nothing, ReadOne(text))
            : (ReadOne(text), ParsedValue.Nothing);
    }

    private static ParsedValue Canonical(string digits) =>
        digits.TrimStart('0', '-') is { Length: > 0 } number ? ParsedValue.Of(number.PadLeft(3, '0')) : ParsedValue.Nothing;

    [GeneratedRegex(@"^(?:R[TW])?[\s.:]*(?<one>[0-9]{1,3})(?:[.,]0)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex One();

    [GeneratedRegex(@"^(?:RT)?[\s.:]*(?<rt>[0-9]{1,3})\s*[/\\\-,;| ]\s*(?:RW)?[\s.:]*(?<rw>[0-9]{1,3})$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Both();

    [GeneratedRegex(@"^(?<rt>[0-9]{1,3}|-*)\s*/\s*(?<rw>[0-9]{1,3}|-*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Either();
}
