using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.People;

namespace Pipeline.Intake;

/// <summary>Finds the quarter that a title or a period column names.</summary>
internal static partial class QuarterText
{
    /// <summary>What a quarter is called, for use within a regular expression.</summary>
    public const string Words = "TRIWULAN|TRIWLN|TRIW|TRW|TW|KUARTAL|KWARTAL|QUARTER";

    private const int Longest = 300;

    private static readonly Regex MonthAndYear = new(
        $@"\b(PER|PERIODE|BULAN|KEADAAN|POSISI|S\.?/?D\.?|SAMPAI( DENGAN)?|HINGGA)\b[^0-9]{{0,40}}?([0-9]{{1,2}}\s+)?(?<from>\b({DateWords.Pattern})\b(\s+20[0-9]{{2}})?\s*(-|–|S\.?/?D\.?|SAMPAI( DENGAN)?|HINGGA)\s*([0-9]{{1,2}}\s+)?)?\b(?<month>{DateWords.Pattern})\b\.?\s+(?<year>20[0-9]{{2}})\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);

    /// <summary>The quarter of a period column's cell, which needs no word before a date: <c>Desember 2025</c>, <c>31/12/2025</c>.</summary>
    public static Quarter? OfCell(string written) => written.Length == 0 ? null : Find($"per {written}");

    /// <summary>The quarter, or null for a text that names none, or a period that is no quarter (a year, a semester).</summary>
    public static Quarter? Find(string written)
    {
        if (written.Length > Longest)
        {
            return null;
        }

        var text = PlainText.Of(written);
        if (Code().Match(text) is { Success: true } code)
        {
            return Of(code.Groups["year"].Value, code.Groups["number"].Value);
        }

        if (Named().Match(text) is { Success: true } named)
        {
            return Of(named.Groups["year"].Value, named.Groups["number"].Value);
        }

        if (PerDay().Match(text) is { Success: true } day && Number(day.Groups["month"].Value) is >= 1 and <= 12 and var monthOfDay)
        {
            return Containing(day.Groups["year"].Value, monthOfDay);
        }

        return MonthAndYear.Match(text) is { Success: true } month
            ? Containing(month.Groups["year"].Value, DateWords.Month(month.Groups["month"].Value)!.Value)
            : null;
    }

    private static Quarter? Of(string year, string number) => number.ToUpperInvariant() switch
    {
        "I" or "1" or "PERTAMA" or "SATU" => new Quarter(Number(year), 1),
        "II" or "2" or "KEDUA" or "DUA" => new Quarter(Number(year), 2),
        "III" or "3" or "KETIGA" or "TIGA" => new Quarter(Number(year), 3),
        "IV" or "4" or "KEEMPAT" or "EMPAT" => new Quarter(Number(year), 4),
        _ => null,
    };

    private static Quarter Containing(string year, int month) => new(Number(year), ((month - 1) / 3) + 1);

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\b(?<year>20[0-9]{2})\s*[-_/ ]?\s*Q(?<number>[1-4])\b|\bQ(?<number>[1-4])\s*[-_/ ]?\s*(?<year>20[0-9]{2})\b", Options)]
    private static partial Regex Code();

    [GeneratedRegex(@"\b(" + Words + @")(?=[\s.:_0-9-])[\s.:_-]*(KE)?[\s.:-]*(?<number>IV|III|II|I|[1-4]|PERTAMA|KEDUA|KETIGA|KEEMPAT|SATU|DUA|TIGA|EMPAT)\b[^0-9]{0,40}(?<year>20[0-9]{2})\b", Options)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(PER|KEADAAN|POSISI|TANGGAL|S\.?/?D\.?)\b[^0-9]{0,20}[0-9]{1,2}\s*[-/.]\s*(?<month>[0-9]{1,2})\s*[-/.]\s*(?<year>20[0-9]{2})\b", Options)]
    private static partial Regex PerDay();
}
