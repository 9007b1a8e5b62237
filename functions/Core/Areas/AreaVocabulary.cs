using System.Collections.Frozen;

namespace Pipeline.Areas;

/// <summary>The words that area names are made of, and the ways in which people shorten them.</summary>
internal static class AreaVocabulary
{
    /// <summary>Words that stand before the name and say only what kind of area it is.</summary>
    public static FrozenSet<string> Prefixes(AreaLevel level) => level switch
    {
        AreaLevel.Regency => RegencyPrefixes,
        AreaLevel.District => DistrictPrefixes,
        _ => VillagePrefixes,
    };

    private static readonly FrozenSet<string> RegencyPrefixes =
        Words("KABUPATEN KOTA KOTAMADYA KODYA PEMERINTAH PEMKAB PEMKOT PEMDA DAERAH");

    private static readonly FrozenSet<string> DistrictPrefixes = Words("KECAMATAN KEC");

    // In Kutai Barat, Berau and Mahakam Ulu a desa is called kampung.
    private static readonly FrozenSet<string> VillagePrefixes = Words("DESA DS DES KELURAHAN KEL LURAH KAMPUNG");

    /// <summary>Words that tell neighbours apart: another one of these is another place, never a slip of the finger.</summary>
    public static readonly FrozenSet<string> Distinguishing = Words(
        "UTARA SELATAN BARAT TIMUR TENGAH TENGGARA HULU HILIR ATAS BAWAH DALAM LUAR KIRI KANAN SEBERANG " +
        "BARU LAMA DARAT LAUT BESAR KECIL TUA MUDA INDUK PUSAT KOTA " +
        "RAYA JAYA KARYA SARI AGUNG INDAH MAJU MAKMUR MEKAR");

    /// <summary>Words so common in names that they say little about which place is meant.</summary>
    public static readonly FrozenSet<string> Generic = Words(
        "SUNGAI GUNUNG TANJUNG TUMBANG TELUK PULAU KAMPUNG KUALA MUARA BUKIT BATU RANTAU PANGKALAN SUMBER " +
        "DANAU LONG LOA TANAH KARANG SUKA BUMI ANJIR HANDIL TEWANG PENDA LUWUK OLUNG TANGKAI NANGA");

    private static readonly FrozenDictionary<string, string> SameWord = new Dictionary<string, string>
    {
        ["SEI"] = "SUNGAI", ["SUNGEI"] = "SUNGAI",
        ["GN"] = "GUNUNG", ["GNG"] = "GUNUNG", ["TJ"] = "TANJUNG", ["TG"] = "TANJUNG", ["TJG"] = "TANJUNG", ["TNJ"] = "TANJUNG",
        ["TB"] = "TUMBANG", ["TBG"] = "TUMBANG", ["TL"] = "TELUK", ["TLK"] = "TELUK", ["PL"] = "PULAU",
        ["KP"] = "KAMPUNG", ["KPG"] = "KAMPUNG", ["KAMP"] = "KAMPUNG", ["MA"] = "MUARA", ["MR"] = "MUARA",
        ["BKT"] = "BUKIT", ["PKL"] = "PANGKALAN", ["SBR"] = "SUMBER",
        ["KAB"] = "KABUPATEN", ["ULU"] = "HULU", ["ILIR"] = "HILIR", ["SEL"] = "SELATAN", ["TIM"] = "TIMUR", ["BAR"] = "BARAT",
        ["SATU"] = "1", ["DUA"] = "2", ["TIGA"] = "3", ["EMPAT"] = "4", ["LIMA"] = "5", ["ENAM"] = "6",
        ["I"] = "1", ["II"] = "2", ["III"] = "3", ["IV"] = "4", ["V"] = "5", ["VI"] = "6", ["VII"] = "7",
        ["VIII"] = "8", ["IX"] = "9", ["X"] = "10", ["XI"] = "11", ["XII"] = "12", ["XIII"] = "13", ["XIV"] = "14",
    }.ToFrozenDictionary();

    /// <summary>The one word that stands for all spellings of this one: SEI and SUNGAI, II and 2 and 02.</summary>
    public static string Canonical(string token) =>
        SameWord.TryGetValue(token, out var same) ? same
        : token.AsSpan().ContainsAnyExceptInRange('0', '9') ? token
        : token.TrimStart('0') is { Length: > 0 } number ? number
        : token;

    /// <summary>A numeral, a single letter or a word with a digit (SP4): it is read exactly or not at all.</summary>
    public static bool IsNumeral(string canonical) =>
        canonical.Length == 1 || canonical.AsSpan().ContainsAnyInRange('0', '9');

    private static FrozenSet<string> Words(string list) => list.Split(' ').ToFrozenSet();
}
