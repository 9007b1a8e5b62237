using System.Text.RegularExpressions;

namespace Pipeline.Indicators;

/// <summary>Tells which indicator a header, a title or a cell names, however BPS and planning documents write it.</summary>
public static partial class IndicatorNames
{
    // Titles are long: «Garis Kemiskinan, Jumlah, dan Persentase Penduduk Miskin Menurut Kabupaten/Kota di Provinsi ...».
    private const int Longest = 300;

    /// <summary>The one indicator that the text names; null where it names none, or several.</summary>
    public static Indicator? Of(string text)
    {
        var named = In(text);
        return named is [var one] ? one : null;
    }

    /// <summary>Every indicator that the text names.</summary>
    public static IReadOnlyList<Indicator> In(string text)
    {
        if (text.Length is 0 or > Longest)
        {
            return [];
        }

        var plain = text.Replace('_', ' ').ToUpperInvariant();
        var named = Certain.Where(name => name.Pattern().IsMatch(plain)).Select(name => name.Indicator).ToList();
        if (ExtremePoor().IsMatch(plain))
        {
            named.AddRange(OfPoor(plain, Indicator.ExtremePercent, Indicator.ExtremeCount));
        }
        else if (Poor().IsMatch(plain))
        {
            named.AddRange(OfPoor(plain, Indicator.PoorPercent, Indicator.PoorCount));
        }

        return named;
    }

    /// <summary>Of a column that says only «Jumlah» or «Persentase» below a title that names the poor: which of both it is.</summary>
    public static Indicator? Half(string text, bool isExtreme)
    {
        var plain = text.Replace('_', ' ').ToUpperInvariant();
        var (percent, count) = (Percent().IsMatch(plain), Count().IsMatch(plain));
        return percent == count ? null
            : percent ? (isExtreme ? Indicator.ExtremePercent : Indicator.PoorPercent)
            : (isExtreme ? Indicator.ExtremeCount : Indicator.PoorCount);
    }

    /// <summary>Whether the text names poor people at all.</summary>
    public static bool NamesPoor(string text) => text.Length <= Longest && (Poor().IsMatch(text.ToUpperInvariant()) || ExtremePoor().IsMatch(text.ToUpperInvariant()));

    /// <summary>Whether it names those in extreme poverty.</summary>
    public static bool NamesExtreme(string text) => text.Length <= Longest && ExtremePoor().IsMatch(text.ToUpperInvariant());

    // «Penduduk Miskin (%)» and «Angka Kemiskinan» are the percentage, «Penduduk Miskin» alone and «(ribu jiwa)» the count.
    private static IEnumerable<Indicator> OfPoor(string text, Indicator percent, Indicator count)
    {
        var (isPercent, isCount) = (Percent().IsMatch(text) || Rate().IsMatch(text), Count().IsMatch(text));
        if (isPercent || (!isCount && !PoorPeople().IsMatch(text)))
        {
            yield return percent;
        }

        if (isCount || (!isPercent && PoorPeople().IsMatch(text)))
        {
            yield return count;
        }
    }

    private static readonly (Indicator Indicator, Func<Regex> Pattern)[] Certain =
    [
        (Indicator.PovertyLine, PovertyLine),
        (Indicator.Depth, Depth),
        (Indicator.Severity, Severity),
        (Indicator.Unemployment, Unemployment),
        (Indicator.Gini, Gini),
        (Indicator.HumanDevelopment, HumanDevelopment),
    ];

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(MISKIN|KEMISKINAN|POVERTY|POOR).{0,12}\b(EKSTRI?E?M|EXTREME)\b|\bEXTREME\s+POVERTY\b|\bEXTREME\s+POOR\b", Options)]
    private static partial Regex ExtremePoor();

    // Not the line, the depth and the severity, which have the word kemiskinan too.
    [GeneratedRegex(@"\bP\s?0\b|\b(PENDUDUK|ORANG|JIWA|WARGA)\s+MISKIN\b|\b(TINGKAT|PERSENTASE|ANGKA|JUMLAH|PERSEN)\s+KEMISKINAN\b|(?<!GARIS )\bKEMISKINAN\s*\(\s*(%|PERSEN)|\bPOOR\s+(THOUSAND|PERCENT|PERSONS|PEOPLE|POPULATION)\b|\bPOVERTY\s+RATE\b|\bHEADCOUNT\b|\bJUMLAH,?\s+DAN\s+PERSENTASE\s+(PENDUDUK\s+)?MISKIN\b", Options)]
    private static partial Regex Poor();

    [GeneratedRegex(@"\b(PENDUDUK|ORANG|JIWA|WARGA)\s+MISKIN\b|\bPOOR\s+(THOUSAND|PERSONS|PEOPLE|POPULATION)\b", Options)]
    private static partial Regex PoorPeople();

    [GeneratedRegex(@"%|\b(PERSEN|PERSENTASE|PROSENTASE|PERCENT|PERCENTAGE|PROPORSI)\b|\bP\s?0\b", Options)]
    private static partial Regex Percent();

    [GeneratedRegex(@"\b(TINGKAT|ANGKA)\s+KEMISKINAN\b|\bPOVERTY\s+RATE\b|\bHEADCOUNT\b", Options)]
    private static partial Regex Rate();

    [GeneratedRegex(@"\b(JUMLAH|RIBU|000|THOUSAND|COUNT|BANYAKNYA|NUMBER)\b|\(\s*(JIWA|ORANG)\s*\)", Options)]
    private static partial Regex Count();

    [GeneratedRegex(@"\bGARIS\s+KEMISKINAN\b|\bGK\b|\bPOVERTY\s+LINE\b", Options)]
    private static partial Regex PovertyLine();

    [GeneratedRegex(@"\bP\s?1\b|\bKEDALAMAN\s+KEMISKINAN\b|\bINDEKS\s+KEDALAMAN\b|\bPOVERTY\s+GAP\b", Options)]
    private static partial Regex Depth();

    [GeneratedRegex(@"\bP\s?2\b|\bKEPARAHAN\s+KEMISKINAN\b|\bINDEKS\s+KEPARAHAN\b|\bPOVERTY\s+SEVERITY\b", Options)]
    private static partial Regex Severity();

    [GeneratedRegex(@"\bPENGANGGURAN\s+TERBUKA\b|\bTPT\b", Options)]
    private static partial Regex Unemployment();

    [GeneratedRegex(@"\bGINI\b", Options)]
    private static partial Regex Gini();

    [GeneratedRegex(@"\bPEMBANGUNAN\s+MANUSIA\b|\bIPM\b", Options)]
    private static partial Regex HumanDevelopment();
}
