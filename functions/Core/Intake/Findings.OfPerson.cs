using System.Globalization;
using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Intake;

public static partial class Findings
{
    /// <summary><c>required-missing</c>: no name was written.</summary>
    public static Finding RequiredMissing(CellPlace at) => AtCell(
        FindingCode.RequiredMissing, Severity.Error, at,
        $"{at.Field.Label()} kosong, padahal wajib diisi. Baris ini tidak diterima. Isi {at.Field.Label()} sesuai KTP atau KK, lalu unggah lagi.");

    /// <summary><c>value-format</c>: a value that cannot be read, left blank.</summary>
    public static Finding ValueFormat(CellPlace at) => AtCell(
        FindingCode.ValueFormat, Severity.Warning, at,
        $"{at.Field.Label()} {Shown(at.Value)} tidak dapat dibaca, seharusnya {Expected(at.Field)}. Nilai ini dikosongkan. Perbaiki nilainya, lalu unggah lagi.");

    /// <summary><c>value-format</c>: an error cell such as <c>#REF!</c>.</summary>
    public static Finding ErrorCell(CellPlace at, Severity severity) => AtCell(
        FindingCode.ValueFormat, severity, at,
        $"sel {at.Field.Label()} berisi galat rumus ({at.Value}). {(severity == Severity.Error ? "" : "Nilai ini dikosongkan. ")}Ganti rumusnya dengan nilai yang benar (salin, lalu Tempel Nilai), lalu unggah lagi.");

    /// <summary><c>value-range</c>: readable, but beyond what can be; left blank.</summary>
    public static Finding ValueRange(CellPlace at) => AtCell(
        FindingCode.ValueRange, Severity.Warning, at,
        $"{at.Field.Label()} {Shown(at.Value)} di luar batas, seharusnya {Range(at.Field)}. Nilai ini dikosongkan. Perbaiki nilainya, lalu unggah lagi.");

    /// <summary><c>date-swapped</c>: day and month stood exchanged and were put right.</summary>
    public static Finding DateSwapped(CellPlace at, DateOnly date, bool byNik) => AtCell(
        FindingCode.DateSwapped, Severity.Fixed, at,
        $"tanggal dan bulan lahir tertukar; dibaca {Day(date)} {(byNik ? "sesuai NIK" : "karena hanya itu yang mungkin")}. Periksa pengaturan tanggal Excel (Region: Indonesia) supaya tidak terulang.",
        date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));

    /// <summary><c>birthdate-mismatch</c>: taken as written, for a NIK is not reissued when the date is corrected.</summary>
    public static Finding BirthdateMismatch(CellPlace at, DateOnly date, Nik nik) => AtCell(
        FindingCode.BirthdateMismatch, Severity.Warning, at,
        $"tanggal lahir {Day(date)} tidak sama dengan tanggal dalam NIK ({nik.BirthDay:D2}-{nik.BirthMonth:D2}-{nik.BirthYearOfCentury:D2}). Ini tidak menahan baris; cocokkan NIK dan tanggal lahir dengan KTP atau KK.");

    /// <summary><c>sex-mismatch</c></summary>
    public static Finding SexMismatch(CellPlace at, Nik nik) => AtCell(
        FindingCode.SexMismatch, Severity.Warning, at,
        $"jenis kelamin tidak sama dengan yang terbaca dari NIK ({(nik.Sex == Sex.Male ? "laki-laki" : "perempuan")}). Ini tidak menahan baris; cocokkan NIK dan jenis kelamin dengan KTP atau KK.");

    /// <summary><c>kk-format</c>: a No. KK that cannot be right, left blank.</summary>
    public static Finding KkFormat(CellPlace at, Cell cell, bool equalsNik) => AtCell(
        FindingCode.KkFormat, Severity.Warning, at,
        (equalsNik ? "No. KK sama dengan NIK"
            : cell.Kind == CellKind.Number ? "No. KK tersimpan sebagai angka sehingga digit terakhirnya mungkin hilang"
            : DigitsIn(cell) != Nik.Length ? $"No. KK berisi {DigitsIn(cell)} digit, seharusnya 16"
            : "No. KK ini tidak mungkin benar (angka pengisi, nomor sementara, atau digit yang hilang)")
        + ". No. KK ini dikosongkan. Ubah format kolom menjadi Teks, lalu ketik ulang No. KK dari kartu keluarga.");

    /// <summary><c>area-unknown</c>: a name or code that is no area within the level above; kept at that level.</summary>
    public static Finding AreaUnknown(CellPlace at, IReadOnlyList<Area> nearest, IReadOnlyList<Area> elsewhere) => AtCell(
        FindingCode.AreaUnknown, Severity.Warning, at,
        $"{at.Field.Label()} '{at.Value}' tidak ditemukan {Within(at.Field)} menurut daftar wilayah resmi{Elsewhere(elsewhere)}. {Capital(at.Field.Label())} dikosongkan. {AreaCure(at.Field, elsewhere)}, lalu unggah lagi."
        + (nearest.Count == 0 ? "" : $" Yang mirip: {Names(nearest)}."),
        nearest.Count == 0 ? null : nearest[0].DisplayName);

    /// <summary><c>area-unknown</c>: neither kecamatan nor desa is written.</summary>
    public static Finding AreaBlank(CellPlace at) => AtCell(
        FindingCode.AreaUnknown, Severity.Warning, at,
        "kecamatan dan desa/kelurahan kosong; orang ini hanya dihitung di tingkat kabupaten/kota. Isi kecamatan dan desa/kelurahan, lalu unggah lagi.");

    /// <summary><c>area-unknown</c>: a province's row that names no regency.</summary>
    public static Finding RegencyBlank(CellPlace at) => AtCell(
        FindingCode.AreaUnknown, Severity.Warning, at,
        "kabupaten/kota kosong, sehingga orang ini belum dapat dihitung di kabupaten/kota mana pun. Isi kabupaten/kota, lalu unggah lagi.");

    /// <summary><c>area-ambiguous</c>: the name of several.</summary>
    public static Finding AreaAmbiguous(CellPlace at, IReadOnlyList<Area> candidates) => AtCell(
        FindingCode.AreaAmbiguous, Severity.Warning, at,
        $"{at.Field.Label()} '{at.Value}' bisa berarti lebih dari satu wilayah ({Names(candidates)}). {Capital(at.Field.Label())} dikosongkan. Tulis nama lengkapnya{(at.Field is ColumnField.Village ? " beserta kecamatannya" : "")}, lalu unggah lagi.");

    /// <summary><c>area-corrected</c>: misspelt or shortened, and only one area can be meant.</summary>
    public static Finding AreaCorrected(CellPlace at, Area to) => AtCell(
        FindingCode.AreaCorrected, Severity.Fixed, at,
        $"{at.Field.Label()} '{at.Value}' dibaca sebagai '{to.DisplayName}'. Bila keliru, tulis nama lengkapnya, lalu unggah lagi.",
        to.DisplayName);

    /// <summary><c>area-not-yours</c>: the row says that the person lives in another regency; refused.</summary>
    public static Finding AreaNotYours(CellPlace at, Area regency) => AtCell(
        FindingCode.AreaNotYours, Severity.Error, at,
        $"'{at.Value}' adalah {regency.DisplayName}, di luar wilayah pengirim. Baris ini tidak diterima. Bila orang ini warga Anda, perbaiki kabupaten/kotanya; bila bukan, biarkan dikirim oleh {regency.DisplayName}.");

    /// <summary><c>status-in-note</c>: the note reads as a status by which a person leaves the list; it stays a note.</summary>
    /// <param name="exit">What it would say in a Status column.</param>
    public static Finding StatusInNote(CellPlace at, PersonStatus exit) => AtCell(
        FindingCode.StatusInNote, Severity.Warning, at,
        $"keterangan {Shown(at.Value)} disimpan sebagai catatan saja dan tidak mengeluarkan orang ini dari daftar. Bila maksudnya orang ini {Meaning(exit)}, tulis '{WordOf(exit)}' di kolom 'Status Penduduk' (tambahkan kolom itu bila belum ada), lalu unggah lagi; bila bukan, abaikan pesan ini.");

    // Enough to find the cell by; a whole paragraph in the wrong column would bury the cure.
    private static string Shown(string value)
    {
        const int Longest = 40;
        return value.Length <= Longest ? $"'{value}'" : $"'{value[..(char.IsHighSurrogate(value[Longest - 1]) ? Longest - 1 : Longest)]}...'";
    }

    private static int DigitsIn(Cell cell) => cell.Text.Count(char.IsAsciiDigit);

    private static string Expected(ColumnField field) => field switch
    {
        ColumnField.Name => "huruf tanpa angka, sesuai KTP",
        ColumnField.BirthDate => "tanggal seperti 31/12/1990",
        ColumnField.BirthPlace => "nama tempat",
        ColumnField.Sex => "L atau P",
        ColumnField.Relation => "hubungan seperti Kepala Keluarga, Istri, Suami, atau Anak",
        ColumnField.Marital => "Belum Kawin, Kawin, Cerai Hidup, atau Cerai Mati",
        ColumnField.Rt or ColumnField.Rw => "angka paling banyak tiga digit, misalnya 003",
        ColumnField.Desil or ColumnField.DesilProvince or ColumnField.DesilRegency => "angka 1 sampai 10",
        ColumnField.FamilyMembers => "angka, misalnya 4",
        ColumnField.Income => "rupiah per bulan, misalnya 1500000 atau 1000000-2000000",
        ColumnField.Status => "Aktif, Meninggal, Pindah, Mampu, atau Ganda",
        ColumnField.Disability => "jenis seperti Fisik, Netra, Rungu/Wicara, Mental, atau Tidak",
        ColumnField.Amount => "rupiah, misalnya 600000 (barang ditulis di kolom 'Bentuk Bantuan')",
        ColumnField.DeliveredOn => "tanggal seperti 31/12/2025 dengan hari di depan",
        ColumnField.Budget or ColumnField.Realisation => "rupiah, misalnya 1250000000 atau Rp 1.250.000.000",
        ColumnField.Target => "angka, misalnya 120 atau 120 KPM",
        ColumnField.Strategy => "mengurangi beban pengeluaran, meningkatkan pendapatan, atau meminimalkan kantong kemiskinan",
        ColumnField.Sector => "pendidikan, kesehatan, infrastruktur dasar, ekonomi, perlindungan sosial, pangan, ketenagakerjaan, energi, pertanian, atau lintas sektor",
        ColumnField.Group => "bantuan dan perlindungan sosial, pemberdayaan masyarakat, pemberdayaan usaha mikro dan kecil, atau lainnya",
        ColumnField.FundingSource => "APBN, APBD Provinsi, APBD Kabupaten, Dana Desa, atau CSR",
        _ => "ditulis dengan kata, bukan kode",
    };

    private static string Meaning(PersonStatus exit) => exit switch
    {
        PersonStatus.Died => "meninggal",
        PersonStatus.Moved => "pindah ke luar kabupaten/kota",
        PersonStatus.Prospered => "sudah mampu",
        PersonStatus.Duplicate => "tercatat ganda",
        _ => throw new ArgumentOutOfRangeException(nameof(exit), exit, "No reason to leave the list."),
    };

    private static string Range(ColumnField field) => field switch
    {
        ColumnField.BirthDate => "tidak lebih dari 120 tahun yang lalu dan tidak di masa depan",
        ColumnField.Desil or ColumnField.DesilProvince or ColumnField.DesilRegency => "angka 1 sampai 10",
        ColumnField.DeliveredOn => "tanggal sejak tahun 2000 dan tidak di masa depan",
        ColumnField.Amount => "0 sampai 1 miliar rupiah",
        ColumnField.Budget or ColumnField.Realisation => "0 sampai 1.000 triliun rupiah",
        ColumnField.Target => "0 sampai 1 miliar",
        _ => "0 sampai 1 miliar rupiah per bulan",
    };

    // A village of another kecamatan is rightly spelt: one of the two cells is wrong.
    private static string AreaCure(ColumnField field, IReadOnlyList<Area> elsewhere) =>
        elsewhere.Count > 0 && field is ColumnField.Village or ColumnField.VillageCode ? "Periksa apakah kecamatan atau desanya yang keliru"
        : field is ColumnField.VillageCode or ColumnField.DistrictCode or ColumnField.RegencyCode ? "Perbaiki kodenya"
        : "Perbaiki ejaannya";

    private static string Elsewhere(IReadOnlyList<Area> elsewhere) => elsewhere.Count == 0
        ? ""
        : $" (nama itu ada di {string.Join(", ", elsewhere.Take(3).Select(ParentOf))})";

    private static string Within(ColumnField field) => field switch
    {
        ColumnField.Village or ColumnField.VillageCode => "di kecamatan atau kabupaten/kota ini",
        ColumnField.District or ColumnField.DistrictCode => "di kabupaten/kota ini",
        _ => "di provinsi ini",
    };

    private static string ParentOf(Area area)
    {
        var parent = area.Code.Level == AreaLevel.Village ? area.Code.District : area.Code.Regency;
        return AreaTable.Kemendagri.Find(parent) is { } found
            ? found.Code.Level == AreaLevel.District ? $"Kecamatan {found.DisplayName}" : found.DisplayName
            : parent.ToString();
    }

    private static string Names(IReadOnlyList<Area> areas) => string.Join(", ", areas.Take(5).Select(area =>
        area.Code.Level == AreaLevel.Village ? $"{area.DisplayName} ({ParentOf(area)})" : area.DisplayName));

    private static string Day(DateOnly date) => date.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);
}
