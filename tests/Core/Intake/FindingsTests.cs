using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.Dtsen;
using Pipeline.Intake;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Core.Tests.Intake;

/// <summary>The whole message of every code, as an operator reads it.</summary>
public class FindingsTests
{
    private const string Retype = "Ubah format kolom menjadi Teks, lalu ketik ulang NIK dari KTP atau KK";

    private static readonly Nik Sound = Nik.Parse("6202054302900001");

    public static TheoryData<string, Finding, Severity, string> Messages => new()
    {
        { "file-unreadable", Findings.Unreadable(new(ForeignFile.BinaryExcel)), Severity.Error,
            "Berkas ini berkas Excel biner (.xlsb), bukan .xlsx, .xls, atau CSV. Buka di Excel, pilih Simpan Sebagai, jenis 'Excel Workbook (*.xlsx)'. Setelah itu unggah lagi." },
        { "file-unreadable", Findings.Unreadable(new(ForeignFile.Html)), Severity.Error,
            "Berkas ini halaman web (HTML) yang diberi nama seperti berkas Excel, bukan .xlsx, .xls, atau CSV. Buka di Excel (bila muncul peringatan, pilih Yes), pilih Simpan Sebagai, jenis 'Excel Workbook (*.xlsx)'. Periksa dulu kolom NIK: bila angka terakhirnya menjadi 0, mintalah CSV atau .xlsx dari aplikasi asalnya. Setelah itu unggah lagi." },
        { "file-unreadable", Findings.Unreadable(new(ForeignFile.Pdf)), Severity.Error,
            "Berkas ini berkas PDF, bukan .xlsx, .xls, atau CSV. Minta berkas Excel aslinya. Bila tidak ada, buat lembar Excel baru, ubah format kolom NIK dan No. KK menjadi Teks, salin tabelnya ke sana, lalu simpan sebagai .xlsx. Setelah itu unggah lagi." },
        { "file-unreadable", Findings.Unreadable(new(UnreadableReason.Damaged, "isi berkas .xlsx tidak lengkap")), Severity.Error,
            "Berkas ini rusak atau terpotong (isi berkas .xlsx tidak lengkap). Buka berkas aslinya di Excel, pilih Simpan Sebagai, jenis 'Excel Workbook (*.xlsx)' atau 'CSV UTF-8', lalu unggah lagi." },
        { "file-unreadable", Findings.Unreadable(new(UnreadableReason.Damaged, "tanda kutip tidak ditutup", "data", 12)), Severity.Error,
            "Berkas ini rusak mulai lembar 'data' baris 12 (tanda kutip tidak ditutup). Seluruh berkas ditolak supaya tidak ada baris yang hilang tanpa diketahui. Buka berkas aslinya di Excel, pilih Simpan Sebagai, jenis 'Excel Workbook (*.xlsx)' atau 'CSV UTF-8', lalu unggah lagi." },
        { "file-encrypted", Findings.Unreadable(new(UnreadableReason.Encrypted, "kata sandi")), Severity.Error,
            "Berkas ini dilindungi kata sandi sehingga tidak dapat dibaca. Di Excel pilih File > Info > Protect Workbook > Encrypt with Password, kosongkan kata sandinya, simpan, lalu unggah lagi." },
        { "file-empty", Findings.Unreadable(new(UnreadableReason.Empty, "0 byte")), Severity.Error,
            "Berkas ini kosong: tidak ada satu pun baris data di bawah judul kolom. Periksa apakah berkas yang diunggah sudah benar, isi datanya, lalu unggah lagi." },
        { "file-too-large", Findings.Unreadable(new(UnreadableReason.TooLarge, "lebih dari 1.000.000 baris")), Severity.Error,
            "Berkas ini terlalu besar (lebih dari 1.000.000 baris). Bagi menjadi beberapa berkas, misalnya satu berkas per kecamatan, hapus gambar dan lembar yang tidak perlu, lalu unggah satu per satu." },
        { "file-unchanged", Findings.FileUnchanged("data.xlsx", "20 Desember 2025 pukul 09.15 WIB"), Severity.Warning,
            "Isi berkas ini sama persis dengan berkas 'data.xlsx' yang sudah diterima pada 20 Desember 2025 pukul 09.15 WIB, sehingga tidak ada yang berubah. Bila maksudnya mengirim data baru, periksa apakah berkas yang dipilih sudah benar." },
        { "no-table", Findings.NoTable(), Severity.Error,
            "Tidak ditemukan tabel data di berkas ini. Satu baris judul kolom, paling sedikit berisi 'NIK' dan 'Nama', harus ada dalam 40 baris pertama lembar. Lengkapi judul kolomnya, lalu unggah lagi." },
        { "no-table", Findings.SheetWithoutTable("Rekap"), Severity.Warning,
            "Lembar 'Rekap' tidak dibaca: tidak ada baris judul kolom dengan 'NIK' dan 'Nama' dalam 40 baris pertamanya. Bila lembar ini berisi data penduduk, lengkapi judul kolomnya, lalu unggah lagi; bila bukan, abaikan pesan ini." },
        { "no-table", Findings.OtherTableBelow("Data", 30, ["NO", "KECAMATAN", "JIWA"], "12 baris (baris 31-42)"), Severity.Warning,
            "Lembar 'Data', baris 30: di sini mulai tabel lain ('NO', 'KECAMATAN', 'JIWA') yang bukan data penduduk dengan 'NIK' dan 'Nama'. Tabel itu tidak dibaca: 12 baris (baris 31-42). Periksa baris-baris itu. Bila ada penduduk di situ, pindahkan barisnya ke bawah judul kolom data penduduk, lalu unggah lagi; bila tidak ada, abaikan pesan ini." },
        { "hidden-read", Findings.HiddenRead("Data", 7, [5, 6, 9, 10, 11], [("C", "No. KK"), ("F", "RT")]), Severity.Fixed,
            "Lembar 'Data': 7 baris (baris 5, 6, 9, 10, 11, ...) dan kolom C ('No. KK'), F ('RT') tersembunyi atau tersaring, dan ikut dibaca. Bila tidak dimaksudkan untuk dikirim, hapus dari berkas, lalu unggah lagi." },
        { "hidden-read", Findings.HiddenRead("Data", 1, [5], []), Severity.Fixed,
            "Lembar 'Data': 1 baris (baris 5) tersembunyi atau tersaring, dan ikut dibaca. Bila tidak dimaksudkan untuk dikirim, hapus dari berkas, lalu unggah lagi." },
        { "quarter-out-of-range", Findings.QuarterOutOfRange(new Quarter(2052, 4), QuarterSource.Path, new Quarter(2026, 1)), Severity.Error,
            "Nama folder menyebut triwulan 2052-Q4, padahal berkas ini diunggah pada triwulan 2026-Q1. Triwulan data paling lambat satu triwulan sesudah dan paling awal sepuluh tahun sebelum triwulan unggah, sehingga seluruh berkas tidak diambil. Unggah lagi ke folder triwulan yang benar." },
        { "quarter-out-of-range", Findings.QuarterOutOfRange(new Quarter(2052, 4), QuarterSource.Title, new Quarter(2026, 1)), Severity.Error,
            "Judul tabel atau nama lembar menyebut triwulan 2052-Q4, padahal berkas ini diunggah pada triwulan 2026-Q1. Triwulan data paling lambat satu triwulan sesudah dan paling awal sepuluh tahun sebelum triwulan unggah, sehingga seluruh berkas tidak diambil. Perbaiki tahun dan triwulan di sana, lalu unggah lagi." },
        { "quarter-out-of-range", Findings.QuarterOutOfRange(new Quarter(2015, 4), QuarterSource.Column, new Quarter(2026, 1)), Severity.Error,
            "Kolom periode menyebut triwulan 2015-Q4, padahal berkas ini diunggah pada triwulan 2026-Q1. Triwulan data paling lambat satu triwulan sesudah dan paling awal sepuluh tahun sebelum triwulan unggah, sehingga seluruh berkas tidak diambil. Perbaiki tahun dan triwulan di kolom itu, lalu unggah lagi." },
        { "quarter-out-of-range", Findings.QuarterOutOfRange(new Quarter(2052, 4), QuarterSource.Option, new Quarter(2026, 1)), Severity.Error,
            "Pilihan --quarter menyebut triwulan 2052-Q4, padahal berkas ini diunggah pada triwulan 2026-Q1. Triwulan data paling lambat satu triwulan sesudah dan paling awal sepuluh tahun sebelum triwulan unggah, sehingga seluruh berkas tidak diambil. Perbaiki pilihan itu, lalu periksa lagi." },
        { "processing-failed", Findings.ProcessingFailed(), Severity.Error,
            "Berkas ini sudah diterima dan tersimpan, tetapi belum dapat diproses karena gangguan pada sistem, bukan karena isi berkas. Tidak ada yang perlu diperbaiki atau dikirim ulang. Gangguan ini sudah dicatat untuk petugas sistem di Diskominfo provinsi; setelah mereka memprosesnya kembali, laporan ini diganti dengan hasil pemeriksaan berkas." },
        { "mapping-invalid", Findings.MappingInvalid("pemetaan-kolom", 3, "Alias", "julukan"), Severity.Error,
            "Lembar 'pemetaan-kolom', baris 3, kolom B: 'julukan' bukan nama isian untuk judul 'Alias'. Baris ini tidak dipakai. Tulis nama isian seperti di lembar Pemetaan Kolom (misalnya NIK, Nama lengkap, Nomor KK, Kecamatan), atau 'abaikan', lalu unggah lagi." },
        { "mapping-invalid", Findings.MappingTwice("pemetaan-kolom", 4, "NO ID", "Nomor KK"), Severity.Error,
            "Lembar 'pemetaan-kolom', baris 4, kolom A: judul 'NO ID' sudah ditetapkan lain di baris sebelumnya, sehingga 'Nomor KK' tidak dipakai. Hapus salah satu barisnya, lalu unggah lagi." },
        { "mapping-invalid", Findings.MappingMisplaced("pemetaan-kolom.csv", "6202"), Severity.Error,
            "Berkas 'pemetaan-kolom.csv' tidak berlaku di folder ini. Letakkan langsung di folder '6202/', tanpa folder triwulan, dengan nama huruf kecil." },
        { "mapping-invalid", Findings.MappingOutdone("pemetaan-kolom.xlsx", "pemetaan-kolom.csv", "6202"), Severity.Error,
            "Berkas 'pemetaan-kolom.xlsx' tidak berlaku: di folder '6202/' ada juga 'pemetaan-kolom.csv', dan yang berlaku hanya satu, yaitu 'pemetaan-kolom.csv'. Pindahkan baris yang masih diperlukan ke 'pemetaan-kolom.csv', lalu unggah lagi berkas itu; atau, bila yang benar 'pemetaan-kolom.xlsx', hapus 'pemetaan-kolom.csv' dari folder itu, lalu unggah lagi 'pemetaan-kolom.xlsx'." },
        { "mapping-invalid", Findings.MappingOutdoes("pemetaan-kolom.csv", "pemetaan-kolom.xlsx", "6202"), Severity.Warning,
            "Di folder '6202/' ada juga 'pemetaan-kolom.xlsx', yang tidak berlaku lagi: yang berlaku hanya berkas ini, 'pemetaan-kolom.csv'. Bila ada baris di sana yang masih diperlukan, pindahkan ke berkas ini, lalu unggah lagi; bila tidak, hapus 'pemetaan-kolom.xlsx' dari folder itu." },
        { "mapping-invalid", Findings.MappingTooLong("pemetaan-kolom", 1002, 1000, 3), Severity.Error,
            "Lembar 'pemetaan-kolom', mulai baris 1002: berkas pemetaan dibaca sampai 1.000 judul; 3 judul sesudahnya tidak dipakai. Hapus baris yang tidak diperlukan, sehingga tinggal judul yang tidak dikenali atau terbaca keliru, lalu unggah lagi." },
        { "sheet-hidden", Findings.HiddenTable("Lama"), Severity.Warning,
            "Lembar 'Lama' tersembunyi dan berisi tabel; lembar tersembunyi tidak dibaca. Bila datanya perlu dikirim, tampilkan lembar itu (klik kanan pada tab > Unhide), lalu unggah lagi." },
        { "dataset-unknown", Findings.DatasetUnknown("Data", 3, ["Kode", "Barang", "Harga"]), Severity.Error,
            "Lembar 'Data', baris 3: judul kolom ('Kode', 'Barang', 'Harga') tidak dikenali sebagai data penduduk miskin. Data penduduk memerlukan kolom 'NIK', 'Nama', dan 'Kecamatan' atau 'Desa/Kelurahan'. Sesuaikan judul kolomnya, atau tetapkan artinya di berkas pemetaan-kolom.csv, lalu unggah lagi." },
        { "dataset-unknown", Findings.DataSetNotTaken("Bantuan", 3, DataSet.Assistance, DataSet.People), Severity.Error,
            "Lembar 'Bantuan', baris 3: lembar ini berisi daftar penerima bantuan, sedangkan lembar lain di berkas ini berisi data penduduk miskin. Yang dibaca hanya data penduduk miskin. Pindahkan daftar penerima bantuan ke berkas tersendiri, lalu unggah berkas itu juga." },
        { "column-missing", Findings.ColumnMissing("Data", 3, ColumnField.Name, "Nama Kepala Keluarga"), Severity.Error,
            "Lembar 'Data', baris 3: tidak ada kolom nama (yang dicari: judul seperti 'Nama', 'Nama Lengkap', 'Nama Sesuai KTP'). Judul yang paling mirip: 'Nama Kepala Keluarga'. Lembar ini tidak dibaca. Tambahkan kolom 'Nama', perbaiki judulnya, atau tetapkan artinya di berkas pemetaan-kolom.csv, lalu unggah lagi." },
        { "column-missing", Findings.ColumnMissing("Data", 3, ColumnField.District, null), Severity.Error,
            "Lembar 'Data', baris 3: tidak ada kolom kecamatan maupun desa/kelurahan, dan tidak disebut pula di atas tabel atau di nama lembar. Lembar ini tidak dibaca. Tambahkan kolom 'Kecamatan' atau 'Desa/Kelurahan', tulis 'KECAMATAN : nama kecamatan' di atas tabel, atau, bila kolomnya ada dengan judul lain, tetapkan artinya di berkas pemetaan-kolom.csv, lalu unggah lagi." },
        { "column-ambiguous", Findings.ColumnAmbiguous("Data", 3, ColumnField.Nik, "B", "D", refusesSheet: true), Severity.Error,
            "Lembar 'Data', baris 3: kolom B dan kolom D sama-sama terbaca sebagai NIK, tetapi isinya berbeda. Lembar ini tidak dibaca. Hapus atau ganti judul salah satu kolom itu, atau tetapkan artinya di berkas pemetaan-kolom.csv, lalu unggah lagi." },
        { "column-ambiguous", Findings.ColumnAmbiguous("Data", 3, ColumnField.Note, "B", "D", refusesSheet: false), Severity.Warning,
            "Lembar 'Data', baris 3: kolom B dan kolom D sama-sama terbaca sebagai keterangan, tetapi isinya berbeda. Yang dipakai kolom B. Bila keliru, hapus atau ganti judul kolom B, lalu unggah lagi." },
        { "column-assumed", Findings.ColumnAssumed("Data", 3, "C", ColumnField.Name, "NAMA KEPALA KELUARGA"), Severity.Fixed,
            "Lembar 'Data', baris 3, kolom C: kolom 'NAMA KEPALA KELUARGA' dipakai sebagai nama karena tidak ada kolom nama yang lain; setiap baris dibaca sebagai kepala keluarga. Bila NIK di baris itu milik anggota keluarga, tambahkan kolom 'Nama' berisi nama pemilik NIK, lalu unggah lagi." },
        { "mass-change", Findings.MassChanged(new MassChange(AreaCode.Parse("620206"), MassChangeKind.Changed, 1234, 2000, 50), "Mentawa Baru Ketapang"), Severity.Error,
            "Berkas ini ditahan seluruhnya dan belum ada yang dimuat: di kecamatan Mentawa Baru Ketapang berkas ini mengganti tanggal lahir, jenis kelamin, No. KK, atau wilayah 1.234 dari 2.000 orang yang sudah terdaftar (62%; batasnya 50%). Bila keliru, misalnya satu kolom terurut sendiri, perbaiki lalu unggah lagi. Bila memang benar, minta petugas Bapperida provinsi melepaskannya; berkas ini tidak perlu dikirim ulang." },
        { "mass-change", Findings.MassChanged(new MassChange(AreaCode.Parse("620206"), MassChangeKind.Added, 301, 300, 100), "Mentawa Baru Ketapang"), Severity.Error,
            "Berkas ini ditahan seluruhnya dan belum ada yang dimuat: di kecamatan Mentawa Baru Ketapang berkas ini menambah 301 orang baru pada 300 orang yang sudah terdaftar (101%; batasnya 100%). Bila keliru, misalnya satu kolom terurut sendiri, perbaiki lalu unggah lagi. Bila memang benar, minta petugas Bapperida provinsi melepaskannya; berkas ini tidak perlu dikirim ulang." },
        { "mass-change", Findings.MassChanged(new MassChange(null, MassChangeKind.Left, 90, 100, 20), null), Severity.Error,
            "Berkas ini ditahan seluruhnya dan belum ada yang dimuat: di seluruh kecamatan yang disebutnya berkas ini mengeluarkan 90 dari 100 orang yang sudah terdaftar (meninggal, pindah, mampu, atau ganda) (90%; batasnya 20%). Bila keliru, misalnya satu kolom terurut sendiri, perbaiki lalu unggah lagi. Bila memang benar, minta petugas Bapperida provinsi melepaskannya; berkas ini tidak perlu dikirim ulang." },
        { "file-rejected", Findings.FileRejected(new SubmissionDecision(DecisionKind.Rejected, "Rina (Bapperida)", "kolom No. KK tertukar", default), "22-11-2026"), Severity.Error,
            "Berkas ini tidak dimuat. Keputusan Rina (Bapperida) pada 22-11-2026: kolom No. KK tertukar. Perbaiki isinya, lalu unggah lagi; isi yang sama persis tidak akan dimuat." },
        { "file-withdrawn", Findings.FileWithdrawn(new SubmissionDecision(DecisionKind.Withdrawn, "Rina (Bapperida)", "salah kabupaten.", default), "22-11-2026"), Severity.Error,
            "Berkas ini ditarik kembali oleh Rina (Bapperida) pada 22-11-2026: salah kabupaten. Data di register kembali seperti sebelum berkas ini dikirim. Kirim berkas yang benar; isi yang sama persis tidak akan dimuat lagi, kecuali petugas Bapperida provinsi melepaskannya." },
        { "path-invalid", Findings.PathInvalid("kotim/data.xlsx"), Severity.Error,
            "Berkas diletakkan di 'kotim/data.xlsx', yang bukan folder kabupaten/kota. Letakkan di folder kode kabupaten/kota, boleh dengan folder triwulan, misalnya '6202/2025-Q4/data.xlsx'." },
        { "macros-ignored", Findings.MacrosIgnored(), Severity.Fixed,
            "Berkas ini memuat makro. Makro tidak dijalankan; hanya isi sel yang sudah tersimpan yang dibaca. Bila ada sel yang baru terisi setelah makro dijalankan, jalankan dahulu di Excel, simpan, lalu unggah lagi." },
        { "nik-missing", OfNik(""), Severity.Error,
            $"{At}NIK kosong. Orang ini disimpan sebagai menunggu perbaikan NIK. Isi NIK 16 digit dari KTP atau KK, lalu unggah lagi." },
        { "nik-format", OfNik("620205430290001"), Severity.Error, $"{At}NIK berisi 15 digit, seharusnya 16. {Retype}." },
        { "nik-format", OfNik("62O2054302900001"), Severity.Error, $"{At}NIK berisi karakter selain angka, seharusnya 16 digit. {Retype}." },
        { "nik-format", OfNik("1111111111111111"), Severity.Error, $"{At}NIK ini hanya angka pengisi (digit berulang atau berurutan). Ketik ulang NIK dari KTP atau KK." },
        { "nik-format", OfNik(new DateOnly(1990, 2, 3)), Severity.Error, $"{At}sel NIK berisi tanggal, seharusnya 16 digit. {Retype}." },
        { "nik-rounded", OfNik(6202054302900010L), Severity.Error,
            $"{At}NIK tersimpan sebagai angka dan berakhir 0, sehingga digit terakhirnya mungkin hilang karena pembulatan Excel. {Retype}; mengubah format saja tidak mengembalikan digit yang hilang." },
        { "nik-rounded", OfNik("6.2E+15"), Severity.Error,
            $"{At}NIK tertulis sebagai bilangan ilmiah sehingga sebagian digitnya hilang. {Retype}; mengubah format saja tidak mengembalikan digit yang hilang." },
        { "nik-rounded", OfNik(9202054302900001L), Severity.Error,
            $"{At}NIK tersimpan sebagai angka yang terlalu besar untuk Excel sehingga digit terakhirnya tidak dapat dipercaya. {Retype}; mengubah format saja tidak mengembalikan digit yang hilang." },
        { "nik-temporary", OfNik("0620205100100001"), Severity.Error,
            $"{At}NIK diawali angka 0, yaitu nomor sementara dari sistem desa. Ganti dengan NIK 16 digit dari KTP atau KK; bila belum punya NIK, urus dahulu di Disdukcapil." },
        { "nik-area", OfNik("2902054302900001"), Severity.Error,
            $"{At}dua digit pertama NIK (29) bukan kode provinsi mana pun. Periksa apakah ada digit yang tertukar, lalu ketik ulang NIK dari KTP atau KK." },
        { "nik-area", Findings.NikAreaUnknownDistrict(Place(ColumnField.Nik, "x"), "620299"), Severity.Warning,
            $"{At}enam digit pertama NIK (620299) tidak ada dalam daftar kecamatan sekarang. Ini tidak menahan baris; cocokkan NIK dengan KTP atau KK, karena kecamatan lama yang dimekarkan juga memberi kode seperti ini." },
        { "nik-birthdate", OfNik("6202053202900001"), Severity.Error,
            $"{At}digit ke-7 sampai ke-12 NIK (320290) bukan tanggal yang mungkin (tanggal, bulan, tahun; perempuan tanggal + 40). Periksa apakah ada digit yang tertukar, lalu ketik ulang NIK dari KTP atau KK." },
        { "nik-serial", OfNik("6202054302900000"), Severity.Error,
            $"{At}empat digit terakhir NIK 0000, tanda bahwa Excel memotong angkanya. {Retype}; mengubah format saja tidak mengembalikan digit yang hilang." },
        { "nik-duplicate", Findings.NikDuplicate(Place(ColumnField.Nik, "x"), new RowPlace("Data", 0, 7), []), Severity.Warning,
            $"{At}NIK ini sudah ada di baris 7. Isinya sama, jadi baris ini tidak menambah apa pun. Hapus salah satu baris." },
        { "required-missing", Findings.RequiredMissing(Place(ColumnField.Name, "")), Severity.Error,
            $"{At}nama kosong, padahal wajib diisi. Baris ini tidak diterima. Isi nama sesuai KTP atau KK, lalu unggah lagi." },
        { "value-format", Findings.ValueFormat(Place(ColumnField.BirthDate, "?")), Severity.Warning,
            $"{At}tanggal lahir '?' tidak dapat dibaca, seharusnya tanggal seperti 31/12/1990. Nilai ini dikosongkan. Perbaiki nilainya, lalu unggah lagi." },
        { "value-format", Findings.ErrorCell(Place(ColumnField.Sex, "#REF!"), Severity.Warning), Severity.Warning,
            $"{At}sel jenis kelamin berisi galat rumus (#REF!). Nilai ini dikosongkan. Ganti rumusnya dengan nilai yang benar (salin, lalu Tempel Nilai), lalu unggah lagi." },
        { "value-range", Findings.ValueRange(Place(ColumnField.Desil, "11")), Severity.Warning,
            $"{At}desil '11' di luar batas, seharusnya angka 1 sampai 10. Nilai ini dikosongkan. Perbaiki nilainya, lalu unggah lagi." },
        { "date-swapped", Findings.DateSwapped(Place(ColumnField.BirthDate, "02/03/1990"), new DateOnly(1990, 2, 3), byNik: true), Severity.Fixed,
            $"{At}tanggal dan bulan lahir tertukar; dibaca 03-02-1990 sesuai NIK. Periksa pengaturan tanggal Excel (Region: Indonesia) supaya tidak terulang." },
        { "birthdate-mismatch", Findings.BirthdateMismatch(Place(ColumnField.BirthDate, "x"), new DateOnly(1991, 2, 3), Sound), Severity.Warning,
            $"{At}tanggal lahir 03-02-1991 tidak sama dengan tanggal dalam NIK (03-02-90). Ini tidak menahan baris; cocokkan NIK dan tanggal lahir dengan KTP atau KK." },
        { "sex-mismatch", Findings.SexMismatch(Place(ColumnField.Sex, "L"), Sound), Severity.Warning,
            $"{At}jenis kelamin tidak sama dengan yang terbaca dari NIK (perempuan). Ini tidak menahan baris; cocokkan NIK dan jenis kelamin dengan KTP atau KK." },
        { "kk-format", Findings.KkFormat(Place(ColumnField.Kk, "62020512121200"), Cell.OfText("62020512121200"), equalsNik: false), Severity.Warning,
            $"{At}No. KK berisi 14 digit, seharusnya 16. No. KK ini dikosongkan. Ubah format kolom menjadi Teks, lalu ketik ulang No. KK dari kartu keluarga." },
        { "kk-format", Findings.KkFormat(Place(ColumnField.Kk, "x"), Cell.OfText("6202054302900001"), equalsNik: true), Severity.Warning,
            $"{At}No. KK sama dengan NIK. No. KK ini dikosongkan. Ubah format kolom menjadi Teks, lalu ketik ulang No. KK dari kartu keluarga." },
        { "area-unknown", Findings.AreaUnknown(Place(ColumnField.District, "Atlantis"), [], []), Severity.Warning,
            $"{At}kecamatan 'Atlantis' tidak ditemukan di kabupaten/kota ini menurut daftar wilayah resmi. Kecamatan dikosongkan. Perbaiki ejaannya, lalu unggah lagi." },
        { "area-unknown", Findings.AreaBlank(Place(ColumnField.District, "")), Severity.Warning,
            $"{At}kecamatan dan desa/kelurahan kosong; orang ini hanya dihitung di tingkat kabupaten/kota. Isi kecamatan dan desa/kelurahan, lalu unggah lagi." },
        { "area-unknown", Findings.RegencyBlank(Place(ColumnField.Regency, "")), Severity.Warning,
            $"{At}kabupaten/kota kosong, sehingga orang ini belum dapat dihitung di kabupaten/kota mana pun. Isi kabupaten/kota, lalu unggah lagi." },
        { "area-ambiguous", Findings.AreaAmbiguous(Place(ColumnField.District, "Mentaya"), [Area("620201"), Area("620205")]), Severity.Warning,
            $"{At}kecamatan 'Mentaya' bisa berarti lebih dari satu wilayah ({Area("620201").DisplayName}, {Area("620205").DisplayName}). Kecamatan dikosongkan. Tulis nama lengkapnya, lalu unggah lagi." },
        { "area-corrected", Findings.AreaCorrected(Place(ColumnField.District, "Bamang"), Area("620205")), Severity.Fixed,
            $"{At}kecamatan 'Bamang' dibaca sebagai 'Baamang'. Bila keliru, tulis nama lengkapnya, lalu unggah lagi." },
        { "area-not-yours", Findings.AreaNotYours(Place(ColumnField.Regency, "Seruyan"), Area("6207")), Severity.Error,
            $"{At}'Seruyan' adalah Kabupaten Seruyan, di luar wilayah pengirim. Baris ini tidak diterima. Bila orang ini warga Anda, perbaiki kabupaten/kotanya; bila bukan, biarkan dikirim oleh Kabupaten Seruyan." },
        { "status-in-note", Findings.StatusInNote(Place(ColumnField.Note, "Meninggal th 2024"), PersonStatus.Died), Severity.Warning,
            $"{At}keterangan 'Meninggal th 2024' disimpan sebagai catatan saja dan tidak mengeluarkan orang ini dari daftar. Bila maksudnya orang ini meninggal, tulis 'Meninggal' di kolom 'Status Penduduk' (tambahkan kolom itu bila belum ada), lalu unggah lagi; bila bukan, abaikan pesan ini." },
        { "status-in-note", Findings.StatusInNote(Place(ColumnField.Note, "GRADUASI"), PersonStatus.Prospered), Severity.Warning,
            $"{At}keterangan 'GRADUASI' disimpan sebagai catatan saja dan tidak mengeluarkan orang ini dari daftar. Bila maksudnya orang ini sudah mampu, tulis 'Mampu' di kolom 'Status Penduduk' (tambahkan kolom itu bila belum ada), lalu unggah lagi; bila bukan, abaikan pesan ini." },
        { "listed-after-exit", Findings.ListedAfterExit(Place(ColumnField.Nik, "x"), PersonStatus.Died, "05-01-2026", new RowPlace("Januari", 0, 7)), Severity.Warning,
            $"{At}orang ini sudah keluar dari daftar sejak kiriman 05-01-2026, yang menyebutnya 'Meninggal' (lembar 'Januari', baris 7). Baris ini tidak menyebut status, sehingga ia tetap tercatat keluar. Bila masih ada di sini, isi kolom status dengan 'Aktif', lalu unggah lagi; bila tidak, hapus barisnya dari daftar." },
        { "identity-conflict", Findings.IdentityConflictInFile(Place(ColumnField.Nik, "x"), [new RowPlace("Data", 0, 7)]), Severity.Error,
            $"{At}NIK ini juga dipakai di baris 7 dengan nama atau tanggal lahir yang tidak mungkin orang yang sama. Semua baris itu ditahan. Cocokkan dengan KTP atau KK, perbaiki NIK yang keliru, lalu unggah lagi." },
        { "identity-conflict", Findings.IdentityConflictWithRegistry(Place(ColumnField.Nik, "x")), Severity.Error,
            $"{At}NIK ini sudah tercatat atas nama atau tanggal lahir yang tidak mungkin orang yang sama. Baris ini ditahan dan data yang sudah tercatat tidak berubah. Cocokkan NIK, nama, dan tanggal lahir dengan KTP atau KK, lalu unggah lagi." },
        { "claimed-elsewhere", Findings.ClaimedElsewhere(Place(ColumnField.Nik, "x"), "Kabupaten Seruyan"), Severity.Warning,
            $"{At}orang ini juga dilaporkan oleh Kabupaten Seruyan dan hanya dihitung satu kali. Pastikan tempat tinggalnya; bila sudah pindah, isi kolom status dengan 'Pindah', lalu unggah lagi." },
        { "column-missing", Findings.ColumnMissingOfAssistance("Data", 3, ColumnField.Nik), Severity.Error,
            "Lembar 'Data', baris 3: daftar penerima bantuan ini tidak dibaca, karena tidak ada kolom NIK maupun No. KK, sehingga penerimanya tidak dapat dipastikan: banyak orang bernama sama. Tambahkan kolom 'NIK' (bantuan untuk orang) atau 'No. KK' (bantuan untuk keluarga), lalu unggah lagi." },
        { "column-missing", Findings.ColumnMissingOfAssistance("Data", 3, ColumnField.Programme), Severity.Error,
            "Lembar 'Data', baris 3: daftar penerima bantuan ini tidak dibaca, karena tidak ada kolom nama program dan judul di atas tabel tidak menyebut program. Tambahkan kolom 'Nama Program', atau tulis 'PROGRAM : nama program' di atas tabel, lalu unggah lagi." },
        { "required-missing", Findings.KeyMissing(Place(ColumnField.Programme, "")), Severity.Error,
            $"{At}nama program kosong, sehingga tidak diketahui bantuan apa yang diterima. Baris ini tidak diterima. Isi nama program, lalu unggah lagi." },
        { "required-missing", Findings.KeyMissing(Place(ColumnField.Kk, "")), Severity.Error,
            $"{At}No. KK kosong, sehingga tidak diketahui siapa penerimanya. Baris ini tidak diterima. Isi No. KK, lalu unggah lagi." },
        { "kk-format", Findings.KkOfRecipient(Place(ColumnField.Kk, "62020101"), Cell.OfText("62020101")), Severity.Error,
            $"{At}No. KK berisi 8 digit, seharusnya 16, padahal hanya No. KK yang menunjukkan penerimanya. Baris ini ditahan. Ubah format kolom menjadi Teks, ketik ulang No. KK dari kartu keluarga atau isi NIK penerima, lalu unggah lagi." },
        { "value-format", Findings.PeriodUnread(Place(ColumnField.DeliveryPeriod, "kemarin"), new AidPeriod.OfQuarter(new Quarter(2025, 4))), Severity.Warning,
            $"{At}periode 'kemarin' tidak dapat dibaca, sehingga bantuan ini dicatat untuk 2025-Q4. Tulis bulan, triwulan, semester, tahun, atau tahap beserta tahunnya, misalnya 'Januari 2025', 'Triwulan I 2025', atau 'Tahap 1 2025', lalu unggah lagi." },
        { "programme-unknown", Findings.ProgrammeUnknown(Place(ColumnField.Programme, "Bantuan Ayam"), new ProgrammeMatch.Unknown(null)), Severity.Warning,
            $"{At}nama program 'Bantuan Ayam' tidak ada dalam daftar program. Bantuan ini dicatat, tetapi belum dihitung di program mana pun. Tulis nama resmi programnya, lalu unggah lagi; bila programnya memang baru, minta Bapperida menambahkannya ke daftar program." },
        { "programme-unknown", Findings.ProgrammeUnknown(Place(ColumnField.Programme, "PKH/BPNT"), new ProgrammeMatch.Ambiguous([Programme("PKH"), Programme("SEMBAKO")])), Severity.Warning,
            $"{At}nama program 'PKH/BPNT' bisa berarti lebih dari satu program ({Programme("PKH").Name}, {Programme("SEMBAKO").Name}). Bantuan ini dicatat, tetapi belum dihitung di program mana pun. Tulis satu nama program yang lengkap di setiap baris, lalu unggah lagi." },
        { "programme-corrected", Findings.ProgrammeCorrected(Place(ColumnField.Programme, "Program Keluarga Harapn"), Programme("PKH")), Severity.Fixed,
            $"{At}nama program 'Program Keluarga Harapn' dibaca sebagai 'Program Keluarga Harapan'. Bila keliru, tulis nama lengkapnya, lalu unggah lagi." },
        { "recipient-unknown", Findings.RecipientUnknown(Place(ColumnField.Nik, "x")), Severity.Warning,
            $"{At}penerima ini belum ada dalam data penduduk miskin yang tercatat. Bantuannya tetap dicatat. Periksa NIK-nya; bila benar dan orang ini memang layak, masukkan ia ke data penduduk, lalu unggah data itu." },
        { "recipient-not-targeted", Findings.RecipientNotTargeted(Place(ColumnField.Nik, "x"), Programme("PKH") with { LegalBasis = "dasar" }, 7, Programme("PKH").TargetDeciles!.Value), Severity.Warning,
            $"{At}penerima ini tercatat di desil 7, sedangkan sasaran Program Keluarga Harapan adalah desil 1-4 (dasar). Bantuannya tetap dicatat dan dihitung di luar sasaran. Periksa NIK dan desilnya." },
        { "aid-duplicate", Findings.AidDuplicate(Place(ColumnField.Nik, "x"), "Kabupaten Seruyan", new AidPeriod.WholeYear(2025)), Severity.Warning,
            $"{At}penerima ini sudah tercatat menerima bantuan yang sama untuk periode 2025, dilaporkan oleh Kabupaten Seruyan. Baris ini tetap dicatat dan dihitung sebagai bantuan ganda. Cocokkan dengan Kabupaten Seruyan; bila bukan bantuan yang sama, perbaiki program atau periodenya, lalu unggah lagi." },
        { "aid-duplicate", Findings.AidRepeated(Place(ColumnField.Nik, "x"), new RowPlace("Data", 0, 7)), Severity.Warning,
            $"{At}bantuan yang sama (penerima, program, dan periode yang sama) sudah tertulis di baris 7, sehingga hanya dihitung satu kali. Bila memang diberikan dua kali, tulis periode atau tahap yang berbeda; bila tidak, hapus baris ini, lalu unggah lagi." },
        { "aid-overlap", Findings.AidOverlap(Place(ColumnField.Nik, "x"), "Kabupaten Seruyan", "Program Keluarga Harapan", new AidPeriod.WholeYear(2025), AidRules.Seed.Exclusions[0] with { Source = new RuleSource("dasar", false) }), Severity.Warning,
            $"{At}penerima ini juga tercatat menerima Program Keluarga Harapan untuk periode 2025, dilaporkan oleh Kabupaten Seruyan. Kedua bantuan itu tidak boleh diterima bersamaan (dasar). Baris ini tetap dicatat dan dihitung sebagai tumpang tindih. Periksa siapa yang berhak, lalu perbaiki daftarnya." },
        { "column-missing", Findings.ColumnMissingOfDtsen("Data", 3, ColumnField.Kk), Severity.Error,
            "Lembar 'Data', baris 3: data DTSEN ini tidak dibaca, karena tidak ada kolom No. KK, yang menghubungkan data individu dengan data keluarga. Tambahkan kolom 'nomor_kartu_keluarga'. Unduh lagi data DTSEN dengan kolom itu, atau tetapkan artinya di berkas pemetaan-kolom.csv, lalu unggah lagi." },
        { "column-missing", Findings.ColumnMissingOfDtsen("Data", 3, ColumnField.Desil), Severity.Error,
            "Lembar 'Data', baris 3: data DTSEN ini tidak dibaca, karena tidak ada kolom NIK (data individu) maupun kolom desil (data keluarga). Data individu memerlukan 'nomor_induk_kependudukan' dan 'nomor_kartu_keluarga'; data keluarga memerlukan 'nomor_kartu_keluarga' dan 'desil_nasional'. Unduh lagi data DTSEN dengan kolom itu, atau tetapkan artinya di berkas pemetaan-kolom.csv, lalu unggah lagi." },
        { "required-missing", Findings.KkMissingInDtsen(Place(ColumnField.Kk, "")), Severity.Error,
            $"{At}No. KK kosong, sehingga tidak diketahui keluarga mana yang dimaksud. Baris ini tidak diterima. Isi No. KK dari data DTSEN aslinya, lalu unggah lagi." },
        { "kk-format", Findings.KkOfDtsen(Place(ColumnField.Kk, "62020101"), Cell.OfText("62020101")), Severity.Error,
            $"{At}No. KK berisi 8 digit, seharusnya 16, padahal hanya No. KK yang menunjukkan keluarganya. Baris ini ditahan. Buka data DTSEN aslinya dengan kolom No. KK berformat Teks, salin nomornya, lalu unggah lagi." },
        { "kk-duplicate", Findings.DtsenRepeated(Place(ColumnField.Kk, "x"), new RowPlace("Data", 0, 7), DtsenValues.Empty with { DesilNational = 2, Members = 3 }), Severity.Warning,
            $"{At}No. KK ini sudah ada di baris 7. Yang berbeda: jumlah anggota keluarga, desil; nilai pada baris ini yang dipakai. Cocokkan dengan data DTSEN aslinya, lalu hapus baris yang keliru." },
        { "nik-duplicate", Findings.DtsenRepeated(Place(ColumnField.Nik, "x"), new RowPlace("Data", 0, 7), DtsenValues.Empty), Severity.Warning,
            $"{At}NIK ini sudah ada di baris 7. Isinya sama, jadi baris ini tidak menambah apa pun. Hapus salah satu baris." },
        { "dtks-era", Findings.DtksEra("Data", 3, "kolom 'ID BDT'"), Severity.Warning,
            "Lembar 'Data', baris 3: kolom 'ID BDT' menunjukkan data dari masa sebelum DTSEN (DTKS, BDT, atau PPKS). Lembar ini dibaca sebagai daftar penduduk; persentil atau desil di dalamnya tidak dianggap sebagai desil DTSEN. Bila yang dimaksud data DTSEN, unduh versi terbarunya dan unggah berkas itu; bila memang daftar penduduk yang berlaku, abaikan pesan ini." },
        { "dtsen-missing", Findings.DtsenMissing(Place(ColumnField.Nik, "x"), new Quarter(2025, 4), "Kabupaten Seruyan"), Severity.Warning,
            $"{At}NIK ini tidak ada dalam DTSEN versi 2025-Q4 yang dikirim Kabupaten Seruyan. Orangnya tetap tercatat. Cocokkan NIK dengan KTP; bila NIK-nya benar dan orang ini memang layak, usulkan ke DTSEN lewat desa/kelurahan (SIKS-NG)." },
        { "desil-differs", Findings.DesilDiffers(Place(ColumnField.Desil, "3"), 0, new Quarter(2025, 4), "Kabupaten Seruyan"), Severity.Warning,
            $"{At}desil di daftar ini 3, sedangkan di DTSEN versi 2025-Q4 yang dikirim Kabupaten Seruyan belum ditentukan. Baris ini tetap diterima seperti tertulis, dan desil DTSEN tidak diubah. Perbarui kolom desil dari DTSEN terbaru, lalu unggah lagi." },
    };

    private static Programme Programme(string code) => ProgrammeTable.Seed.Find(ProgrammeCode.Parse(code))!;

    private static string At => "Lembar 'Data', baris 12, kolom C: ";

    [Theory]
    [MemberData(nameof(Messages))]
    public void Finding_SaysWhereWhatAndTheCure(string code, Finding finding, Severity severity, string message) =>
        Assert.Equal((code, severity, message), (finding.Code.Text, finding.Severity, finding.Message));

    [Fact]
    public void Every_Code_HasItsMessageTestedAbove() => Assert.Empty(
        FindingCode.All.Select(code => code.Text).Except(Messages.Select(row => (string)row[0])));

    [Fact]
    public void Finding_OfACell_SaysWhereAndWhatForMachines()
    {
        var finding = Findings.AreaCorrected(Place(ColumnField.District, "Bamang"), Area("620205"));

        Assert.Equal(("Data", 12, "C", "district", "Bamang", "Baamang"), (finding.Sheet, finding.Row, finding.Column, finding.Field, finding.Value, finding.Suggestion));
    }

    private static Finding OfNik(object value)
    {
        var cell = MemoryWorkbook.CellOf(value);
        return Findings.NotSound(Place(ColumnField.Nik, cell.Text), cell, NikJudgement.Of(cell, textWasNumber: false));
    }

    private static CellPlace Place(ColumnField field, string value) => new("Data", 12, "C", field, value);

    private static Area Area(string code) => AreaTable.Kemendagri.Find(AreaCode.Parse(code))!;
}
