using Pipeline.Dtsen;
using Pipeline.People;

namespace Pipeline.Intake;

public static partial class Findings
{
    /// <summary><c>column-missing</c>: an extract of DTSEN without a column that its layout needs.</summary>
    public static Finding ColumnMissingOfDtsen(string sheet, int row, ColumnField field) => new(
        FindingCode.ColumnMissing, Severity.Error, sheet, row, null, field.ContractName(), null,
        $"Lembar '{sheet}', baris {row}: data DTSEN ini tidak dibaca, karena "
            + (field == ColumnField.Desil
                ? "tidak ada kolom NIK (data individu) maupun kolom desil (data keluarga). Data individu memerlukan 'nomor_induk_kependudukan' dan 'nomor_kartu_keluarga'; data keluarga memerlukan 'nomor_kartu_keluarga' dan 'desil_nasional'."
                : "tidak ada kolom No. KK, yang menghubungkan data individu dengan data keluarga. Tambahkan kolom 'nomor_kartu_keluarga'.")
            + " Unduh lagi data DTSEN dengan kolom itu, atau tetapkan artinya di berkas pemetaan-kolom.csv, lalu unggah lagi.");

    /// <summary><c>required-missing</c>: a family without its number.</summary>
    public static Finding KkMissingInDtsen(CellPlace at) => AtCell(
        FindingCode.RequiredMissing, Severity.Error, at,
        "No. KK kosong, sehingga tidak diketahui keluarga mana yang dimaksud. Baris ini tidak diterima. Isi No. KK dari data DTSEN aslinya, lalu unggah lagi.");

    /// <summary><c>kk-format</c>: a No. KK that cannot be right, where it is the family; held.</summary>
    public static Finding KkOfDtsen(CellPlace at, Cell cell) => AtCell(
        FindingCode.KkFormat, Severity.Error, at,
        (cell.Kind == CellKind.Number ? "No. KK tersimpan sebagai angka sehingga digit terakhirnya mungkin hilang"
            : DigitsIn(cell) != Nik.Length ? $"No. KK berisi {DigitsIn(cell)} digit, seharusnya 16"
            : "No. KK ini tidak mungkin benar (angka pengisi, nomor sementara, atau digit yang hilang)")
        + ", padahal hanya No. KK yang menunjukkan keluarganya. Baris ini ditahan. Buka data DTSEN aslinya dengan kolom No. KK berformat Teks, salin nomornya, lalu unggah lagi.");

    /// <summary><c>nik-duplicate</c>, <c>kk-duplicate</c>: a number that an earlier row of the extract has.</summary>
    /// <param name="earlier">Where it stands first.</param>
    /// <param name="differing">What this row says otherwise; nothing for a repeat.</param>
    public static Finding DtsenRepeated(CellPlace at, RowPlace earlier, DtsenValues differing) => AtCell(
        at.Field == ColumnField.Nik ? FindingCode.NikDuplicate : FindingCode.KkDuplicate, Severity.Warning, at,
        $"{at.Field.Label()} ini sudah ada di {EarlierPlace(at, earlier)}. "
        + (differing.IsEmpty
            ? "Isinya sama, jadi baris ini tidak menambah apa pun. Hapus salah satu baris."
            : $"Yang berbeda: {string.Join(", ", Labels(differing))}; nilai pada baris ini yang dipakai. Cocokkan dengan data DTSEN aslinya, lalu hapus baris yang keliru."));

    /// <summary><c>dtks-era</c>: data of the time before DTSEN, read as a list of residents.</summary>
    public static Finding DtksEra(string sheet, int row, string sign) => OfFile(
        FindingCode.DtksEra,
        $"Lembar '{sheet}', baris {row}: {sign} menunjukkan data dari masa sebelum DTSEN (DTKS, BDT, atau PPKS). Lembar ini dibaca sebagai daftar penduduk; "
            + "persentil atau desil di dalamnya tidak dianggap sebagai desil DTSEN. Bila yang dimaksud data DTSEN, unduh versi terbarunya dan unggah berkas itu; bila memang daftar penduduk yang berlaku, abaikan pesan ini.",
        Severity.Warning, sheet, row);

    /// <summary><c>dtsen-missing</c>: the version of DTSEN that is known for the regency does not have the person.</summary>
    /// <param name="from">Who sent it.</param>
    public static Finding DtsenMissing(CellPlace at, Quarter version, string from) => AtCell(
        FindingCode.DtsenMissing, Severity.Warning, at,
        $"NIK ini tidak ada dalam DTSEN versi {version} yang dikirim {from}. Orangnya tetap tercatat. Cocokkan NIK dengan KTP; bila NIK-nya benar dan orang ini memang layak, usulkan ke DTSEN lewat desa/kelurahan (SIKS-NG).");

    /// <summary><c>desil-differs</c>: the list has another desil than the version of DTSEN that is known; neither is changed.</summary>
    /// <param name="desil">DTSEN's; 0 is «belum ditentukan».</param>
    public static Finding DesilDiffers(CellPlace at, int desil, Quarter version, string from) => AtCell(
        FindingCode.DesilDiffers, Severity.Warning, at,
        $"desil di daftar ini {at.Value}, sedangkan di DTSEN versi {version} yang dikirim {from} {(desil == 0 ? "belum ditentukan" : desil)}. Baris ini tetap diterima seperti tertulis, dan desil DTSEN tidak diubah. Perbarui kolom desil dari DTSEN terbaru, lalu unggah lagi.");

    private static IEnumerable<string> Labels(DtsenValues values)
    {
        (ColumnField Field, bool IsSaid)[] said =
        [
            (ColumnField.Kk, values.Kk is not null), (ColumnField.Name, values.Name is not null), (ColumnField.BirthDate, values.BirthDate is not null),
            (ColumnField.Sex, values.Sex is not null), (ColumnField.Relation, values.Relation is not null), (ColumnField.District, values.Area is not null),
            (ColumnField.FamilyMembers, values.Members is not null), (ColumnField.Desil, values.DesilNational is not null),
            (ColumnField.DesilProvince, values.DesilProvince is not null), (ColumnField.DesilRegency, values.DesilRegency is not null),
        ];
        return said.Where(field => field.IsSaid).Select(field => field.Field == ColumnField.District ? "kecamatan/desa" : field.Field.Label());
    }
}
