using Pipeline.People;

namespace Pipeline.Intake;

/// <summary>Reads jenis kelamin. <c>P</c> is Perempuan and <c>L</c> is Laki-laki, never an English word.</summary>
internal static class SexReading
{
    public static ParsedValue Read(string text)
    {
        if (text.Length == 0)
        {
            return ParsedValue.Nothing;
        }

        var letters = Letters(text);
        return letters switch
        {
            "L" or "LK" or "LL" or "LAKI" or "LAKILAKI" or "LELAKI" or "PRIA" or "COWOK" or "M" or "MALE" or "1" or "LAKI2" or "1LAKILAKI" or "LAKILAKIL" => ParsedValue.Of("L"),
            "P" or "PR" or "PRP" or "WNT" or "PEREMPUAN" or "PEREMPUN" or "WANITA" or "W" or "CEWEK" or "F" or "FEMALE" or "2" or "2PEREMPUAN" or "PEREMPUANP" => ParsedValue.Of("P"),
            // The two words are too far apart for one slip to make one of the other.
            _ when OneSlip.Apart(letters, "PEREMPUAN") => ParsedValue.Of("P"),
            _ when OneSlip.Apart(letters, "LAKILAKI") => ParsedValue.Of("L"),
            _ => ParsedValue.Unreadable,
        };
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
