using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Pipeline.People;

namespace Pipeline.Intake;

/// <summary>Breaks a header into words of one spelling each, so that «Tmpt. &amp; Tgl Lhr» reads as «TEMPAT TANGGAL LAHIR».</summary>
internal static partial class HeaderWords
{
    // Below it one letter makes another word: RT and RW, KK and JK, Kab and Kel.
    private const int ShortestMisspelt = 5;

    private static readonly FrozenDictionary<string, string> OneSpelling = Spellings(
        "NOMOR: NO NOMER NMR", "TANGGAL: TGL TG TANGAL", "BULAN: BLN", "TAHUN: THN TH", "TEMPAT: TMPT TMP TPT", "LAHIR: LHR KELAHIRAN",
        "KECAMATAN: KEC", "KELURAHAN: KEL", "DESA: DS", "KABUPATEN: KAB", "JENIS: JNS", "KELAMIN: KLAMIN KLM", "HUBUNGAN: HUB HUBKEL",
        "KELUARGA: KLG KLRG", "STATUS: STS STAT", "KAWIN: KWN PERKAWINAN NIKAH PERNIKAHAN", "ALAMAT: ALMT", "PENDIDIKAN: PEND PDDK PDDKN",
        "PEKERJAAN: PEK PEKERJ PKRJN PKRJAAN", "DISABILITAS: DIFABEL CACAT KECACATAN", "PENGHASILAN: PENDAPATAN", "KETERANGAN: KET CATATAN",
        "KODE: KD", "DENGAN: DGN DG", "DALAM: DLM", "LAKI: LK", "PEREMPUAN: PR", "RUPIAH: RP", "JUMLAH: JML", "TRIWULAN: TW KUARTAL",
        "NAMA: NMAA NAAM NM", "IDENTITAS: IDENTITY", "KEPENDUDUKAN: KEPEND", "KEPALA: KEP", "PENDUDUK: PDDUK", "KTP: EKTP KTPEL");

    /// <summary>The words of a header in upper case, each in its one spelling; bare numbers are no words.</summary>
    public static IReadOnlyList<string> Of(string header) =>
        [.. Word().Matches(CamelCase().Replace(PlainText.Of(header), " ")).Select(word => One(word.Value.ToUpperInvariant()))];

    /// <summary>The one word of a vocabulary from which a word is one slip of the hand away; itself where none or several are.</summary>
    public static string Repaired(string word, IReadOnlyCollection<string> vocabulary)
    {
        if (word.Length < ShortestMisspelt || vocabulary.Contains(word))
        {
            return word;
        }

        var near = vocabulary.Where(known => known.Length >= ShortestMisspelt - 1 && OneSlip.Apart(word, known)).Take(2).ToArray();
        return near is [var one] ? one : word;
    }

    private static string One(string word) => OneSpelling.GetValueOrDefault(word, word);

    private static FrozenDictionary<string, string> Spellings(params string[] lines) => lines
        .Select(line => line.Split(": "))
        .SelectMany(line => line[1].Split(' ').Select(spelling => KeyValuePair.Create(spelling, line[0])))
        .ToFrozenDictionary();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=\p{Ll})(?=\p{Lu})")]
    private static partial Regex CamelCase();
}
