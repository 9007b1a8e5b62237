using static Pipeline.Samples.Field;

namespace Pipeline.Samples;

/// <summary>The Barito basin: Barito Selatan, Barito Utara, Murung Raya, Barito Timur.</summary>
internal static class Barito
{
    public static readonly RegencyPlan Selatan = new("6204", "Buntok", 280, [Culture.Dayak, Culture.Banjar],
        new SheetStyle(
            new XlsxFormat(SharedStrings: false),
            [
                (Number, "NO"), (Name, "NAMA LENGKAP"), (Nik, "NIK"), (Card, "NO. KK"), (Sex, "JK"), (BirthPlace, "TEMPAT LAHIR"),
                (BirthDate, "TANGGAL LAHIR"), (Address, "ALAMAT"), (Rt, "RT"), (Village, "DESA"), (Occupation, "PEKERJAAN"),
                (Account, "NOMOR REKENING"), (Desil, "DESIL"), (Status, "STATUS PENDUDUK"),
            ])
        {
            Sex = SexWords.Short,
            Dates = DateWords.Dashes,
            Sheets = SheetsPer.DistrictOnTab,
        })
    {
        Files =
        [
            new("2025-Q3", "BARSEL PER KECAMATAN.xlsx", "2025-10-02T08:44:00+07:00", "Satu lembar per kecamatan, nama kecamatan hanya pada tab. Di lembar Dusun Utara 14 NIK diketik sebagai angka: digit ke-16 hilang, ditahan. Kolom rekening tidak disimpan.")
            {
                Faults = [NikFaults.Truncated(14, district: "Dusun Utara")],
            },
            new("2025-Q4", "BARSEL PER KECAMATAN.xlsx", "2026-01-06T08:12:00+07:00", "Sebagian sudah diperbaiki: tinggal 3 NIK yang rusak.")
            {
                Faults = [NikFaults.Truncated(3, district: "Dusun Utara")],
            },
        ],
    };

    public static readonly RegencyPlan Utara = new("6205", "Muara Teweh", 290, [Culture.Dayak, Culture.Dayak, Culture.Banjar, Culture.Jawa],
        new SheetStyle(
            new XlsxFormat(SharedStrings: false),
            [
                (Card, "Nomor KK"), (Nik, "NIK"), (Name, "Nama Lengkap"), (Sex, "Kelamin"), (BirthPlace, "Tempat Lahir"),
                (BirthDate, "Tanggal Lahir"), (Marital, "Status Kawin"), (Relation, "SHDK"), (Education, "Pendidikan Terakhir"),
                (Occupation, "Pekerjaan"), (Address, "Alamat"), (Rw, "RW"), (Rt, "RT"), (Village, "Desa/Kel"), (District, "Kecamatan"),
                (Desil, "Desil"), (Status, "Status"),
            ])
        {
            Sex = SexWords.Words,
            Dates = DateWords.Serial,
            Nik = NikWords.Number,
            Status = StatusWords.Siak,
            Capitals = false,
        })
    {
        FamiliesMoveTo = ["6204"],
        Files =
        [
            new("2025-Q3", "export_siak_barut.xlsx", "2025-10-01T17:05:00+07:00", "Ekspor aplikasi: NIK tersimpan sebagai angka, tetapi utuh 16 digit, maka diterima. Hanya yang memang berakhiran 0 ditahan, sebab tak dapat dibedakan dari angka yang dibulatkan.")
            {
                Faults = [NikFaults.NumbersEndingInZero()],
            },
            new("2025-Q4", "export_siak_barut_tw4.xlsx", "2026-01-05T17:21:00+07:00", "Ekspor versi baru menulis angka sebagai 6.205…E15 dengan semua digitnya: tetap utuh.")
            {
                Nik = NikWords.JavaNumber,
                Faults = [NikFaults.NumbersEndingInZero()],
            },
        ],
    };

    public static readonly RegencyPlan MurungRaya = new("6212", "Puruk Cahu", 220, [Culture.Dayak],
        new SheetStyle(
            new XlsxFormat(SharedStrings: true),
            [
                (Number, "NO"), (RegencyCode, "KODE KABUPATEN"), (Regency, "KABUPATEN"), (District, "KECAMATAN"), (Village, "DESA"),
                (Card, "NO. KK"), (Nik, "NIK"), (Name, "NAMA"), (Sex, "JENIS KELAMIN"), (BirthDate, "TANGGAL LAHIR"), (Relation, "SHDK"),
                (Address, "ALAMAT"), (Occupation, "PEKERJAAN"), (Desil, "DESIL"), (Status, "STATUS PENDUDUK"),
            ])
        {
            RegencyWritten = "MURUNG RAYA",
            RegencyCodeWritten = "6213",
            TitleLines = ["DATA KEMISKINAN PER {AKHIR}", ""],
        })
    {
        Files =
        [
            new("2025-Q3", "data mura.xlsx", "2025-11-19T10:00:00+07:00", "Terlambat. Kode kabupaten 6213 ialah kode BPS Murung Raya (pada Kemendagri itu Barito Timur): dibaca sebagai Murung Raya. NIK 15 atau 17 digit, kosong, sementara, karangan, provinsi 29, tanggal 32: semua ditahan.")
            {
                Faults =
                [
                    NikFaults.LastDigitMissing(3), NikFaults.DigitTooMany(1), NikFaults.Missing("", "-", "0", "tidak ada"), NikFaults.Temporary(2),
                    NikFaults.Invented("1111111111111111", "1234567890123456"), NikFaults.UnknownProvince(1), NikFaults.ImpossibleDate(1),
                ],
            },
            new("2025-Q4", "data mura tw4.xlsx", "2026-01-16T09:47:00+07:00", "Sebagian besar sudah diperbaiki; masih ada 1 NIK 15 digit dan 2 tanpa NIK.")
            {
                Faults = [NikFaults.LastDigitMissing(1), NikFaults.Missing("", "-")],
            },
        ],
    };

    public static readonly RegencyPlan Timur = new("6213", "Tamiang Layang", 260, [Culture.Dayak, Culture.Dayak, Culture.Banjar],
        new SheetStyle(
            new XlsxFormat(SharedStrings: true),
            [
                (Number, "NO"), (Nik, "NIK"), (Card, "NO. KK"), (Name, "NAMA"), (Sex, "JENIS KELAMIN"), (BirthPlace, "TEMPAT LAHIR"),
                (BirthDate, "TANGGAL LAHIR"), (Relation, "SHDK"), (Address, "ALAMAT"), (Rt, "RT"), (Rw, "RW"), (Village, "DESA/KELURAHAN"),
                (District, "KECAMATAN"), (Regency, "KABUPATEN"), (Occupation, "PEKERJAAN"), (Desil, "DESIL"), (Status, "STATUS PENDUDUK"),
            ])
        {
            RegencyWritten = "BARTIM",
            TitleLines = ["DAFTAR NOMINATIF PENDUDUK MISKIN", "KABUPATEN BARITO TIMUR TRIWULAN {TW} TAHUN {TAHUN}", ""],
        })
    {
        Files =
        [
            new("2025-Q3", "nominatif bartim tw 3.xlsx", "2025-10-09T09:09:00+07:00", "2 No. KK kurang satu digit dan 1 sama dengan NIK: dikosongkan. Jenis kelamin 2 orang berbeda dari NIK: diterima dengan peringatan.")
            {
                Faults = [PersonFaults.CardWithoutLastDigit(2), PersonFaults.CardIsNik(1), PersonFaults.OtherSex(2, "L", "P")],
            },
            new("2025-Q4", "nominatif kosong.csv", "2026-01-12T08:00:00+07:00", "Berkas kosong, 0 byte: ditolak seluruhnya.") { Broken = BrokenFile.Empty },
            new("2025-Q4", "nominatif hanya kepala.xlsx", "2026-01-12T08:05:00+07:00", "Hanya judul dan kepala kolom: ditolak seluruhnya.") { Broken = BrokenFile.HeadingOnly },
            new("2025-Q4", "nominatif terputus.xlsx", "2026-01-12T08:11:00+07:00", "Unggahan terputus, berkas rusak: ditolak seluruhnya, bukan dibaca separuh.") { Broken = BrokenFile.Truncated },
            new("2025-Q4", "nominatif pindaian.xlsx", "2026-01-12T08:20:00+07:00", "PDF yang diberi nama .xlsx: ditolak seluruhnya.") { Broken = BrokenFile.PdfNamedXlsx },
            new("2025-Q4", "nominatif bartim tw 4.xlsx", "2026-01-12T13:52:00+07:00", "Akhirnya berkas yang benar; peringatan lama masih ada.")
            {
                Faults = [PersonFaults.CardWithoutLastDigit(2), PersonFaults.CardIsNik(1), PersonFaults.OtherSex(2, "L", "P")],
            },
        ],
    };
}
