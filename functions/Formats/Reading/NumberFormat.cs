namespace Pipeline.Formats.Reading;

/// <summary>Tells as what a number format shows a number: as a date or time, as a percentage, or as it is.</summary>
internal static class NumberFormat
{
    /// <summary>The formats that every workbook has without writing them (ECMA-376-1, 18.8.30), those of East Asia and Thailand included.</summary>
    public static ShownAs OfBuiltIn(int id) => id switch
    {
        9 or 10 => ShownAs.Percent,
        (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) => ShownAs.Date,
        _ => ShownAs.Number,
    };

    /// <summary>By what stands outside quotes, brackets and escapes: a day, month, year or hour; else a sign of per cent.</summary>
    public static ShownAs Of(ReadOnlySpan<char> code)
    {
        var shown = ShownAs.Number;
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
                return ShownAs.Date;
            }

            shown = code[0] == '%' ? ShownAs.Percent : shown;
            code = code[Math.Min(length, code.Length)..];
        }

        return shown;
    }

    private static int Until(ReadOnlySpan<char> code, char end)
    {
        var at = code[1..].IndexOf(end);
        return at < 0 ? code.Length : at + 2;
    }
}
