using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Indicators;

namespace Pipeline.Intake;

/// <summary>The year and month that a header, a title or a cell of a table of figures names.</summary>
/// <param name="Year">Null where none is named, or several are.</param>
/// <param name="Month">Null where none is named.</param>
internal sealed partial record FigureTime(int? Year, int? Month)
{
    private const int Longest = 300;

    public static readonly FigureTime None = new(null, null);

    /// <summary>What a text names. «2015-2024» names no one year.</summary>
    public static FigureTime In(string written)
    {
        if (written.Length is 0 or > Longest)
        {
            return None;
        }

        var text = written.Replace('_', ' ');
        var years = Years().Matches(text).Select(match => int.Parse(match.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)).Distinct().ToArray();
        return new FigureTime(years is [var one] and [>= FigureReference.FirstYear and <= FigureReference.LastYear] ? one : null, MonthIn(text));
    }

    /// <summary>What a cell of a column of years or periods names: also a stored number or date.</summary>
    public static FigureTime InCell(Cell cell) =>
        cell.Kind == CellKind.Date && cell.Text is [_, _, _, _, '-', _, _, ..] && In(cell.Text[..4]) is { Year: not null } dated
            ? dated with { Month = int.Parse(cell.Text.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture) }
            : In(CellText.Of(cell));

    /// <summary>Whether the text is a year or a period and nothing else, but for a footnote's mark: «2023*», «Maret 2024», «Th. 2021 (Persen)».</summary>
    public static bool IsAlone(string text) => In(text).Year is not null && Rest(text).Length == 0;

    /// <summary>These, and where something is open, what the other says.</summary>
    public FigureTime Or(FigureTime other) => new(Year ?? other.Year, Month ?? (Year is null || other.Year is null || Year == other.Year ? other.Month : null));

    /// <summary>What is left of a text without its year, its month and the words around them.</summary>
    public static string Rest(string text) => Brackets().Replace(Around().Replace(Years().Replace(text, " "), " "), " ").Trim(' ', '*', '.', ':', '/', '-', ',');

    private static int? MonthIn(string text)
    {
        if (Semester().Match(text) is { Success: true } semester)
        {
            return semester.Groups["second"].Success ? 9 : 3;
        }

        var months = Words().Matches(text).Select(word => DateWords.Month(word.Value)).OfType<int>().Distinct().ToArray();
        return months is [var one] ? one : null;
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(?<![0-9.,])(19|20)[0-9]{2}(?![0-9]|[.,][0-9])", Options)]
    private static partial Regex Years();

    [GeneratedRegex(@"\b(SEMESTER|SMT|SEM)\.?\s*(?<second>II|2|KEDUA)\b|\b(SEMESTER|SMT|SEM)\.?\s*(I|1|PERTAMA)\b", Options)]
    private static partial Regex Semester();

    [GeneratedRegex(@"\p{L}+", Options)]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(TAHUN|THN|TH|YEAR|BULAN|PERIODE|SEMESTER|SMT|SEM|II|I|[12]|KEADAAN|KONDISI|SUSENAS|MARET|MAR|MARCH|SEPTEMBER|SEPT|SEP|JANUARI|FEBRUARI|APRIL|MEI|JUNI|JULI|AGUSTUS|OKTOBER|NOVEMBER|DESEMBER|R|E)\b", Options)]
    private static partial Regex Around();

    [GeneratedRegex(@"\(\s*(PERSEN|%|PERCENT|RIBU(\s+(JIWA|ORANG))?|JIWA|ORANG|RP|RUPIAH|INDEKS)?\s*\)", Options)]
    private static partial Regex Brackets();
}
