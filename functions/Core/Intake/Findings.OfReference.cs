using Pipeline.Assistance;

namespace Pipeline.Intake;

public static partial class Findings
{
    /// <summary><c>reference-invalid</c>: nothing of an edited table is used, and why is told line by line.</summary>
    public static Finding ReferenceNotTaken(string fileName, int faults) => OfFile(
        FindingCode.ReferenceInvalid,
        $"Berkas '{fileName}' tidak diberlakukan, karena ada {faults} kesalahan di dalamnya. Yang berlaku tetap versi sebelumnya. Perbaiki semua baris yang disebut di bawah, lalu unggah lagi seluruh berkas.");

    /// <summary><c>reference-invalid</c>: what is wrong in one line of an edited table.</summary>
    public static Finding ReferenceFault(string fileName, ReferenceFault fault) => new(
        FindingCode.ReferenceInvalid, Severity.Error, null, fault.Line, null, null, null,
        $"Berkas '{fileName}', {char.ToLowerInvariant(fault.Message[0])}{fault.Message[1..]}");

    /// <summary><c>reference-invalid</c>: a table of programmes without some that a rule in force names.</summary>
    /// <param name="broken">What becomes wrong in the rules.</param>
    public static Finding ReferenceBreaksRules(string fileName, IReadOnlyList<string> broken) => OfFile(
        FindingCode.ReferenceInvalid,
        $"Berkas '{fileName}' tidak diberlakukan, karena aturan bantuan yang berlaku menyebut program yang tidak ada di dalamnya ({string.Join(" ", broken.Take(3))}). "
            + "Tambahkan lagi program itu, atau unggah dahulu aturan yang tidak menyebutnya ('rujukan-aturan.csv'), lalu unggah lagi berkas ini.");

    /// <summary><c>reference-invalid</c>: a table that does not lie where it holds.</summary>
    /// <param name="name">What it must be called.</param>
    public static Finding ReferenceMisplaced(string fileName, string name, string province) => OfFile(
        FindingCode.ReferenceInvalid,
        $"Berkas '{fileName}' tidak berlaku di folder ini. Daftar program dan aturan bantuan ditetapkan provinsi: letakkan langsung di folder '{province}/' dengan nama '{name}', tanpa folder triwulan.");

    /// <summary><c>reference-invalid</c>: bytes that are no text in UTF-8.</summary>
    public static Finding ReferenceNoText(string fileName) => OfFile(
        FindingCode.ReferenceInvalid,
        $"Berkas '{fileName}' bukan CSV UTF-8 sehingga tidak dapat dibaca. Yang berlaku tetap versi sebelumnya. Di Excel pilih Simpan Sebagai, jenis 'CSV UTF-8', lalu unggah lagi.");

    /// <summary><c>reference-invalid</c>: far longer than such a table is.</summary>
    public static Finding ReferenceTooLarge(string fileName) => OfFile(
        FindingCode.ReferenceInvalid,
        $"Berkas '{fileName}' terlalu besar untuk sebuah daftar rujukan (lebih dari 1 MB). Yang berlaku tetap versi sebelumnya. Periksa apakah berkas yang dipilih sudah benar, lalu unggah lagi.");
}
