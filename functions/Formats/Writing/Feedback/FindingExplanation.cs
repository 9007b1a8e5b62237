using System.Collections.Frozen;
using Pipeline.Intake;

namespace Pipeline.Formats.Writing;

/// <summary>What each finding means, in one plain sentence for the count in Ringkasan.</summary>
internal static class FindingExplanation
{
    private static readonly FrozenDictionary<FindingCode, string> Sentences = new Dictionary<FindingCode, string>
    {
        [FindingCode.FileUnreadable] = "Berkas rusak atau bukan jenis berkas yang dapat dibaca.",
        [FindingCode.FileEncrypted] = "Berkas dilindungi kata sandi.",
        [FindingCode.FileEmpty] = "Berkas tidak berisi baris data.",
        [FindingCode.FileTooLarge] = "Berkas melebihi batas ukuran.",
        [FindingCode.FileUnchanged] = "Isi berkas sama dengan yang pernah dikirim.",
        [FindingCode.NoTable] = "Tidak ditemukan tabel dengan baris judul kolom.",
        [FindingCode.DatasetUnknown] = "Judul kolom tidak cocok dengan jenis data mana pun.",
        [FindingCode.ColumnMissing] = "Kolom yang wajib ada tidak ditemukan.",
        [FindingCode.ColumnAmbiguous] = "Dua kolom atau lebih cocok untuk isian yang sama.",
        [FindingCode.ColumnAssumed] = "Nama kepala keluarga dibaca sebagai nama orang di baris itu.",
        [FindingCode.MassChange] = "Berkas mengubah terlalu banyak orang, dan ditahan sampai dilepaskan petugas.",
        [FindingCode.FileRejected] = "Petugas memutuskan berkas ini tidak dimuat.",
        [FindingCode.FileWithdrawn] = "Berkas ini ditarik kembali oleh petugas.",
        [FindingCode.PathInvalid] = "Berkas diletakkan di folder yang salah.",
        [FindingCode.QuarterOutOfRange] = "Triwulan data terlalu jauh dari waktu unggah.",
        [FindingCode.MappingInvalid] = "Baris pemetaan kolom tidak dapat dipakai.",
        [FindingCode.SheetHidden] = "Lembar tersembunyi berisi tabel dan tidak dibaca.",
        [FindingCode.HiddenRead] = "Baris atau kolom tersembunyi ikut dibaca.",
        [FindingCode.MacrosIgnored] = "Makro di dalam berkas tidak dijalankan.",
        [FindingCode.ProcessingFailed] = "Sistem gagal memproses berkas; bukan kesalahan berkas.",
        [FindingCode.NikMissing] = "NIK kosong.",
        [FindingCode.NikFormat] = "NIK tidak terdiri dari 16 digit yang wajar.",
        [FindingCode.NikRounded] = "NIK tersimpan sebagai angka, sehingga digit terakhirnya mungkin dibulatkan Excel.",
        [FindingCode.NikTemporary] = "NIK sementara (diawali 0), belum dapat dicatat.",
        [FindingCode.NikArea] = "Kode wilayah di awal NIK tidak dikenal.",
        [FindingCode.NikBirthdate] = "Bagian tanggal lahir di dalam NIK bukan tanggal yang mungkin.",
        [FindingCode.NikSerial] = "Nomor urut di akhir NIK 0000, yang tidak pernah diterbitkan.",
        [FindingCode.NikDuplicate] = "NIK yang sama muncul lebih dari sekali di berkas ini.",
        [FindingCode.RequiredMissing] = "Isian yang wajib ada kosong.",
        [FindingCode.ValueFormat] = "Isian tidak dapat dibaca.",
        [FindingCode.ValueRange] = "Isian di luar batas yang wajar.",
        [FindingCode.DateSwapped] = "Hari dan bulan tertukar; sudah dibalik sesuai NIK.",
        [FindingCode.BirthdateMismatch] = "Tanggal lahir berbeda dengan yang tersirat di NIK.",
        [FindingCode.SexMismatch] = "Jenis kelamin berbeda dengan yang tersirat di NIK.",
        [FindingCode.KkFormat] = "Nomor KK tidak dapat dipakai.",
        [FindingCode.AreaUnknown] = "Nama wilayah tidak ditemukan.",
        [FindingCode.AreaAmbiguous] = "Nama wilayah cocok dengan lebih dari satu tempat.",
        [FindingCode.AreaCorrected] = "Ejaan nama wilayah sudah disesuaikan dengan nama resmi.",
        [FindingCode.AreaNotYours] = "Wilayahnya bukan bagian dari kabupaten/kota ini.",
        [FindingCode.StatusInNote] = "Keterangan berisi kata status (meninggal, pindah, mampu, ganda), yang hanya disimpan sebagai catatan.",
        [FindingCode.ProgrammeUnknown] = "Nama program tidak dikenali; bantuan atau anggarannya dicatat, tetapi belum dihitung di program mana pun.",
        [FindingCode.ProgrammeCorrected] = "Nama program salah ketik dan dibaca sebagai program yang paling mirip.",
        [FindingCode.RecipientUnknown] = "Penerima bantuan belum ada dalam data penduduk miskin.",
        [FindingCode.RecipientNotTargeted] = "Penerima bantuan di luar desil sasaran program.",
        [FindingCode.AidDuplicate] = "Bantuan yang sama tercatat dua kali.",
        [FindingCode.AidOverlap] = "Penerima juga mendapat bantuan yang tidak boleh diterima bersamaan.",
        [FindingCode.PlanDuplicate] = "Baris rencana yang sama ditulis lebih dari satu kali.",
        [FindingCode.MoneyScaled] = "Kolom uang ditulis dalam ribu, juta, atau miliar rupiah, dan dikalikan.",
        [FindingCode.ReferenceInvalid] = "Daftar rujukan tidak dapat diberlakukan.",
        [FindingCode.IdentityConflict] = "Satu NIK dipakai untuk dua orang yang berbeda.",
        [FindingCode.ClaimedElsewhere] = "Orang ini juga didaftarkan oleh kabupaten/kota lain.",
        [FindingCode.ListedAfterExit] = "Orang ini sudah keluar dari daftar, lalu didaftarkan lagi tanpa status.",
        [FindingCode.UnitSlip] = "Angka tampaknya ditulis dalam satuan lain daripada judul kolomnya.",
        [FindingCode.FigureDuplicate] = "Angka yang sama tertulis dua kali di berkas ini.",
        [FindingCode.DtksEra] = "Data dari masa sebelum DTSEN; dibaca sebagai daftar penduduk.",
        [FindingCode.KkDuplicate] = "No. KK yang sama muncul lebih dari sekali di data keluarga ini.",
        [FindingCode.DtsenMissing] = "NIK tidak ada dalam DTSEN yang dikenal untuk kabupaten/kota ini.",
        [FindingCode.DesilDiffers] = "Desil di daftar berbeda dengan desil di DTSEN.",
    }.ToFrozenDictionary();

    /// <summary>The sentence of a code; a test holds that every code has one.</summary>
    public static string Of(FindingCode code) => Sentences[code];
}
