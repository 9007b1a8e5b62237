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

        return Letters(text) switch
        {
            "L" or "LK" or "LL" or "LAKI" or "LAKILAKI" or "LELAKI" or "PRIA" or "COWOK" or "M" or "MALE" or "1" or "LAKI2" or "1LAKILAKI" => ParsedValue.Of("L"),
            "P" or "PR" or "PRP" or "PEREMPUAN" or "PEREMPUN" or "WANITA" or "W" or "CEWEK" or "F" or "FEMALE" or "2" or "2PEREMPUAN" => ParsedValue.Of("P"),
            _ => ParsedValue.Unreadable,
        };
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
