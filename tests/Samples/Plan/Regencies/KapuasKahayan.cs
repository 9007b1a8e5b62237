using static Pipeline.Samples.Field;

namespace Pipeline.Samples;

/// <summary>The middle of Kalimantan Tengah: Kapuas, Katingan, Gunung Mas, Pulang Pisau, Palangka Raya.</summary>
internal static class KapuasKahayan
{
    public static readonly RegencyPlan Kapuas = new("6203", "Kuala Kapuas", 580, [Culture.Banjar, Culture.Dayak, Culture.Jawa],
        new SheetStyle(
            new CsvFormat(',', CsvFormat.Utf8Bom),
            [
                (Nik, "nomor_induk_kependudukan"), (Card, "nomor_kartu_keluarga"), (Name, "nama"), (BirthPlace, "tempat_lahir"),
                (BirthDate, "tanggal_lahir"), (Sex, "jenis_kelamin"), (Relation, "status_hubungan_keluarga"), (Marital, "status_kawin"),
                (Education, "pendidikan"), (Occupation, "pekerjaan"), (Address, "alamat"), (Rt, "rt"), (Rw, "rw"),
                (VillageCode, "kode_kelurahan_desa"), (Village, "kelurahan_desa"), (District, "kecamatan"), (Regency, "kabupaten_kota"),
                (Desil, "desil_nasional"), (Status, "status_penduduk"),
            ])
        {
            Sex = SexWords.Digits,
            Dates = DateWords.Iso,
            RegencyWritten = "KAPUAS",
        })
    {
        FamiliesMoveTo = ["6211", "6408"],
        Files =
        [
            new("2025-Q3", "dtks_kapuas_2025_tw3_bagian1.csv", "2025-10-03T15:11:00+07:00", "CSV koma, UTF-8 dengan BOM, nama kolom gaya DTSEN, daftar dikirim dalam dua bagian. 2 desil 11: dikosongkan.")
            {
                Part = (1, 2),
                Faults = [PersonFaults.DesilBeyondTen(2)],
            },
            new("2025-Q3", "dtks_kapuas_2025_tw3_bagian2.csv", "2025-10-03T15:12:00+07:00", "Bagian kedua. 2 tanggal lahir yang tidak ada di kalender: dikosongkan.")
            {
                Part = (2, 2),
                Faults = [PersonFaults.ImpossibleBirthDate("1990-02-31", "1985-11-31")],
            },
            new("2025-Q4", "dtks_kapuas_2025_tw4_bagian1.csv", "2026-01-05T10:27:00+07:00", "2 desil 11 masih sama: dikosongkan.")
            {
                Part = (1, 2),
                Faults = [PersonFaults.DesilBeyondTen(2)],
            },
            new("2025-Q4", "dtks_kapuas_2025_tw4_bagian2.csv", "2026-01-05T10:29:00+07:00", "Berkas bersih.")
            {
                Part = (2, 2),
            },
        ],
    };

    public static readonly RegencyPlan Katingan = new("6206", "Kasongan", 260, [Culture.Dayak, Culture.Dayak, Culture.Banjar],
        new SheetStyle(
            new CsvFormat('\t', CsvFormat.Utf8),
            [
                (Number, "No"), (Card, "No. KK"), (Nik, "NIK"), (Name, "Nama"), (BirthPlace, "Tempat Lahir"), (BirthDate, "Tanggal Lahir"),
                (Sex, "Kelamin"), (Relation, "SHDK"), (Address, "Alamat"), (Rt, "RT"), (Rw, "RW"), (Village, "Desa/Kel"),
                (District, "Kecamatan"), (Occupation, "Pekerjaan"), (Education, "Pendidikan Terakhir"), (Desil, "DESIL"),
                (Status, "Status Penduduk"),
            ])
        {
            Nik = NikWords.Apostrophe,
            Dates = DateWords.Dashes,
            Capitals = false,
            NoDesil = "-",
        })
    {
        Files =
        [
            new("2025-Q3", "katingan.csv", "2025-10-13T19:40:00+07:00", "Dipisah tab; tanda petik di depan NIK dan No. KK dibuang. 1 baris tanpa nama: ditolak. \"Katingan Hilr\" dibetulkan.")
            {
                Faults = [PersonFaults.NameMissing(1), AreaFaults.MisspeltDistrict("Katingan Hilir", "Katingan Hilr", 3)],
            },
            new("2025-Q4", "katingan desember.csv", "2026-01-14T07:58:00+07:00", "3 kecamatan salah eja dibetulkan; 2 desa yang bukan di kecamatan itu: kecamatan dipakai, desa dikosongkan.")
            {
                Faults = [AreaFaults.MisspeltDistrict("Katingan Hilir", "Katingan Hilr", 3), AreaFaults.VillageOfAnotherDistrict("Katingan Kuala", "Tumbang Kaburai", 2)],
            },
        ],
    };

    public static readonly RegencyPlan GunungMas = new("6210", "Kuala Kurun", 250, [Culture.Dayak],
        new SheetStyle(
            new XlsxFormat(SharedStrings: true),
            [
                (Number, "No"), (Nik, "NIK"), (Name, "Nama Penduduk"), (Card, "Nomor KK"), (Sex, "jenis kelamin"),
                (BirthPlace, "Tempat Lahir"), (BirthDate, "Tanggal Lahir"), (Relation, "SHDK"), (Marital, "Status Kawin"),
                (Village, "Desa/Kelurahan"), (District, "Kecamatan"), (Address, "Alamat"), (Rt, "RT"), (Occupation, "Pekerjaan"),
                (Desil, "Desil"), (Status, "Status Penduduk"),
            ])
        {
            Sex = SexWords.Words,
            Dates = DateWords.Serial,
            Capitals = false,
            TitleLines = ["Data Penduduk Miskin Kabupaten Gunung Mas TW {TW} {TAHUN}"],
        })
    {
        Files =
        [
            new("2025-Q3", "Data Miskin Gumas TW 3 2025.xlsx", "2025-10-07T13:33:00+07:00", "Hari dan bulan lahir tertukar (Excel berbahasa Inggris): NIK membuktikannya, tanggal dibalik kembali dan dilaporkan. Tanggal di atas 12 tersimpan sebagai teks.")
            {
                Faults = [PersonFaults.DatesReadMonthFirst()],
            },
            new("2025-Q4", "Data Miskin Gumas TW 4 2025.xlsx", "2026-01-13T11:19:00+07:00", "Tanggal sudah benar. 2 baris desa \"Tumbang Lapan\" tanpa kecamatan: ada dua desa bernama itu, maka hanya kabupaten yang dicatat.")
            {
                Faults = [AreaFaults.VillageThatExistsTwice("Tumbang Lapan", 2)],
            },
        ],
    };

    public static readonly RegencyPlan PulangPisau = new("6211", "Pulang Pisau", 300, [Culture.Dayak, Culture.Banjar, Culture.Jawa, Culture.Jawa],
        new SheetStyle(
            new CsvFormat(';', CsvFormat.Utf8),
            [
                (Card, "no_kk"), (Nik, "nik"), (Name, "nama_lengkap"), (Sex, "sex"), (BirthPlace, "tempatlahir"), (BirthDate, "tanggallahir"),
                (Relation, "hubungan_keluarga"), (Marital, "status_kawin"), (Address, "alamat"), (Rt, "rt"), (Rw, "rw"), (Village, "desa"),
                (District, "kecamatan"), (Occupation, "pekerjaan"), (Disability, "disabilitas"), (Desil, "desil"), (Status, "status_dasar"),
            ])
        {
            Nik = NikWords.Formula,
        })
    {
        Files =
        [
            new("2025-Q3", "ekspor_pulangpisau_20251008.csv", "2025-10-08T16:00:00+07:00", "Ekspor sistem desa: NIK ditulis =\"6211…\", dibersihkan. 3 baris sama persis dua kali.")
            {
                Faults = [RowFaults.Repeated(3)],
            },
            new("2025-Q4", "ekspor_pulangpisau_20260110.csv", "2026-01-10T16:00:00+07:00", "Satu NIK dipakai dua orang yang jelas berbeda: kedua baris ditahan. 3 baris sama persis, 1 orang dengan dua pekerjaan: baris terakhir berlaku.")
            {
                Faults = [RowFaults.TwoPeopleUnderOneNik(1), RowFaults.Repeated(3), RowFaults.RepeatedOtherwise(1)],
            },
        ],
    };

    public static readonly RegencyPlan PalangkaRaya = new("6271", "Palangka Raya", 320, [Culture.Dayak, Culture.Dayak, Culture.Banjar, Culture.Jawa],
        new SheetStyle(
            new CsvFormat(',', CsvFormat.Utf8),
            [
                (Number, "No"), (Nik, "NIK"), (Card, "No. KK"), (Name, "Nama Lengkap"), (PlaceAndDateOfBirth, "Tempat dan Tanggal Lahir"),
                (Sex, "Jenis Kelamin"), (Relation, "SHDK"), (MotherName, "Nama Ibu"), (Address, "Alamat"), (RtAndRw, "RT/RW"),
                (Village, "Kelurahan"), (District, "Kecamatan"), (Regency, "Kabupaten/Kota"), (Occupation, "Pekerjaan"),
                (Education, "Pendidikan"), (Desil, "Desil"), (Status, "Status Penduduk"),
            ])
        {
            Sex = SexWords.Words,
            Dates = DateWords.Dashes,
            Capitals = false,
            RegencyWritten = "Palangka Raya",
        })
    {
        Files =
        [
            new("2025-Q3", "penduduk miskin palangka raya tw3.csv", "2025-10-15T14:25:00+07:00", "CSV koma dengan tanda kutip (kolom \"Palangka Raya, 03-02-1990\" berisi koma). Kolom Nama Ibu tidak disimpan. Nama \"Palangka Raya\" dan \"Palangkaraya\" sama."),
            new("2025-Q4", "penduduk miskin palangka raya tw4.csv", "2026-01-15T14:31:00+07:00", "3 orang juga dilaporkan Pulang Pisau: dihitung satu kali, diberi tanda di kedua pihak.")
            {
                Faults = [AreaFaults.AlsoClaimedBy("6211", 3)],
            },
        ],
    };
}
