using System.Collections.Frozen;

namespace Pipeline.Intake;

/// <summary>
/// Reads a header by its words where no list knows it: a head word names the field, and beside it stand only words that do
/// not change what it names. «No. NIK KTP-el» is a NIK; «NIK Pemilik Rumah» is nothing, for nobody said whose NIK counts.
/// </summary>
internal static class HeaderGrammar
{
    // Whoever is written down in the row.
    private const string Person = "PENDUDUK WARGA MISKIN EKSTREM EKSTRIM RENTAN LANSIA KURANG MAMPU ANGGOTA ART INDIVIDU PENERIMA PM KPM PESERTA YBS BERSANGKUTAN JIWA SASARAN CALON";

    // Which of a person's places it is; RankOf prefers one to another.
    private const string Place = "TEMPAT TINGGAL DOMISILI SEKARANG KTP";

    // Words of a form around what it asks for.
    private static readonly FrozenSet<string> Neutral = Words(
        "DAN ATAU YANG DI DARI DENGAN DALAM PADA UNTUK PER SESUAI MENURUT BERDASARKAN WAJIB DIISI ISI HARUS DIGIT ANGKA HURUF TEKS TEXT FORMAT CONTOH KOLOM " +
        "DATA SAAT INI TERBARU LENGKAP DD MM YYYY YY HH BB TTTT DDMMYYYY EL ELEKTRONIK DUKCAPIL");

    // Somebody else's name or number: never the person's, however near the rest of the header comes.
    private static readonly FrozenSet<string> OtherPerson = Words(
        "IBU AYAH BAPAK ORTU ORANG TUA ANAK SAUDARA SUAMI ISTRI ISTERI PASANGAN WALI KEPALA KRT PENDAMPING PETUGAS KETUA PENDATA ENUMERATOR GADIS WARIS KUASA PEMILIK PELAPOR " +
        "PENANGGUNG SAKSI PENGUSUL OPERATOR VERIFIKATOR SURVEYOR BANK TETANGGA");

    private static readonly FrozenSet<string> Yes = Words("ADA YA SUDAH PUNYA MEMILIKI");

    private static readonly FrozenSet<string> No = Words("TIDAK TDK BELUM");

    private static readonly FrozenSet<string> Papers = Words("KTP KK E EL DTSEN DUKCAPIL");

    private static readonly FrozenSet<string> Leading = Words("SESUAI MENURUT BERDASARKAN DI PADA DALAM");

    // Two words for one thing; without it «Nama Keluarga» would name a person as «Nama Anggota Keluarga» does.
    private static readonly FrozenDictionary<(string First, string Second), string> OneWord = new Dictionary<(string First, string Second), string>
    {
        [("KARTU", "KELUARGA")] = "KK",
        [("RUMAH", "TANGGA")] = "RUMAHTANGGA",
        [("ANGGOTA", "RUMAHTANGGA")] = "ANGGOTA",
        [("ANGGOTA", "KELUARGA")] = "ANGGOTA",
        [("PENERIMA", "BANTUAN")] = "PENERIMA",
        [("PENERIMA", "MANFAAT")] = "PENERIMA",
        [("KELUARGA", "PENERIMA")] = "PENERIMA",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> OfPersons = Words("NIK KTP NAMA LAHIR TANGGAL KELAMIN PEKERJAAN PENDIDIKAN");

    private static readonly Pattern[] Patterns =
    [
        new([ColumnField.Relation],
            "SHDK|SHDRT|HUBUNGAN KELUARGA|HUBUNGAN KK|HUBUNGAN KEPALA|HUBUNGAN KRT|STATUS KELUARGA|KEDUDUKAN KELUARGA|HUBUNGAN", "ANGGOTA RUMAHTANGGA"),
        new([ColumnField.Nik], "NIK|KTP|INDUK KEPENDUDUKAN|INDUK PENDUDUK|IDENTITAS KEPENDUDUKAN", $"NOMOR KARTU TANDA {Person}"),
        new([ColumnField.Kk], "KK|NKK", "NOMOR KARTU"),
        new([ColumnField.Name], "NAMA", $"ALIAS GELAR TANPA TERANG KTP {Person}"),
        new([ColumnField.BirthPlace, ColumnField.BirthDate], "TTL|TEMPAT TANGGAL LAHIR|TEMPAT TGLLAHIR", "BULAN TAHUN"),
        new([ColumnField.BirthDate], "TANGGAL LAHIR|TANGGAL BULAN TAHUN|TGLLAHIR|TANGGALLAHIR", "BULAN TAHUN"),
        new([ColumnField.BirthPlace], "TEMPAT LAHIR|KOTA LAHIR|KABUPATEN LAHIR", ""),
        new([ColumnField.Sex], "KELAMIN|JENKEL|JENIS KELURAHAN|JK|L P|LAKI PEREMPUAN|GENDER|SEX", "LAKI PEREMPUAN W JENIS"),
        new([ColumnField.Marital], "KAWIN", "STATUS"),
        new([ColumnField.Address], "ALAMAT|JALAN|JL", $"RUMAH NAMA NOMOR DUSUN LINGKUNGAN GANG {Place}"),
        new([ColumnField.Rt, ColumnField.Rw], "RT RW", $"NOMOR {Place}"),
        new([ColumnField.Rt], "RT", $"NOMOR {Place}"),
        new([ColumnField.Rw], "RW", $"NOMOR {Place}"),
        new([ColumnField.VillageCode], "KODE DESA|KODE KELURAHAN|KODE KAMPUNG", "WILAYAH BPS KEMENDAGRI"),
        new([ColumnField.DistrictCode], "KODE KECAMATAN", "WILAYAH BPS KEMENDAGRI"),
        new([ColumnField.RegencyCode], "KODE KABUPATEN|KODE KOTA|KODE KABKOTA", "WILAYAH BPS KEMENDAGRI"),
        new([ColumnField.Village], "DESA|KELURAHAN|KAMPUNG", $"NAMA WILAYAH {Place}"),
        new([ColumnField.District], "KECAMATAN", $"NAMA WILAYAH {Place}"),
        new([ColumnField.Regency], "KABUPATEN|KOTA|KABKOTA", $"NAMA WILAYAH {Place}"),
        new([ColumnField.Occupation], "PEKERJAAN|PROFESI|MATA PENCAHARIAN", "JENIS UTAMA POKOK NAMA SEHARI HARI KTP SEKARANG"),
        new([ColumnField.Education], "PENDIDIKAN|IJAZAH", "TERAKHIR AKHIR TERTINGGI TINGKAT JENJANG DIMILIKI DITAMATKAN TAMAT"),
        new([ColumnField.Disability], "DISABILITAS", "JENIS RAGAM STATUS PENYANDANG KONDISI"),
        new([ColumnField.Desil], "DESIL", "DTSEN NASIONAL KELUARGA KESEJAHTERAAN REGSOSEK DTKS KELOMPOK PERINGKAT STATUS NILAI TAHUN TRIWULAN"),
        new([ColumnField.Income], "PENGHASILAN|UPAH|GAJI", "BULAN BULANAN SEBULAN RUPIAH JUMLAH TOTAL RATA KISARAN RENTANG"),
        new([ColumnField.Status],
            "STATUS PENDUDUK|STATUS KEPENDUDUKAN|STATUS HIDUP|STATUS DASAR|STATUS KEBERADAAN|STATUS WARGA|KEBERADAAN", "ANGGOTA MATI MENINGGAL"),
        new([ColumnField.Note], "KETERANGAN", "LAIN LAINNYA TAMBAHAN"),
        new([ColumnField.Period], "PERIODE|TRIWULAN", "PELAPORAN TAHUN"),
    ];

    private static readonly FrozenSet<string> Vocabulary =
        Patterns.SelectMany(pattern => pattern.Known).Concat(Neutral).Concat(OtherPerson)
            .Concat(OneWord.Keys.SelectMany(pair => new[] { pair.First, pair.Second })).ToFrozenSet();

    /// <summary>What a header's words mean, or null where they name nothing, or more than one thing.</summary>
    public static HeaderMeaning? MeaningOf(string header)
    {
        var words = Joined([.. HeaderWords.Of(header).Select(word => HeaderWords.Repaired(word, Vocabulary))]);
        var said = WithoutSource(words);
        if (SaysAWordTwice(said))
        {
            return null;
        }

        var pattern = Array.Find(Patterns, pattern => pattern.Reads(said));
        if (pattern is null)
        {
            // «KTP (Ada/Tidak)» asks whether there is one.
            if (words.Exists(Yes.Contains) && words.Exists(No.Contains))
            {
                return HeaderMeaning.NotKept;
            }

            return words.Exists(OtherPerson.Contains) && words.Exists(OfPersons.Contains) ? HeaderMeaning.NotKept : null;
        }

        return new HeaderMeaning(HeaderKind.Field, pattern.Fields, pattern.IsOfPlace ? RankOf(words) : 1);
    }

    // Two headers in one («TEMPAT DAN TANGGAL LAHIR» over «Tempat Lahir»); laki-laki is one word.
    private static bool SaysAWordTwice(List<string> words) =>
        words.Where((word, index) => index == 0 || word != words[index - 1]).GroupBy(word => word).Any(same => same.Count() > 1);

    private static List<string> Joined(List<string> words)
    {
        for (var index = words.Count - 1; index > 0; index--)
        {
            if (OneWord.GetValueOrDefault((words[index - 1], words[index])) is { } joined)
            {
                words[index - 1] = joined;
                words.RemoveAt(index);
            }
        }

        return words;
    }

    // «NIK sesuai KK» is still a NIK: the paper that it was copied from is not what the column holds.
    private static List<string> WithoutSource(List<string> words)
    {
        var said = new List<string>();
        var isSource = false;
        for (var index = 0; index < words.Count; index++)
        {
            isSource = Papers.Contains(words[index]) && (isSource || (index > 0 && Leading.Contains(words[index - 1])));
            if (!isSource)
            {
                said.Add(words[index]);
            }
        }

        return said;
    }

    private static int RankOf(List<string> words) => words.Contains("DOMISILI") || words.Contains("SEKARANG") ? 0 : words.Contains("KTP") ? 2 : 1;

    private static FrozenSet<string> Words(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <param name="Fields">The fields that the header feeds.</param>
    /// <param name="Heads">Alternatives that name it, separated by bars; all words of one must be there.</param>
    /// <param name="Beside">Words that may stand beside.</param>
    private sealed record Pattern(ColumnField[] Fields, string Heads, string Beside)
    {
        private readonly string[][] _heads = [.. Heads.Split('|').Select(head => head.Split(' '))];

        public FrozenSet<string> Known { get; } = Words($"{Heads.Replace('|', ' ')} {Beside}");

        public bool IsOfPlace => Fields[0] is >= ColumnField.Address and <= ColumnField.Regency;

        public bool Reads(List<string> words) =>
            Array.Exists(_heads, head => Array.TrueForAll(head, words.Contains))
            && words.TrueForAll(word => Known.Contains(word) || Neutral.Contains(word));
    }
}
