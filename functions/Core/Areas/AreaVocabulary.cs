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

    // The word in full, then its other spellings.
    private static readonly FrozenDictionary<string, string> SameWord = new[]
    {
        "SUNGAI SEI SUNGEI",
        "GUNUNG GN GNG",
        "TANJUNG TJ TG TJG TNJ",
        "TUMBANG TB TBG",
        "TELUK TL TLK",
        "PULAU PL",
        "KAMPUNG KP KPG KAMP",
        "MUARA MA MR",
        "BUKIT BKT",
        "PANGKALAN PKL",
        "SUMBER SBR",
        "KABUPATEN KAB",
        "HULU ULU",
        "HILIR ILIR",
        "SELATAN SEL",
        "TIMUR TIM",
        "BARAT BAR",
        "1 I SATU",
        "2 II DUA",
        "3 III TIGA",
        "4 IV EMPAT",
        "5 V LIMA",
        "6 VI ENAM",
        "7 VII",
        "8 VIII",
        "9 IX",
        "10 X",
        "11 XI",
        "12 XII",
        "13 XIII",
        "14 XIV",
    }
    .Select(line => line.Split(' '))
    .SelectMany(words => words.Skip(1).Select(spelling => KeyValuePair.Create(spelling, words[0])))
    .ToFrozenDictionary();

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
