using Pipeline.Areas;
using Pipeline.Indicators;
using Pipeline.People;

namespace Pipeline.Intake;

public static partial class Findings
{
    /// <summary>A table among the figures of a sheet that is not read: <c>dataset-unknown</c> where it is of the other data set, else <c>no-table</c>.</summary>
    internal static Finding FiguresPassed(string sheet, PassedTable table, DataSet taken) => table switch
    {
        { Holds: { } other, Tables: 1 } => OfFile(
            FindingCode.DatasetUnknown,
            $"Lembar '{sheet}', baris {table.Row}: di sini mulai {other.Label()}, sedangkan tabel pertama lembar ini adalah {taken.Label()}. Satu berkas hanya satu macam, sehingga tabel ini tidak dibaca: {table.Rows}. "
                + "Pindahkan tabel ini ke berkas tersendiri, lalu unggah berkas itu juga.",
            Severity.Error, sheet, table.Row),
        { Tables: 1 } => OfFile(
            FindingCode.NoTable,
            $"Lembar '{sheet}', baris {table.Row}: di sini mulai tabel lain ({Quoted(table.Headers)}) yang tidak memuat indikator yang dikenal. Tabel itu tidak dibaca: {table.Rows}. {LookForFigures}",
            Severity.Warning, sheet, table.Row),
        _ => OfFile(
            FindingCode.NoTable,
            $"Lembar '{sheet}', baris {table.Row}: di sini mulai tabel lain lagi, dan {table.Tables - 1} lainnya di bawahnya, yang juga tidak dibaca: {table.Rows}. {LookForFigures}",
            Severity.Warning, sheet, table.Row),
    };

    private const string LookForFigures =
        "Bila ada angka yang perlu dikirim di situ, tulis nama indikator dan satuannya di judul tabel atau judul kolom, lalu unggah lagi; bila tidak ada, abaikan pesan ini.";

    /// <summary><c>required-missing</c>: a figure of no year.</summary>
    public static Finding FigureYearMissing(CellPlace at) => AtCell(
        FindingCode.RequiredMissing, Severity.Error, at,
        $"tahun angka ini {(at.Value.Length == 0 ? "tidak tertulis" : $"tidak dapat dibaca dari {Shown(at.Value)}")}. Angka ini tidak diterima. Isi kolom 'Tahun', atau tulis tahunnya di judul kolom (misalnya 'Maret 2025'), lalu unggah lagi.");

    /// <summary><c>required-missing</c>: a figure of no area.</summary>
    public static Finding FigureAreaMissing(CellPlace at) => AtCell(
        FindingCode.RequiredMissing, Severity.Error, at,
        "kabupaten/kota kosong, sehingga tidak diketahui angka ini milik wilayah mana. Angka ini tidak diterima. Isi kabupaten/kota, lalu unggah lagi.");

    /// <summary><c>area-unknown</c>: a name that is no regency of the sender's; the area is the key of a figure.</summary>
    public static Finding FigureAreaUnknown(CellPlace at, AreaReading reading) => AtCell(
        FindingCode.AreaUnknown, Severity.Error, at,
        $"{Shown(at.Value)} bukan nama atau kode kabupaten/kota menurut daftar wilayah resmi. Angka ini tidak diterima. Tulis nama lengkap kabupaten/kota, lalu unggah lagi.",
        reading is AreaReading.Unknown { Nearest: [var nearest, ..] } ? nearest.DisplayName : null);

    /// <summary><c>area-not-yours</c>: a figure of an area for which the sender does not speak.</summary>
    public static Finding FigureNotYours(CellPlace at, Area other) => AtCell(
        FindingCode.AreaNotYours, Severity.Error, at,
        $"{Shown(at.Value)} adalah {(other.Code.Level == AreaLevel.Province ? $"Provinsi {other.DisplayName}" : other.DisplayName)}, di luar wilayah pengirim. Angka ini tidak diterima. Kabupaten/kota hanya mengirim angkanya sendiri; hapus baris ini, atau biarkan dikirim oleh yang berwenang.");

    /// <summary><c>value-format</c>: a row of an indicator that is not known.</summary>
    public static Finding IndicatorUnknown(CellPlace at) => AtCell(
        FindingCode.ValueFormat, Severity.Error, at,
        $"indikator {Shown(at.Value)} tidak dikenal. Angka ini tidak diterima. Tulis nama indikatornya, misalnya 'Persentase Penduduk Miskin', 'Jumlah Penduduk Miskin', atau 'Garis Kemiskinan'; bila memang indikator lain, abaikan pesan ini.");

    /// <summary><c>value-format</c>: a figure that is no number.</summary>
    public static Finding FigureUnread(CellPlace at, Indicator indicator) => AtCell(
        FindingCode.ValueFormat, Severity.Error, at,
        $"{indicator.Label()} {Shown(at.Value)} bukan angka. Angka ini tidak diterima. Tulis angkanya saja, dengan koma sebagai tanda desimal (misalnya 5,52), atau '-' bila belum ada, lalu unggah lagi.");

    /// <summary><c>value-range</c>: a figure that the indicator cannot be.</summary>
    public static Finding FigureOutOfRange(CellPlace at, Indicator indicator) => AtCell(
        FindingCode.ValueRange, Severity.Error, at,
        $"{indicator.Label()} {Shown(at.Value)} di luar batas, seharusnya {RangeOf(indicator)}. Angka ini tidak diterima. Perbaiki angkanya, lalu unggah lagi.");

    /// <summary><c>figure-duplicate</c>: the file has a figure twice. The first stands; another value beside it is refused.</summary>
    public static Finding FigureTwice(CellPlace at, FigureKey key, RowPlace first, bool isSame) => AtCell(
        FindingCode.FigureDuplicate, isSame ? Severity.Warning : Severity.Error, at,
        $"{key.Indicator.Label()} wilayah ini untuk {ReferenceText(key.Reference)} sudah tertulis di {EarlierPlace(at, first)}, kolom {ColumnLetters.Of(first.ColumnIndex ?? 0)}"
            + (isSame ? ", dengan nilai yang sama. Angka ini dihitung satu kali. Hapus salah satunya."
                : ", dengan nilai lain. Angka ini tidak diterima; yang pertama berlaku. Hapus yang keliru, lalu unggah lagi."));

    /// <summary><c>unit-slip</c>: a figure that is likely written in another unit; held until it is mended, or released by a named person.</summary>
    /// <param name="isReleased">Whether a person confirmed it: then it is taken as it stands.</param>
    public static Finding UnitSlipped(CellPlace at, FigureKey key, UnitSlip slip, bool isReleased) => AtCell(
        FindingCode.UnitSlip, isReleased ? Severity.Warning : Severity.Error, at,
        $"{key.Indicator.Label()} {ReferenceText(key.Reference)}: {SlipText(slip)}. "
            + (slip.Likely.Count == 0 ? "" : $"Mungkin {string.Join(" atau ", slip.Likely.Select(value => Amount(value, key.Indicator)))}. ")
            + (isReleased ? "Petugas sudah menyatakan angka ini benar, sehingga diterima apa adanya."
                : "Angka ini ditahan. Perbaiki angka atau satuannya di lembar Perbaiki, lalu unggah lagi; bila memang benar, minta petugas provinsi melepaskan berkas ini."),
        slip.Likely is [var likely] ? Number(likely) : null);

    private static string SlipText(UnitSlip slip) => slip switch
    {
        UnitSlip.OfPopulation { Others: { } others } both =>
            $"{Number(both.Count)} ribu dan {Number(both.Percent)}% berarti penduduk {People(both.Population)}; tahun lain {People(others)}",
        UnitSlip.OfPopulation both =>
            $"{Number(both.Count)} ribu dan {Number(both.Percent)}% berarti penduduk {People(both.Population)}, yang tidak mungkin untuk wilayah ini",
        UnitSlip.OfOtherYears other => $"{Number(other.Value)} jauh dari tahun lain ({Number(other.Others)})",
        UnitSlip.TooMany many => $"{Number(many.Count)} ribu jiwa lebih banyak daripada penduduk wilayah mana pun; mungkin angka ini dalam jiwa",
        UnitSlip.Fraction fraction => $"{Number(fraction.Value)} terlalu kecil untuk persen; mungkin ditulis sebagai pecahan",
        _ => throw new ArgumentOutOfRangeException(nameof(slip), "No such slip."),
    };

    private static string Amount(decimal value, Indicator indicator) => indicator.Unit() == FigureUnit.ThousandPersons ? $"{Number(value)} ribu" : $"{Number(value)}%";

    private static string People(decimal people) => people >= 1_000_000 ? $"{Number(Math.Round(people / 1_000_000, 1))} juta" : $"{Number(Math.Round(people / 1000))} ribu";

    private static string Number(decimal value) => value.ToString("#,0.####", IndonesianNumbers);

    private static readonly System.Globalization.NumberFormatInfo IndonesianNumbers = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NumberGroupSizes = [3] };

    private static string ReferenceText(FigureReference reference) => reference.Month switch
    {
        null => $"tahun {reference}",
        3 => $"Maret {reference.Year}",
        9 => $"September {reference.Year}",
        _ => reference.ToString(),
    };

    private static string RangeOf(Indicator indicator) => indicator switch
    {
        Indicator.PovertyLine => "rupiah per kapita per bulan (10.000 sampai 10.000.000)",
        Indicator.Gini => "angka 0 sampai 1",
        Indicator.PoorCount or Indicator.ExtremeCount => "angka 0 atau lebih, dalam ribu jiwa",
        _ => "angka 0 sampai 100",
    };
}
