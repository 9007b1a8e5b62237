using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Intake;

namespace Pipeline.Assistance;

/// <summary>Reads the months that a period names: one, from one to another, or a list without gaps.</summary>
internal static partial class AidMonths
{
    private static readonly Regex Range = new(
        $@"^{Month("from")}\s*(?:-|–|—|\.\.|S\.?\s?/?\s?D\.?|SAMPAI(?:\s+DENGAN)?|HINGGA)\s*(?:(?:BULAN|BLN)\s+)?{Month("to")}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex ShortYear = new(
        $@"^(?<month>{DateWords.Pattern})\.?\s*[-/'’]\s*['’]?(?<year>[0-9]{{2}})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>«01/2025», «2025-3», «202503», and the «Mar-25» that a spreadsheet makes of «Maret 2025».</summary>
    public static CalendarMonth? OfNumber(string text)
    {
        if (ShortYear.Match(text) is { Success: true } shortened)
        {
            return Of(2000 + Number(shortened.Groups["year"].Value), DateWords.Month(shortened.Groups["month"].Value)!.Value);
        }

        return Numeric().Match(text) is { Success: true } match ? Of(Number(match.Groups["year"].Value), Number(match.Groups["month"].Value)) : null;
    }

    /// <summary>«Jan-Mar 2025», «Nov 2024 s/d Jan 2025», «01/2025 - 03/2025»; null also where the last month comes before the first.</summary>
    public static AidPeriod? OfRange(string text, int fallbackYear)
    {
        var match = Range.Match(text);
        if (!match.Success)
        {
            return null;
        }

        var (fromYear, toYear) = (match.Groups["fromyear"], match.Groups["toyear"]);
        var last = toYear.Success ? Number(toYear.Value) : fromYear.Success ? Number(fromYear.Value) : fallbackYear;
        return Of(fromYear.Success ? Number(fromYear.Value) : last, Number(match, "from")) is { } first
            && Of(last, Number(match, "to")) is { } end && first <= end
                ? AidPeriod.OfMonths(first, end)
                : null;
    }

    /// <summary>«Maret», «Januari, Februari dan Maret», of one year.</summary>
    public static AidPeriod? OfNames(string text, int year)
    {
        var numbers = Between().Split(text).Select(DateWords.Month).ToArray();
        if (Array.Exists(numbers, number => number is null))
        {
            return null;
        }

        var months = numbers.Select(number => new CalendarMonth(year, number!.Value)).ToArray();
        return months.Zip(months.Skip(1)).All(pair => pair.First.IsBefore(pair.Second)) ? AidPeriod.OfMonths(months[0], months[^1]) : null;
    }

    /// <summary>The month a date lies in; day first, unless only the other way round is a date.</summary>
    public static AidPeriod? OfDate(WrittenDate date)
    {
        var year = date.IsTwoDigitYear ? 2000 + date.Year : date.Year;
        var exchanged = !date.MonthIsCertain && date.Second > 12;
        var (day, number) = exchanged ? (date.Second, date.First) : (date.First, date.Second);
        return Of(year, number) is { } month && day >= 1 && day <= DateTime.DaysInMonth(year, number) ? new AidPeriod.Month(month) : null;
    }

    /// <summary>The one month that a text names, as a number with its year or as a day in it.</summary>
    public static CalendarMonth? Single(string text) =>
        OfNumber(text) ?? (WrittenDate.Of(Cell.OfText(text)) is { } date && OfDate(date) is { } month ? month.First : null);

    private static CalendarMonth? Of(int year, int number) => CalendarMonth.TryOf(year, number, out var month) ? month : null;

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Number(Match match, string end) =>
        match.Groups[end].Success ? DateWords.Month(match.Groups[end].Value)!.Value : Number(match.Groups[$"{end}number"].Value);

    private static string Month(string end) =>
        $@"(?:(?<{end}>{DateWords.Pattern})\.?(?:\s*(?:TAHUN\s+|[-/]\s*)?(?<{end}year>20[0-9]{{2}}))?|(?<{end}number>[0-9]{{1,2}})[/.-](?<{end}year>20[0-9]{{2}})|(?<{end}year>20[0-9]{{2}})[/.-](?<{end}number>[0-9]{{1,2}}))";

    [GeneratedRegex(@"^(?:(?<month>[0-9]{1,2})\s*[-/.]\s*(?<year>20[0-9]{2})|(?<year>20[0-9]{2})\s*[-/.]\s*(?<month>[0-9]{1,2})|(?<year>20[0-9]{2})(?<month>0[1-9]|1[0-2]))$")]
    private static partial Regex Numeric();

    [GeneratedRegex(@"\s*(?:[,&+/;]|\bdan\b)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Between();
}
