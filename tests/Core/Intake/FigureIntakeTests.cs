using Pipeline.Areas;
using Pipeline.Indicators;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Core.Tests.Intake;

/// <summary>Tables of figures as BPS and planning documents lay them out: each figure is a row read.</summary>
public sealed class FigureIntakeTests
{
    private static readonly SubmissionOrigin Province =
        new("indikator.xlsx", AreaCode.Parse("62"), new Quarter(2025, 4), QuarterSource.Path, new Quarter(2026, 1));

    [Fact]
    public void ColumnAnIndicator_RowAnAreaAndYear_IsAFigureACell() => Assert.Equal(
        [
            "6202:p0:2024-03 = 5.66 Percent", "6202:p0:2025-03 = 5.83 Percent", "6202:poor:2025-03 = 27.7 ThousandPersons",
            "62:p0:2025-03 = 5.19 Percent", "62:poor:2025-03 = 147.8 ThousandPersons",
        ],
        Read(
            ["Kabupaten/Kota", "Tahun", "Persentase Penduduk Miskin (P0)", "Jumlah Penduduk Miskin (Ribu Jiwa)"],
            ["Kotawaringin Timur", 2024, "5,66", "..."],
            ["Kotawaringin Timur", 2025, "5,83 *)", "27,70"],
            ["Kalimantan Tengah", 2025, "5,19%", "147.80"],
            ["Indonesia", 2025, "8,47", "23.850,00"]));

    [Fact]
    public void YearAColumn_IndicatorInTheTitle_TakesTheProvincesLineAndNotTheNations() => Assert.Equal(
        ["6205:p0:2023-03 = 5.63 Percent", "6205:p0:2024-03 = 5.67 Percent", "62:p0:2023-03 = 5.11 Percent", "62:p0:2024-03 = 5.17 Percent"],
        Read(
            ["Persentase Penduduk Miskin Menurut Kabupaten/Kota di Provinsi Kalimantan Tengah (Persen), 2023-2024"],
            ["Kabupaten/Kota", 2023, 2024],
            ["(1)", "(2)", "(3)"],
            ["5. Barito Utara", 5.63, 5.67],
            ["KALIMANTAN TENGAH", 5.11, 5.17],
            ["INDONESIA", 9.36, 9.03],
            ["Sumber: BPS, Susenas Maret"]));

    [Fact]
    public void TwoRowHeader_IndicatorsOverYears_EachColumnIsOfBoth() => Assert.Equal(
        ["6205:poor:2024-03 = 7.6 ThousandPersons", "6205:poor:2025-03 = 7.44 ThousandPersons", "6205:p0:2024-03 = 5.67 Percent", "6205:p0:2025-03 = 5.52 Percent"],
        Read(
            ["Kabupaten/Kota", "Jumlah Penduduk Miskin (ribu)", null, "Persentase Penduduk Miskin", null],
            [null, "2024", "2025", "2024", "2025"],
            ["Barito Utara", "7,60", "7,44", "5,67", "5,52"]));

    [Fact]
    public void Tidy_AreaYearIndicatorValue_IsRead() => Assert.Equal(
        ["6205:line:2025-03 = 596118 Rupiah", "6205:p1:2025-09 = 0.829 Index", "6205:poor:2025-03 = 7440 Persons"],
        Read(
            ["Wilayah", "Tahun", "Bulan", "Indikator", "Satuan", "Nilai"],
            ["Kab. Barito Utara", "2025", "Maret", "Garis Kemiskinan", "Rp", "596.118"],
            ["", "2025", "September", "Indeks Kedalaman Kemiskinan", "", "0.829"],
            ["6205", "2025", "", "Jumlah penduduk miskin", "jiwa", "7.440"]));

    [Fact]
    public void OneAreaOverTheYears_IsThatOfTheTitle() => Assert.Equal(
        ["6205:line:2024-03 = 590000 Rupiah", "6205:poor:2024-03 = 7.6 ThousandPersons", "6205:p0:2024-03 = 5.67 Percent"],
        Read(
            ["Garis Kemiskinan, Jumlah, dan Persentase Penduduk Miskin di Kabupaten Barito Utara, 2015-2024"],
            ["Tahun", "Garis Kemiskinan (rupiah/kapita/bulan)", "Jumlah Penduduk Miskin (ribu)", "Persentase Penduduk Miskin"],
            ["2024", "590.000", "7,60", "5,67"]));

    [Fact]
    public void Targets_AreToldByTheirTitle_AndHoldForAYear()
    {
        object?[][] rows =
        [
            ["TARGET RPJMD PROVINSI KALIMANTAN TENGAH 2025-2029"],
            ["Indikator", "Satuan", "Kondisi Awal 2024", "2025", "2029"],
            ["Tingkat Kemiskinan", "Persen", "5,17", "5,00", "4,00"],
            ["Tingkat Pengangguran Terbuka", "Persen", "4,00", "3,90", "3,50"],
        ];

        Assert.Equal(DataSet.Targets, Reading.Check(Reading.Sheet(rows), Province).DataSet);
        Assert.Equal(["62:p0:2025 = 5 Percent", "62:p0:2029 = 4 Percent", "62:tpt:2025 = 3.9 Percent", "62:tpt:2029 = 3.5 Percent"], Read(rows));
    }

    [Fact]
    public void OtherTablesOnTheSheet_AreNamedWithTheirRows_AndNotReadAsThatAbove()
    {
        object?[][] rows =
        [
            ["Persentase Penduduk Miskin (Persen)"],
            ["Kabupaten/Kota", "2024", "2025"],
            ["Barito Utara", "5,67", "5,52"],
            [],
            ["Target RPJMD"],
            ["Kabupaten/Kota", "Persentase Penduduk Miskin 2026"],
            ["Barito Utara", "5,00"],
            ["Kapuas", "4,90"],
            [],
            ["Jumlah Sekolah Dasar"],
            ["Kabupaten/Kota", "2024", "2025"],
            ["Kapuas", "400", "401"],
            [],
            ["Persentase Penduduk Miskin (Persen), lanjutan"],
            ["Kabupaten/Kota", "2024", "2025"],
            ["Kapuas", "5,18", "4,99"],
        ];

        var report = Reading.Check(Reading.Sheet(rows), Province);

        Assert.Equal(["6205:p0:2024-03 = 5.67 Percent", "6205:p0:2025-03 = 5.52 Percent", "6203:p0:2024-03 = 5.18 Percent", "6203:p0:2025-03 = 4.99 Percent"], Read(rows));
        Assert.Equal(
            [
                "dataset-unknown: Lembar 'Data', baris 6: di sini mulai tabel target kemiskinan, sedangkan tabel pertama lembar ini adalah tabel indikator kemiskinan. Satu berkas hanya satu macam, sehingga tabel ini tidak dibaca: 2 baris (baris 7-8). Pindahkan tabel ini ke berkas tersendiri, lalu unggah berkas itu juga.",
                "no-table: Lembar 'Data', baris 11: di sini mulai tabel lain ('Kabupaten/Kota', '2024', '2025') yang tidak memuat indikator yang dikenal. Tabel itu tidak dibaca: 1 baris (baris 12). Bila ada angka yang perlu dikirim di situ, tulis nama indikator dan satuannya di judul tabel atau judul kolom, lalu unggah lagi; bila tidak ada, abaikan pesan ini.",
            ],
            report.Findings.Select(finding => $"{finding.Code}: {finding.Message}"));
    }

    [Fact]
    public void HeaderPrintedAgainOnTheNextPage_IsTheSameTable() => Assert.Equal(
        ["6205:p0:2024-03 = 5.67 Percent", "6203:p0:2024-03 = 5.18 Percent", "6204:p0:2024-03 = 4.5 Percent"],
        Read(
            ["Persentase Penduduk Miskin (Persen)"],
            ["Kabupaten/Kota", "2023", "2024"],
            ["Barito Utara", "-", "5,67"],
            ["Kabupaten/Kota", "2023", "2024"],
            ["Kapuas", "-", "5,18"],
            ["Lanjutan Tabel 1"],
            ["Kabupaten/Kota", "2023", "2024"],
            ["Barito Selatan", "-", "4,50"]));

    [Theory]
    [InlineData("Kapuas Hulu", "2025", "5,5", "area-not-yours", "Lembar 'Data', baris 2, kolom A: 'Kapuas Hulu' adalah Kabupaten Kapuas Hulu, di luar wilayah pengirim. Angka ini tidak diterima. Kabupaten/kota hanya mengirim angkanya sendiri; hapus baris ini, atau biarkan dikirim oleh yang berwenang.")]
    [InlineData("Atlantis", "2025", "5,5", "area-unknown", "Lembar 'Data', baris 2, kolom A: 'Atlantis' bukan nama atau kode kabupaten/kota menurut daftar wilayah resmi. Angka ini tidak diterima. Tulis nama lengkap kabupaten/kota, lalu unggah lagi.")]
    [InlineData("Kapuas", "", "5,5", "required-missing", "Lembar 'Data', baris 2, kolom B: tahun angka ini tidak tertulis. Angka ini tidak diterima. Isi kolom 'Tahun', atau tulis tahunnya di judul kolom (misalnya 'Maret 2025'), lalu unggah lagi.")]
    [InlineData("Kapuas", "2025", "lima", "value-format", "Lembar 'Data', baris 2, kolom C: Persentase penduduk miskin (P0) 'lima' bukan angka. Angka ini tidak diterima. Tulis angkanya saja, dengan koma sebagai tanda desimal (misalnya 5,52), atau '-' bila belum ada, lalu unggah lagi.")]
    [InlineData("Kapuas", "2025", "552", "value-range", "Lembar 'Data', baris 2, kolom C: Persentase penduduk miskin (P0) '552' di luar batas, seharusnya angka 0 sampai 100. Angka ini tidak diterima. Perbaiki angkanya, lalu unggah lagi.")]
    public void FigureOfNothing_IsRefusedWithItsCure(string area, string year, string value, string code, string message)
    {
        var row = Assert.Single(Reading.Rows(Reading.Sheet(["Kabupaten/Kota", "Tahun", "Persentase Penduduk Miskin"], [area, year, value]), Province));

        Assert.Equal((code, message), (Assert.IsType<RowVerdict.Refused>(row.Verdict).Why.Code.Text, row.Findings[0].Message));
    }

    [Fact]
    public void CountThatFitsNoPopulation_IsHeldAndBothReadingsAreShown()
    {
        var rows = Reading.Rows(Reading.Sheet(
            ["Kabupaten/Kota", "Tahun", "Jumlah Penduduk Miskin (ribu jiwa)", "Persentase Penduduk Miskin"],
            ["Barito Utara", 2024, "7,60", "5,67"],
            ["Barito Utara", 2025, "744,00", "5,52"]), Province);

        var held = Assert.IsType<RowVerdict.Held>(rows[2].Verdict);
        Assert.Equal(
            "Lembar 'Data', baris 3, kolom C: Jumlah penduduk miskin Maret 2025: 744 ribu dan 5,52% berarti penduduk 13,5 juta; tahun lain 134 ribu. Mungkin 7,44 ribu. "
                + "Angka ini ditahan. Perbaiki angka atau satuannya di lembar Perbaiki, lalu unggah lagi; bila memang benar, minta petugas provinsi melepaskan berkas ini.",
            held.Why.Message);
        Assert.Equal(["Fit`2", "Fit`2", "Held", "Fit`2"], rows.Select(row => row.Verdict.GetType().Name));
    }

    [Fact]
    public void SameFigureTwice_OtherValue_IsRefused()
    {
        var report = Reading.Check(Reading.Sheet(
            ["Kabupaten/Kota", "Tahun", "Persentase Penduduk Miskin"],
            ["Kapuas", 2025, "5,5"],
            ["Kapuas", 2025, "5,50"],
            ["Kab. Kapuas", 2025, "5,6"]), Province);

        Assert.Equal((3, 2, 1), (report.Rows.Read, report.Rows.Accepted, report.Rows.Refused));
        Assert.Equal("figure-duplicate figure-duplicate", Reading.Codes(report.Findings));
    }

    [Fact]
    public void RowWithSeveralFaultyFigures_IsMendedOnce_AndItsHeadersSayAll()
    {
        var report = Reading.Check(Reading.Sheet(
            ["Jumlah Penduduk Miskin Menurut Kabupaten/Kota (Jiwa)"],
            ["Kabupaten/Kota", "2023", "2024"],
            ["Kapuas", "x1", "y2"]), Province);

        Assert.Equal(2, Assert.Single(report.ToMend).Findings.Count);
        Assert.Equal(
            ["Kabupaten/Kota regency", "Jumlah penduduk miskin 2023 (jiwa) value", "Jumlah penduduk miskin 2024 (jiwa) value"],
            report.Columns.Select(column => $"{column.Header} {column.Field}"));
    }

    [Fact]
    public void FileOfBothProvinces_EachSendsItsOwn()
    {
        object?[][] rows =
        [
            ["province_code", "regency_code", "regency", "year", "poor_thousand", "poor_percent", "source"],
            ["62", null, "Provinsi Kalimantan Tengah", "2025", "147.80", "5.19", "balanganews.com (BPS, Maret 2025)"],
            ["62", "6213", "Barito Timur", "2024", "8.74", "6.66", "databoks"],
            ["64", "6408", "Kutai Timur", "2025", "34.91", "", "katakaltim.com"],
        ];

        Assert.Equal(
            ["62:poor:2025-03 = 147.8 ThousandPersons", "62:p0:2025-03 = 5.19 Percent", "6213:poor:2024-03 = 8.74 ThousandPersons", "6213:p0:2024-03 = 6.66 Percent"],
            Read(rows));
        Assert.Equal("area-not-yours", Reading.Codes(Reading.Check(Reading.Sheet(rows), Province).Findings));
    }

    [Theory]
    [InlineData("Kecamatan", "Jumlah Penduduk Miskin", "2024")]
    [InlineData("Kabupaten/Kota", "Jumlah Sekolah", "Tahun")]
    public void TableOfSomethingElse_IsNoTableOfFigures(string one, string two, string three) =>
        Assert.Null(Reading.Check(Reading.Sheet([one, two, three], ["Selat", "12", "13"], ["Basarang", "14", "15"]), Province).DataSet);

    private static IEnumerable<string> Read(params object?[][] rows) => Reading.Rows(Reading.Sheet(rows), Province)
        .Select(row => row.Verdict)
        .OfType<RowVerdict.Fit<FigureKey, FigureValues>>()
        .Select(fit => $"{fit.Claim.Key} = {fit.Claim.Values.Value} {fit.Claim.Values.Unit}");
}
