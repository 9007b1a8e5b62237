using static Pipeline.Samples.Field;

namespace Pipeline.Samples;

/// <summary>The west of Kalimantan Tengah: Kotawaringin Barat, Kotawaringin Timur, Seruyan, Sukamara, Lamandau.</summary>
internal static class Kotawaringin
{
    public static readonly RegencyPlan Barat = new("6201", "Pangkalan Bun", 340, [Culture.Dayak, Culture.Jawa, Culture.Banjar, Culture.Banjar],
        new SheetStyle(
            new CsvFormat(';', CsvFormat.Windows1252),
            [
                (Number, "NO"), (Card, "NO.KK"), (Nik, "NIK"), (Name, "NAMA"), (Sex, "JK"), (BirthPlace, "TMPT LHR"),
                (BirthDate, "TGL LAHIR"), (Address, "ALAMAT"), (Rt, "RT"), (Rw, "RW"), (Village, "DESA/KELURAHAN"), (District, "KECAMATAN"),
                (Regency, "KABUPATEN/KOTA"), (Relation, "HUB.KEL"), (Occupation, "PEKERJAAN"), (Desil, "DESIL"), (Status, "STATUS PENDUDUK"),
            ])
        {
            RegencyWritten = "KOBAR",
            NoDesil = "-",
        })
    {
        FamiliesMoveTo = ["6202"],
        Files =
        [
            new("2025-Q3", "data_kemiskinan_kobar_tw3.csv", "2025-10-06T09:14:00+07:00", "CSV titik koma dari Excel, kode aksara windows-1252 (tanda ’ dan –). Kecamatan \"Arut Seltan\" dibetulkan menjadi Arut Selatan; tahun lahir 3 orang berbeda dari NIK.")
            {
                Faults = [AreaFaults.MisspeltDistrict("Arut Selatan", "ARUT SELTAN", 9), PersonFaults.OtherYearOfBirth(3)],
            },
            new("2025-Q4", "data_kemiskinan_kobar_tw4.csv", "2026-01-07T10:41:00+07:00", "Seperti triwulan sebelumnya; 2 NIK rusak menjadi 6,2E+15 karena CSV dibuka lalu disimpan lagi dengan Excel: ditahan.")
            {
                Faults = [AreaFaults.MisspeltDistrict("Arut Selatan", "ARUT SELTAN", 4), PersonFaults.OtherYearOfBirth(3), NikFaults.Scientific(2)],
            },
        ],
    };

    public static readonly RegencyPlan Timur = new("6202", "Sampit", 400, [Culture.Dayak, Culture.Banjar, Culture.Jawa],
        new SheetStyle(
            new XlsxFormat(SharedStrings: true),
            [
                (Number, "NO"), (Nik, "NIK"), (Card, "NO. KK"), (Name, "NAMA\nLENGKAP"), (Sex, "JENIS\nKELAMIN"),
                (BirthPlace, "TEMPAT\nLAHIR"), (BirthDate, "TANGGAL\nLAHIR"), (Relation, "SHDK"), (Marital, "STATUS KAWIN"),
                (Address, "ALAMAT"), (Rt, "RT"), (Rw, "RW"), (Village, "DESA/KELURAHAN"), (District, "KECAMATAN"),
                (Occupation, "JENIS PEKERJAAN"), (Disability, "DISABILITAS"), (Desil, "DESIL"), (Status, "STATUS PENDUDUK"),
            ])
        {
            Sex = SexWords.Mixed,
            MaritalLetters = true,
            TitleLines = ["DAFTAR PENDUDUK MISKIN DAN RENTAN MISKIN (BY NAME BY ADDRESS)", "KABUPATEN KOTAWARINGIN TIMUR", "TRIWULAN {TW} TAHUN {TAHUN}", ""],
            Numbering = NumberingRow.Plain,
            TotalAndSignature = true,
        })
    {
        FamiliesMoveTo = ["6271"],
        Files =
        [
            new("2025-Q3", "Daftar Penduduk Miskin Kotim TW III.xlsx", "2025-10-08T14:02:00+07:00", "Baris judul, kepala kolom dua baris, baris nomor kolom, JUMLAH dan tanda tangan: bukan baris data. \"Mentawa Baru Ketapng\" dibetulkan.")
            {
                Faults = [AreaFaults.MisspeltDistrict("Mentawa Baru Ketapang", "MENTAWA BARU KETAPNG", 11), RowFaults.Repeated(2)],
            },
            new("2025-Q4", "Daftar Penduduk Miskin Kotim TW IV.xlsx", "2026-01-08T08:55:00+07:00", "Daftar triwulan IV: sebagian besar tetap, ada kelahiran, kematian, pindah. 2 baris tertempel dua kali.")
            {
                Faults = [AreaFaults.MisspeltDistrict("Mentawa Baru Ketapang", "MENTAWA BARU KETAPNG", 7), RowFaults.Repeated(2)],
            },
            new("2025-Q4", "daftar (1).xlsx", "2026-01-08T09:03:00+07:00", "Isi sama persis dengan berkas sebelumnya, nama lain: tidak ada yang berubah, dan laporan mengatakannya. Angka di tabel ini ialah angka berkas itu.")
            {
                SameAs = "Daftar Penduduk Miskin Kotim TW IV.xlsx",
            },
            new("2025-Q4", "Daftar Penduduk Miskin Kotim TW IV revisi.xlsx", "2026-01-19T15:20:00+07:00", "Kiriman perbaikan: sekitar 1% baris berubah pekerjaannya, sisanya tetap. Hanya yang berubah ditulis.")
            {
                Faults = [AreaFaults.MisspeltDistrict("Mentawa Baru Ketapang", "MENTAWA BARU KETAPNG", 7), RowFaults.Repeated(2)],
                CorrectedPercent = 1,
            },
        ],
    };

    public static readonly RegencyPlan Seruyan = new("6207", "Kuala Pembuang", 240, [Culture.Dayak, Culture.Banjar],
        new SheetStyle(
            new CsvFormat(';', CsvFormat.Utf8Bom, SepLine: true),
            [
                (Number, "No"), (Nik, "NIK"), (Card, "Nomor KK"), (Name, "Nama Lengkap"), (PlaceAndDateOfBirth, "Tempat/Tanggal Lahir"),
                (Sex, "Jenis Kelamin (JK)"), (Relation, "Hubungan dengan kepala keluarga"), (Address, "Alamat"), (RtAndRw, "RT/RW"),
                (Village, "Desa/Kel"), (District, "Kecamatan"), (Occupation, "Pekerjaan"), (Desil, "Desil"), (Status, "Status Penduduk"),
            ])
        {
            Capitals = false,
            Sex = SexWords.Short,
            NoDesil = "0",
        })
    {
        Files =
        [
            new("2025-Q3", "rekap seruyan.csv", "2025-10-09T11:30:00+07:00", "Baris pertama sep=;. Semua NIK pernah menjadi angka di Excel, lalu disimpan sebagai teks: digit terakhir hilang. Semua orang ditahan, tidak seorang pun dihapus.")
            {
                Faults = [NikFaults.AllTruncatedAsText()],
            },
            new("2025-Q3", "rekap seruyan NIK sudah benar.csv", "2025-10-13T08:20:00+07:00", "Daftar yang sama dengan NIK 16 digit yang benar: semua diterima, dan yang ditahan dari berkas pertama selesai."),
            new("2025-Q4", "rekap seruyan tw4.csv", "2026-01-06T13:08:00+07:00", "Berkas bersih. Tempat dan tanggal lahir dalam satu kolom, RT/RW dalam satu kolom; desil 0 berarti belum ada."),
        ],
    };

    public static readonly RegencyPlan Sukamara = new("6208", "Sukamara", 205, [Culture.Dayak, Culture.Banjar, Culture.Jawa],
        new SheetStyle(
            new XlsxFormat(SharedStrings: true),
            [
                (Number, "NO"), (Nik, "NIK"), (Name, "NAMA"), (Card, "NO. KK"), (Sex, "JENIS KELAMIN"), (BirthDate, "TANGGAL LAHIR"),
                (Address, "ALAMAT"), (Rt, "RT"), (Rw, "RW"), (Village, "DESA"), (District, "KECAMATAN"), (Regency, "KABUPATEN"),
                (Occupation, "JENIS PEKERJAAN"), (Education, "PENDIDIKAN"), (Desil, "DESIL"), (Status, "STATUS PENDUDUK"),
            ])
        {
            Sex = SexWords.Folk,
            Dates = DateWords.Words,
            RegencyWritten = "KAB. SUKAMARA",
            TitleLines = ["BNBA KELUARGA MISKIN TRIWULAN {TW} TAHUN {TAHUN}", ""],
            Numbering = NumberingRow.Plain,
            EmptyRowsBelow = 25,
        })
    {
        Files =
        [
            new("2025-Q3", "BNBA Sukamara.xlsx", "2025-10-10T10:10:00+07:00", "Tanggal ditulis \"3 Februari 1990\", jenis kelamin LAKI/WANITA, 25 baris kosong berbingkai di bawah tabel: bukan baris data."),
            new("2025-Q4", "BNBA Sukamara.xlsx", "2026-01-09T16:45:00+07:00", "Judul masih menyebut Triwulan III: folder 2025-Q4 yang berlaku. 3 baris berisi warga Kotawaringin Barat: ditolak, hanya kabupatennya sendiri yang boleh melaporkan.")
            {
                TitleQuarter = "2025-Q3",
                Faults = [AreaFaults.ResidentsOf("6201", "KAB. KOTAWARINGIN BARAT", 3)],
            },
        ],
    };

    public static readonly RegencyPlan Lamandau = new("6209", "Nanga Bulik", 230, [Culture.Dayak, Culture.Dayak, Culture.Jawa],
        new SheetStyle(
            new XlsxFormat(SharedStrings: true),
            [
                (Number, "NO"), (Card, "NO.KK"), (Nik, "NIK"), (Name, "NAMA LENGKAP"), (Sex, "JK"), (BirthPlace, "TMPT LHR"),
                (BirthDate, "TGL LHR"), (Relation, "HUB. KEL"), (MotherName, "NAMA IBU"), (Address, "ALAMAT"), (RtAndRw, "NO.RT/RW"),
                (Village, "DESA/KELURAHAN"), (Occupation, "PEKERJAAN"), (Desil, "DESIL"), (Status, "STATUS PENDUDUK"),
            ])
        {
            Dates = DateWords.Dashes,
            TitleLines = ["BUKU DATA KEMISKINAN", "PROVINSI : KALIMANTAN TENGAH", "KABUPATEN : LAMANDAU", "KECAMATAN : {KECAMATAN}", "PER {AKHIR}", ""],
            Numbering = NumberingRow.Negative,
            Sheets = SheetsPer.DistrictAbove,
            MergesFamilies = true,
            HeadingEvery = 25,
            TotalAndSignature = true,
        })
    {
        FamiliesMoveTo = ["6201"],
        Files =
        [
            new("2025-Q3", "Buku Data Kemiskinan Lamandau.xlsx", "2025-10-14T09:00:00+07:00", "Satu lembar per kecamatan, kecamatan hanya di baris atas tabel; No. KK dan alamat digabung (merge) per keluarga; kepala kolom diulang; nomor kolom (1) menjadi -1. Kolom NAMA IBU tidak disimpan."),
            new("2025-Q4", "Buku Data Kemiskinan Lamandau Desember.xlsx", "2026-01-12T09:30:00+07:00", "Bentuk yang sama; 2 NIK dengan tanggal 32: ditahan.")
            {
                Faults = [NikFaults.ImpossibleDate(2)],
            },
        ],
    };
}
