using System.Text.RegularExpressions;

namespace Pipeline.Intake;

/// <summary>Tells an extract of DTSEN from a regency's own list, and which of its two layouts it has.</summary>
/// <remarks>Column names as seen in public importers and a specification of 2026 (FACTS 2.4); the official list was not found.</remarks>
internal static partial class DtsenSigns
{
    /// <summary>Headers that no list of a regency's own has, separated by bars.</summary>
    public const string Columns =
        "pbi_nas|pbi_pemda|id_pelanggan_pln|partisipasi_sekolah|jenjang_tertinggi_yang_diduduki|kelas_tertinggi_yang_diduduki|ijazah_tertinggi_yang_dimiliki|" +
        "lapangan_usaha_dari_pekerjaan_utama|status_dalam_pekerjaan_utama|lapangan_usaha_dari_usaha_utama|jumlah_pekerja_yang_dibayar_dari_usaha_utama|" +
        "jumlah_pekerja_yang_tidak_dibayar_dari_usaha_utama|omzet_usaha_utama|kondisi_gizi|penglihatan|pendengaran|berjalan_atau_naik_tangga|menggunakan_tangan_jari|" +
        "belajar_kemampuan_intelektual|pengendalian_perilaku|berbicara_komunikasi|mengurus_diri|mengingat_berkonsentrasi|kesedihan_depresi|penyakit_kronis|kode_kelurahan_desa_ktp|" +
        "desil_nasional|desil_provinsi|desil_kabupaten_kota|status_kepemilikan_rumah|jenis_lantai_terluas|jenis_dinding_terluas|jenis_atap_terluas|sumber_air_minum_utama|" +
        "sumber_penerangan_utama|bahan_bakar_utama_memasak|fasilitas_bab|jenis_kloset|pembuangan_akhir_tinja|aset_bergerak_tabung_gas|aset_bergerak_lemari_es|aset_bergerak_ac|" +
        "aset_bergerak_pemanas_air|aset_bergerak_telepon_rumah|aset_bergerak_tv_datar|aset_bergerak_emas_perhiasan|aset_bergerak_komputer_laptop_tablet|aset_bergerak_sepeda_motor|" +
        "aset_bergerak_sepeda|aset_bergerak_mobil|aset_bergerak_perahu|aset_bergerak_kapal_perahu_motor|aset_bergerak_smartphone|aset_tidak_bergerak_lahan_lainnya|" +
        "aset_tidak_bergerak_rumah_lainnya|jumlah_ternak_sapi|jumlah_ternak_kerbau|jumlah_ternak_kuda|jumlah_ternak_babi|jumlah_ternak_kambing_domba";

    private const int Fewest = 3;
    private const int LongestTitle = 150;

    private static readonly ColumnField[] Desils = [ColumnField.Desil, ColumnField.DesilProvince, ColumnField.DesilRegency];

    /// <summary>The fields that its columns feed. What it has beside them is never read.</summary>
    public static IEnumerable<ColumnField> Fields { get; } =
    [
        ColumnField.Nik, ColumnField.Kk, ColumnField.Name, ColumnField.BirthDate, ColumnField.Sex, ColumnField.Relation, ColumnField.Village, ColumnField.District, ColumnField.Regency,
        ColumnField.Period, ColumnField.VillageCode, ColumnField.DistrictCode, ColumnField.RegencyCode, .. Desils, ColumnField.FamilyMembers, ColumnField.DtsenLayout,
    ];

    /// <summary>Whether the table is such an extract: three columns that nothing else has, or the needed ones under a title that says so.</summary>
    public static bool Are(TableHeader header) => AreInColumns(header) || IsTitled(header);

    /// <summary>Whether its columns alone tell, so that its rows are known again without what stands above them.</summary>
    public static bool AreInColumns(TableHeader header) =>
        header.Has(ColumnField.DtsenLayout) || CountIn(header.Columns, header.Has(ColumnField.Nik)) >= Fewest;

    /// <summary>Whether the columns are those of families: of whom only the head is named.</summary>
    public static bool AreFamilies(IReadOnlyList<HeaderColumn> columns) => !columns.Any(Feeds(ColumnField.Nik)) && CountIn(columns, hasNik: false) >= Fewest;

    /// <summary>Without these a table of the layout that it seems to have is not read.</summary>
    public static IEnumerable<ColumnField> Needed(TableHeader header) =>
        header.Has(ColumnField.Nik) ? [ColumnField.Kk]
        : header.Has(ColumnField.Kk) ? Array.Exists(Desils, header.Has) ? [] : [ColumnField.Desil]
        : [ColumnField.Kk];

    // A desil beside a NIK stands in many a list of a regency's own.
    private static int CountIn(IEnumerable<HeaderColumn> columns, bool hasNik) => columns
        .Where(column => column.Meaning is { IsOfDtsen: true } meaning && !(hasNik && meaning.Fields.Any(Desils.Contains)))
        .Select(column => HeaderText.Key(column.Header)).Distinct().Count();

    private static Func<HeaderColumn, bool> Feeds(ColumnField field) => column => column.Meaning is { Kind: HeaderKind.Field } meaning && meaning.Fields.Contains(field);

    // «DTSEN» over a list of persons is not enough: regencies write it over lists of their own that were taken from it.
    private static bool IsTitled(TableHeader header) =>
        header.Has(ColumnField.Kk) && (header.Has(ColumnField.Nik)
            ? Titles(header).Any(title => Named().IsMatch(title) && OfPersons().IsMatch(title))
            : Array.Exists(Desils, header.Has) && Titles(header).Any(Named().IsMatch));

    private static IEnumerable<string> Titles(TableHeader header) => header.Above
        .SelectMany(row => row.Cells).Where(cell => cell.Kind == CellKind.Text).Select(cell => PlainText.Of(cell.Text))
        .Where(text => text.Length <= LongestTitle)
        .Append(header.Sheet.Replace('_', ' '));

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\bDTSEN\b|\bDATA TUNGGAL SOSIAL (DAN )?EKONOMI NASIONAL\b", Options)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(INDIVIDU|EKSTRAK|EXTRACT)\b", Options)]
    private static partial Regex OfPersons();
}
