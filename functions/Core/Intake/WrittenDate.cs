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

    private static WrittenDate? OfText(string text)
    {
        if (text.Length is < 5 or > 60)
        {
            return null;
        }

        if (Numeric().Match(text) is { Success: true } numeric)
        {
            return OfParts(Part(numeric, 1), Part(numeric, 2), numeric.Groups[3].Value);
        }

        if (YearFirst().Match(text) is { Success: true } iso)
        {
            return new WrittenDate(Part(iso, 3), Part(iso, 2), Part(iso, 1), IsTwoDigitYear: false, MonthIsCertain: false);
        }

        if (WithWord().Match(text) is { Success: true } named && DateWords.Month(named.Groups[2].Value) is { } month)
        {
            return OfParts(Part(named, 1), month, named.Groups[3].Value) with { MonthIsCertain = true };
        }

        if (WordFirst().Match(text) is { Success: true } english && DateWords.Month(english.Groups[1].Value) is { } monthFirst)
        {
            return OfParts(Part(english, 2), monthFirst, english.Groups[3].Value) with { MonthIsCertain = true };
        }

        return text.Length == 8 && !text.AsSpan().ContainsAnyExceptInRange('0', '9') ? OfEightDigits(text) : null;
    }

    // 19900203 or 03021990: taken where only one of the two can be a date.
    private static WrittenDate? OfEightDigits(string digits)
    {
        var yearFirst = DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var one) && one.Year is > 1880 and < 2100;
        var dayFirst = DateOnly.TryParseExact(digits, "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var other) && other.Year is > 1880 and < 2100;
        return yearFirst == dayFirst ? null : OfDate(yearFirst ? one : other);
    }

    private static WrittenDate OfDate(DateOnly date) => new(date.Day, date.Month, date.Year, IsTwoDigitYear: false, MonthIsCertain: false);

    private static WrittenDate OfParts(int first, int second, string year) =>
        new(first, second, int.Parse(year, NumberStyles.None, CultureInfo.InvariantCulture), year.Length == 2, MonthIsCertain: false);

    private static int Part(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private const string Time = @"(?:[ T]+[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2}(?:\.[0-9]+)?)?\s*(?:[AP]M|Z)?)?$";
    private const string Mark = @"\s*[-/.\\, ]\s*";

    [GeneratedRegex("^([0-9]{1,2})" + Mark + "([0-9]{1,2})" + Mark + "([0-9]{4}|[0-9]{2})" + Time, RegexOptions.IgnoreCase)]
    private static partial Regex Numeric();

    [GeneratedRegex("^([0-9]{4})" + Mark + "([0-9]{1,2})" + Mark + "([0-9]{1,2})" + Time, RegexOptions.IgnoreCase)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?:\p{L}+,\s*)?([0-9]{1,2})" + Mark + @"(\p{L}{3,10})\.?" + Mark + "([0-9]{4}|[0-9]{2})" + Time, RegexOptions.IgnoreCase)]
    private static partial Regex WithWord();

    [GeneratedRegex(@"^(\p{L}{3,10})\.?\s*([0-9]{1,2}),?\s+([0-9]{4})$")]
    private static partial Regex WordFirst();
}
