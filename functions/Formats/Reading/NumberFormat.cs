namespace Pipeline.Formats.Reading;

/// <summary>Tells whether a number format shows a date or a time.</summary>
internal static class NumberFormat
{
    /// <summary>The formats that every workbook has without writing them (ECMA-376-1, 18.8.30), those of East Asia and Thailand included.</summary>
    public static bool IsBuiltInDate(int id) => id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    /// <summary>Whether a day, month, year or hour stands outside quotes, brackets and escapes.</summary>
    public static bool IsDate(ReadOnlySpan<char> code)
    {
        while (code.Length > 0)
        {
            var length = code[0] switch
            {
                '"' => Until(code, '"'),
                '[' => Until(code, ']'),

                // The next character as it is, as wide as it is, as often as it fits.
                '\\' or '_' or '*' => 2,
                'd' or 'D' or 'm' or 'M' or 'y' or 'Y' or 'h' or 'H' => 0,
                _ => 1,
            };
            if (length == 0)
            {
                return true;
            }

            code = code[Math.Min(length, code.Length)..];
        }

        return false;
    }

    private static int Until(ReadOnlySpan<char> code, char end)
    {
        var at = code[1..].IndexOf(end);
        return at < 0 ? code.Length : at + 2;
    }
}
