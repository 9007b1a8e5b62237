using Pipeline.Audit;

namespace Pipeline.Formats.Writing;

/// <summary>What an action of the audit is in the words of the law (UU 27/2022 Pasal 16 and 31), in Bahasa Indonesia.</summary>
/// <param name="Activity">Which processing it was.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Data">Which personal data.</param>
/// <param name="Recipient">Who was given it.</param>
internal sealed record ProcessingRecordWords(string Activity, string Purpose, string Data, string Recipient)
{
    private const string Registered = "Umum: nama, NIK, No. KK, tempat dan tanggal lahir, jenis kelamin, alamat, pekerjaan; spesifik: disabilitas, desil, penghasilan, data anak";
    private const string None = "Tidak ada";
    private const string Figures = "Angka gabungan, tanpa nama dan NIK";
    private const string Targeting = "Penyasaran program penanggulangan kemiskinan";
    private const string Accuracy = "Menjaga ketepatan basis data";
    private const string Nobody = "Tidak ada";
    private const string Province = "Pengelola basis data provinsi";
    private const string Sender = "Kabupaten/kota pengirim (umpan balik)";

    /// <exception cref="ArgumentOutOfRangeException">An action without words: a bug.</exception>
    public static ProcessingRecordWords Of(AuditAction action) => action switch
    {
        AuditAction.SubmissionTaken => new("Pengumpulan dan penyimpanan: kiriman digabungkan ke basis data", Targeting, Registered, Province),
        AuditAction.SubmissionRefused => new("Pengumpulan: kiriman ditolak seluruhnya, tidak masuk basis data", Accuracy, Registered, Sender),
        AuditAction.SubmissionHeld => new("Pengumpulan: kiriman ditahan karena mengubah terlalu banyak data", Accuracy, Registered, Sender),
        AuditAction.SubmissionFoldedAgain => new("Perbaikan dan pembaruan: kiriman digabungkan ulang karena kiriman lain", Accuracy, Registered, Province),
        AuditAction.SubmissionReleased => new("Pengolahan: kiriman yang ditahan dilepas untuk digabungkan", Targeting, Registered, Province),
        AuditAction.SubmissionRejected => new("Pengolahan: kiriman yang ditahan ditolak", Accuracy, Registered, Nobody),
        AuditAction.SubmissionWithdrawn => new("Penghapusan dari basis data: kiriman ditarik kembali", Accuracy, Registered, Nobody),
        AuditAction.MappingSettled => new("Bukan pemrosesan data pribadi: arti judul kolom ditetapkan kabupaten/kota", Accuracy, None, Nobody),
        AuditAction.ReferenceSettled => new("Bukan pemrosesan data pribadi: daftar program atau aturan bantuan ditetapkan provinsi", Accuracy, None, Nobody),
        AuditAction.SummaryWritten => new("Penganalisisan dan penampilan: ringkasan triwulan disusun", "Perencanaan dan evaluasi penanggulangan kemiskinan", Figures, "Bapperida dan sekretariat TKPK provinsi"),
        AuditAction.RegistryRebuilt => new("Pengolahan: basis data disusun ulang dari kiriman", "Pemulihan basis data", Registered, Province),
        AuditAction.UploadRedriven => new("Pengolahan: kiriman yang gagal dijalankan ulang", Targeting, Registered, Province),
        AuditAction.RegistryExported => new("Pengungkapan: isi basis data ditulis ke berkas", "Penyerahan data milik kabupaten/kota itu sendiri", Registered, "Kabupaten/kota pemilik data"),
        AuditAction.RowsShown => new("Penampilan: baris di balik sebuah angka ringkasan, NIK disamarkan", "Pemeriksaan angka ringkasan", Registered, "Kabupaten/kota pemilik data"),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    /// <summary>Who did it, as a reader of the record would say.</summary>
    public static string Of(AuditActor actor) => actor.ToString()
        .Replace("person:", "petugas ", StringComparison.Ordinal)
        .Replace("folder:", "folder ", StringComparison.Ordinal)
        .Replace(" function:", ", sistem ", StringComparison.Ordinal)
        .Replace("function:", "sistem ", StringComparison.Ordinal);
}
