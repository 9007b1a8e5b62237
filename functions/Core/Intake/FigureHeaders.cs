using System.Text.RegularExpressions;

namespace Pipeline.Intake;

/// <summary>What a column of a table of figures is beside its figures.</summary>
internal enum FigureRole
{
    /// <summary>Nothing that we know.</summary>
    None,

    /// <summary>The name of a regency or province, perhaps with its code.</summary>
    Area,

    /// <summary>A regency's code.</summary>
    AreaCode,

    /// <summary>A province's code, or its name beside that of the regency.</summary>
    Province,

    /// <summary>The year, or year and month.</summary>
    Year,

    /// <summary>The month or semester, beside the year.</summary>
    Month,

    /// <summary>Which indicator the row is of.</summary>
    Indicator,

    /// <summary>In what the row's figure is.</summary>
    Unit,

    /// <summary>Where the row's figure is from.</summary>
    Source,

    /// <summary>A figure, of which the rest of the row and the title say what it is: «Nilai».</summary>
    Value,

    /// <summary>Something of the area below a regency, or of a person: then it is no table of figures.</summary>
    Foreign,
}

/// <summary>Reads the headers of a table of figures, by the words that BPS and planning documents use.</summary>
internal static partial class FigureHeaders
{
    public static FigureRole RoleOf(string text)
    {
        var plain = text.Replace('_', ' ').Trim();
        return Foreign().IsMatch(plain) ? FigureRole.Foreign
            : Source().IsMatch(plain) ? FigureRole.Source
            : ProvinceCode().IsMatch(plain) ? FigureRole.Province
            : RegencyCode().IsMatch(plain) ? FigureRole.AreaCode
            : Area().IsMatch(plain) ? FigureRole.Area
            : Province().IsMatch(plain) ? FigureRole.Province
            : Year().IsMatch(plain) ? FigureRole.Year
            : Month().IsMatch(plain) ? FigureRole.Month
            : Indicator().IsMatch(plain) ? FigureRole.Indicator
            : Unit().IsMatch(plain) ? FigureRole.Unit
            : Value().IsMatch(FigureTime.Rest(plain)) ? FigureRole.Value
            : FigureRole.None;
    }

    /// <summary>Whether the text says that what stands below is a target of a plan.</summary>
    public static bool NamesTarget(string text) => Target().IsMatch(text.Replace('_', ' '));

    /// <summary>Whether the text says that what stands below is no target, in a table that has both.</summary>
    public static bool NamesOutcome(string text) => Outcome().IsMatch(text.Replace('_', ' '));

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(NIK|KK|KTP|KECAMATAN|KEC|DESA|KELURAHAN|RT|RW|DISTRICT|VILLAGE|ALAMAT)\b", Options)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"^(SUMBER(\s+DATA)?|SOURCE)\b", Options)]
    private static partial Regex Source();

    [GeneratedRegex(@"^(KODE|KD|CODE)\.?\s*(BPS|KEMENDAGRI|WILAYAH|DAERAH|KABUPATEN|KAB\b|KOTA|KABKOTA|KAB\.?\s*/\s*KOTA)?.{0,30}$|^REGENCY\s+CODE$", Options)]
    private static partial Regex RegencyCode();

    [GeneratedRegex(@"^(KODE|KD|CODE)\.?\s*PROV(INSI)?$|^PROVINCE\s+CODE$", Options)]
    private static partial Regex ProvinceCode();

    [GeneratedRegex(@"^(NAMA\s+)?(KABUPATEN|KAB\.?|KOTA)(\s*[/&-]?\s*(DAN\s+)?(KOTA|KABUPATEN|KAB\.?))?(\s*/?\s*(REGENCY|MUNICIPALITY).*)?(\s+(SE|DI)\b.*)?$|" +
        @"^(NAMA\s+)?(WILAYAH|DAERAH)(\s+(KABUPATEN|KAB|ADMINISTRASI)\b.*)?$|^(REGENCY|REGION|AREA)(\s*/\s*MUNICIPALITY)?(\s+NAME)?$|^(PROVINSI|PROV\.?)\s*/\s*(KABUPATEN|KAB).*$", Options)]
    private static partial Regex Area();

    [GeneratedRegex(@"^(NAMA\s+)?(PROVINSI|PROV|PROVINCE)\.?$", Options)]
    private static partial Regex Province();

    [GeneratedRegex(@"^(TAHUN|THN|TH|YEAR)\.?(\s+(DATA|TARGET|RENCANA))?$", Options)]
    private static partial Regex Year();

    [GeneratedRegex(@"^(BULAN|SEMESTER|PERIODE|PERIODE\s+DATA|MONTH|WAKTU)$", Options)]
    private static partial Regex Month();

    [GeneratedRegex(@"^(NAMA\s+)?(INDIKATOR|INDICATOR|URAIAN|VARIABEL)\b(?!.*\b(MISKIN|KEMISKINAN)\b).{0,60}$", Options)]
    private static partial Regex Indicator();

    [GeneratedRegex(@"^(SATUAN|UNIT)$", Options)]
    private static partial Regex Unit();

    [GeneratedRegex(@"^(NILAI|VALUE|ANGKA|BESARAN|TARGET|TARGET\s+(KINERJA|RPJMD|RPKD|CAPAIAN)|CAPAIAN|REALISASI)$", Options)]
    private static partial Regex Value();

    [GeneratedRegex(@"\b(TARGET|RPJMD|RPKD|SASARAN)\b", Options)]
    private static partial Regex Target();

    [GeneratedRegex(@"\b(REALISASI|CAPAIAN|BASELINE|KONDISI\s+AWAL|DATA\s+AWAL|AKTUAL|EKSISTING)\b", Options)]
    private static partial Regex Outcome();
}
