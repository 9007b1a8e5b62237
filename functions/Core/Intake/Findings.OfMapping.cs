using System.Globalization;

namespace Pipeline.Intake;

public static partial class Findings
{
    /// <summary><c>mapping-invalid</c>: a line of the mapping file that names no field.</summary>
    public static Finding MappingInvalid(string sheet, int row, string header, string name) => new(
        FindingCode.MappingInvalid, Severity.Error, sheet, row, "B", null, name.Length == 0 ? null : name,
        $"Lembar '{sheet}', baris {row}, kolom B: '{name}' bukan nama isian untuk judul '{header}'. Baris ini tidak dipakai. "
            + $"Tulis nama isian seperti di lembar {FeedbackSheets.Columns} (misalnya NIK, Nama lengkap, Nomor KK, Kecamatan), atau '{MappingFile.Aside}', lalu unggah lagi.");

    /// <summary><c>mapping-invalid</c>: a header that the mapping file settles twice, and not alike.</summary>
    public static Finding MappingTwice(string sheet, int row, string header, string name) => new(
        FindingCode.MappingInvalid, Severity.Error, sheet, row, "A", null, header,
        $"Lembar '{sheet}', baris {row}, kolom A: judul '{header}' sudah ditetapkan lain di baris sebelumnya, sehingga '{name}' tidak dipakai. Hapus salah satu barisnya, lalu unggah lagi.");

    /// <summary><c>mapping-invalid</c>: a mapping file that does not lie where it holds.</summary>
    public static Finding MappingMisplaced(string fileName, string folder) => OfFile(
        FindingCode.MappingInvalid,
        $"Berkas '{fileName}' tidak berlaku di folder ini. Letakkan langsung di folder '{folder}/', tanpa folder triwulan, dengan nama huruf kecil.");

    /// <summary><c>mapping-invalid</c>: a mapping file beside the one that holds.</summary>
    /// <param name="holding">The name of the one that holds.</param>
    public static Finding MappingOutdone(string fileName, string holding, string folder) => OfFile(
        FindingCode.MappingInvalid,
        $"Berkas '{fileName}' tidak berlaku: di folder '{folder}/' ada juga '{holding}', dan yang berlaku hanya satu, yaitu '{holding}'. "
            + $"Pindahkan baris yang masih diperlukan ke '{holding}', lalu unggah lagi berkas itu; atau, bila yang benar '{fileName}', hapus '{holding}' dari folder itu, lalu unggah lagi '{fileName}'.");

    /// <summary><c>mapping-invalid</c>: the mapping file that holds, told of the other beside it.</summary>
    public static Finding MappingOutdoes(string fileName, string outdone, string folder) => OfFile(
        FindingCode.MappingInvalid,
        $"Di folder '{folder}/' ada juga '{outdone}', yang tidak berlaku lagi: yang berlaku hanya berkas ini, '{fileName}'. "
            + $"Bila ada baris di sana yang masih diperlukan, pindahkan ke berkas ini, lalu unggah lagi; bila tidak, hapus '{outdone}' dari folder itu.",
        Severity.Warning);

    /// <summary><c>mapping-invalid</c>: more headers than a mapping file is read for.</summary>
    /// <param name="row">The first row that was not read.</param>
    public static Finding MappingTooLong(string sheet, int row, int read, int notRead) => new(
        FindingCode.MappingInvalid, Severity.Error, sheet, row, null, null, null,
        $"Lembar '{sheet}', mulai baris {row}: berkas pemetaan dibaca sampai {Grouped(read)} judul; {Grouped(notRead)} judul sesudahnya tidak dipakai. "
            + "Hapus baris yang tidak diperlukan, sehingga tinggal judul yang tidak dikenali atau terbaca keliru, lalu unggah lagi.");

    private static string Grouped(int count) => count.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '.');
}
