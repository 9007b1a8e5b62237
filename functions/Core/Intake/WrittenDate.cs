using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Intake;

/// <summary>The parts of a date as written, before anyone has decided what they mean.</summary>
/// <param name="First">The day, in Indonesia; the month where a spreadsheet in a US locale exchanged them.</param>
/// <param name="Second">The month, likewise.</param>
/// <param name="IsTwoDigitYear">Whether the century was left out.</param>
/// <param name="MonthIsCertain">Written as a word: there is nothing to exchange.</param>
internal readonly partial record struct WrittenDate(int First, int Second, int Year, bool IsTwoDigitYear, bool MonthIsCertain)
{
    // Excel's day 1 is 1900-01-01 and its 1900 has a 29 February, so that from March 1900 on the days count from here.
    private static readonly DateOnly SerialEpoch = new(1899, 12, 30);

    private static readonly (Regex Form, bool MonthIsWord)[] Forms = [(Numeric(), false), (YearFirst(), false), (WithWord(), true), (WordFirst(), true)];

    /// <summary>The parts of a text or of a date or number cell, or null.</summary>
    public static WrittenDate? Of(Cell cell) => cell.Kind switch
    {
        CellKind.Number => OfNumber(CellText.Of(cell)),
        CellKind.Text or CellKind.Date => OfText(CellText.Of(cell)),
        _ => null,
    };

    private static WrittenDate? OfNumber(string digits)
    {
        if (digits.Length == 8)
        {
            return OfText(digits);
        }

        // 1900 to 2100 is a year of birth, typed alone; as a serial it would be a birth in 1905.
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is > 2100 and < 73_050
            ? OfDate(SerialEpoch.AddDays(serial))
            : null;
    }

    private static WrittenDate? OfText(string written)
    {
        if (written.Length is < 5 or > 60)
        {
            return null;
        }

        if (InTenCharacters(written) is { } usual)
        {
            return usual;
        }

        var text = Bare(written);
        foreach (var (form, monthIsWord) in Forms)
        {
            if (form.Match(text) is { Success: true } match)
            {
                var year = match.Groups["year"].ValueSpan;
                var second = monthIsWord ? DateWords.Month(match.Groups["month"].Value) : Number(match.Groups["second"].ValueSpan);
                return second is null ? null : new WrittenDate(Number(match.Groups["first"].ValueSpan), second.Value, Number(year), year.Length == 2, monthIsWord);
            }
        }

        // A CSV holds a date's serial as text: 29414, or 29414.0 from other programs. Five digits are no other spelling of a date.
        return SerialAsText().Match(text) is { Success: true } serial ? OfNumber(serial.Groups["serial"].Value)
            : text.Length == 8 && !text.AsSpan().ContainsAnyExceptInRange('0', '9') ? OfEightDigits(text)
            : null;
    }

    // 03/02/1990, 03-02-1990 and 1990-02-03: nearly every date, read as the forms below would.
    private static WrittenDate? InTenCharacters(ReadOnlySpan<char> text)
    {
        if (text.Length != 10)
        {
            return null;
        }

        return text[4] == '-' && text[7] == '-' ? OfParts(text[8..], text[5..7], text[..4])
            : text[2] == text[5] && text[2] is '/' or '-' or '.' ? OfParts(text[..2], text[3..5], text[6..])
            : null;
    }

    private static WrittenDate? OfParts(ReadOnlySpan<char> first, ReadOnlySpan<char> second, ReadOnlySpan<char> year) =>
        first.ContainsAnyExceptInRange('0', '9') || second.ContainsAnyExceptInRange('0', '9') || year.ContainsAnyExceptInRange('0', '9')
            ? null
            : new WrittenDate(Number(first), Number(second), Number(year), IsTwoDigitYear: false, MonthIsCertain: false);

    // «Tgl. 3-2-1990», «Senin 3 Februari 1990», «03-02-1990 (35 th)», «03-02-1990.»
    private static string Bare(string written)
    {
        var first = FirstWord().Match(written);
        var text = first.Success && DateWords.IsDay(first.Groups["word"].Value) ? written[first.Length..] : written;
        return Remark().Replace(text, "").TrimEnd(' ', '.', ',');
    }

    // 19900203 or 03021990: taken where only one of the two can be a date.
    private static WrittenDate? OfEightDigits(string digits)
    {
        var yearFirst = DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var one) && one.Year is > 1880 and < 2100;
        var dayFirst = DateOnly.TryParseExact(digits, "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var other) && other.Year is > 1880 and < 2100;
        return yearFirst == dayFirst ? null : OfDate(yearFirst ? one : other);
    }

    private static WrittenDate OfDate(DateOnly date) => new(date.Day, date.Month, date.Year, IsTwoDigitYear: false, MonthIsCertain: false);

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private const string Time = @"([ T]+[0-9]{1,2}[:.][0-9]{2}([:.][0-9]{2}(\.[0-9]+)?)?\s*([AP]M|Z)?)?$";
    private const string Mark = @"\s*[-–—/.\\, '’]\s*";
    private const string YearPart = "(?<year>[0-9]{4}|[0-9]{2})";
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^(?<serial>[0-9]{5})([.,]0+)?$", Options)]
    private static partial Regex SerialAsText();

    [GeneratedRegex("^(?<first>[0-9]{1,2})" + Mark + "(?<second>[0-9]{1,2})" + Mark + YearPart + Time, Options)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"^(?<word>[\p{L}']+)[.,:]?\s+", Options)]
    private static partial Regex FirstWord();

    [GeneratedRegex(@"\s*\([^)]*\)$", Options)]
    private static partial Regex Remark();

    [GeneratedRegex("^(?<year>[0-9]{4})" + Mark + "(?<second>[0-9]{1,2})" + Mark + "(?<first>[0-9]{1,2})" + Time, Options)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(\p{L}+,\s*)?(?<first>[0-9]{1,2})" + Mark + @"(?<month>\p{L}{3,10})\.?" + Mark + YearPart + Time, Options)]
    private static partial Regex WithWord();

    [GeneratedRegex(@"^(?<month>\p{L}{3,10})\.?\s*(?<first>[0-9]{1,2}),?\s+(?<year>[0-9]{4})$", Options)]
    private static partial Regex WordFirst();
}
