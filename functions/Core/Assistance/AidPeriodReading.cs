using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Assistance;

/// <summary>Reads the period of help as regencies write it: «Januari s/d Maret 2025», «TW I 2025», «Tahap II», «01/2025».</summary>
internal static partial class AidPeriodReading
{
    private const int Longest = 100;

    /// <summary>The period, or null for what names none or more than one way of reading it.</summary>
    /// <param name="fallback">The submission's quarter, whose year holds where none is written.</param>
    public static AidPeriod? Read(string written, Quarter fallback)
    {
        var text = PlainText.Of(written);
        return text.Length is 0 or > Longest ? null
            : AidPeriod.TryParse(text, out var canonical) ? canonical
            : Bracket().Match(text) is { Success: true } bracket ? ReadBracketed(text, bracket.Groups["inside"].Value, fallback.Year)
            : ReadPlain(text, fallback.Year);
    }

    // «Tahap 2 (2025)» is one saying; of «Tahap I 2025 (Jan-Mar)» the months say more than the stage.
    private static AidPeriod? ReadBracketed(string text, string inside, int year)
    {
        if (ReadPlain(PlainText.Of(text.Replace('(', ' ').Replace(')', ' ')), year) is { } whole)
        {
            return whole;
        }

        var outside = ReadPlain(PlainText.Of(Bracket().Replace(text, " ")), year);
        return outside is null or AidPeriod.Stage
            ? ReadPlain(inside.Trim(), (outside as AidPeriod.Stage)?.Year ?? year) ?? outside
            : outside;
    }

    private static AidPeriod? ReadPlain(string text, int fallbackYear)
    {
        var bare = Lead().Replace(text, "").Trim();
        if (AidMonths.OfNumber(bare) is { } month)
        {
            return new AidPeriod.Month(month);
        }

        if (AidMonths.OfRange(bare, fallbackYear) is { } range)
        {
            return range;
        }

        if (DaysOrMonths().IsMatch(bare))
        {
            return null;
        }

        if (WrittenDate.Of(Cell.OfText(bare)) is { } date)
        {
            return AidMonths.OfDate(date);
        }

        var years = Years().Matches(bare);
        if (years.Count > 1)
        {
            return null;
        }

        var year = years.Count == 1 ? int.Parse(years[0].Value, NumberStyles.None, CultureInfo.InvariantCulture) : fallbackYear;
        var rest = PlainText.Of(YearWords().Replace(Years().Replace(bare, " "), " ")).Trim(' ', '.', ',', '/', '-', '–', ':', '\'', '’');
        return rest.Length == 0
            ? (years.Count == 1 ? new AidPeriod.WholeYear(year) : null)
            : OfRest(rest, year);
    }

    private static AidPeriod? OfRest(string text, int year)
    {
        var match = CountedPart().Match(text);
        if (!match.Success)
        {
            return AidMonths.OfNames(text, year);
        }

        return OrdinalWord.Number(match.Groups["number"].Value) switch
        {
            { } number when match.Groups["quarter"].Success && number <= 4 => new AidPeriod.OfQuarter(new Quarter(year, number)),
            { } number when match.Groups["semester"].Success && number <= 2 => new AidPeriod.Semester(year, number),
            { } number when match.Groups["stage"].Success => new AidPeriod.Stage(year, number),
            { } number when match.Groups["month"].Success => new AidPeriod.Month(new CalendarMonth(year, number)),
            _ => null,
        };
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\(\s*(?<inside>[^()]*)\)", Options)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^((PERIODE|PENYALURAN|PENCAIRAN|ALOKASI|MASA|PER)\b[\s.:]*|(BULAN|BLN)\b[\s.:]*(?=\p{L}{3}))+", Options)]
    private static partial Regex Lead();

    // «1-3 2025» may be three months or the first of March.
    [GeneratedRegex(@"^[0-9]{1,2}\s*[-–]\s*[0-9]{1,2}\s+20[0-9]{2}$", Options)]
    private static partial Regex DaysOrMonths();

    [GeneratedRegex("(?<![0-9])20[0-9]{2}(?![0-9])", Options)]
    private static partial Regex Years();

    [GeneratedRegex(@"\b(TAHUN|THN|TH|T\.?\s?A|ANGGARAN)\b\.?", Options)]
    private static partial Regex YearWords();

    [GeneratedRegex(@"^((?<quarter>" + QuarterText.Words + @"|Q)|(?<semester>SEMESTER|SMSTR|SMT|SEM)|(?<stage>TAHAP|THP|TERMIN|GELOMBANG)|(?<month>BULAN|BLN))"
        + @"(?=[^\p{L}]|(?-i:[IVX])|KE)[\s.:_-]*(KE\s*-?\s*(?=[0-9IVX]))?(?<number>\p{L}+|[0-9]{1,2})$", Options)]
    private static partial Regex CountedPart();
}
