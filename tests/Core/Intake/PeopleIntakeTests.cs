using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Core.Tests.Intake;

/// <summary>From a sheet as operators make it to judged rows.</summary>
public class PeopleIntakeTests
{
    [Fact]
    public void Row_WithNothingWrong_IsReadyWithAllItSays()
    {
        var row = Assert.Single(Reading.Rows(Reading.Header, Reading.Person(village: "Baamang Tengah")));

        var claim = Assert.IsType<RowVerdict.Ready>(row.Verdict).Claim;
        Assert.Equal("6202054302900001", claim.Nik.Digits);
        Assert.Equal(new RowPlace("Data", 0, 2), claim.Place);
        Assert.Equal("SITI AMINAH", claim.Values.Name);
        Assert.Equal(new DateOnly(1990, 2, 3), claim.Values.BirthDate);
        Assert.Equal(Sex.Female, claim.Values.Sex);
        Assert.Equal("Baamang Tengah", AreaTable.Kemendagri.Find(claim.Values.Area!.Value)!.Name);
        Assert.Empty(row.Findings);
    }

    [Theory]
    [InlineData("620205430290001", "SITI", "Held", "nik-format")]
    [InlineData("6202054302900001", "", "Refused", "required-missing")]
    [InlineData("620205430290001", "-", "Refused", "required-missing nik-format")] // refused before held, and that finding first
    [InlineData("9902054302900001", "SITI", "Held", "nik-area")]
    [InlineData("6202994302900001", "SITI", "Ready", "nik-area")] // a district of the past, perhaps
    [InlineData("1101014302900001", "SITI", "Ready", "")] // a NIK of another regency is no finding
    [InlineData("6202050302900001", "SITI", "Ready", "sex-mismatch")]
    [InlineData("6202054402900001", "SITI", "Ready", "birthdate-mismatch")]
    public void Row_EndsInOneVerdict(string nik, string name, string verdict, string codes)
    {
        var row = Assert.Single(Reading.Rows(Reading.Header, Reading.Person(nik, name)));

        Assert.Equal((verdict, codes), (row.Verdict.GetType().Name, Reading.Codes(row.Findings)));
    }

    [Fact]
    public void HeldRow_KeepsWhatElseItSaysAndTheNikAsWritten()
    {
        var row = Assert.Single(Reading.Rows(Reading.Header, Reading.Person("6.2E+15")));

        var held = Assert.IsType<RowVerdict.Held>(row.Verdict);
        Assert.Equal(("6.2E+15", "SITI AMINAH", FindingCode.NikRounded), (held.WrittenNik, held.Values.Name, held.Why.Code));
        Assert.Same(held.Why, row.Findings[0]);
    }

    [Fact]
    public void Rows_AroundTheData_AreNoRowsRead()
    {
        var report = Reading.Check(
            ["DAFTAR PENDUDUK MISKIN TRIWULAN III TA 2025"],
            ["PEMERINTAH KABUPATEN KOTAWARINGIN TIMUR"],
            [],
            ["No", "NIK", "NAMA", "TEMPAT DAN TANGGAL LAHIR", null, "L/P", "Kecamatan"],
            [null, null, null, "Tempat Lahir", "Tgl/Bln/Th", null, null],
            ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
            [-1, -2, -3, -4, -5, -6, -7],
            [1, "6202054302900001", "SITI AMINAH", "SAMPIT", "03-02-1990", "P", "Baamang"],
            ["KECAMATAN KOTA BESI"],
            ["No", "NIK", "NAMA", "TEMPAT DAN TANGGAL LAHIR", null, "L/P", "Kecamatan"],
            [2, "6202050302900002", "BUDI", "SAMPIT", "03-02-1990", "L", "Baamang"],
            [3],
            [null, "JUMLAH", "2"],
            [null, null, null, null, "Sampit, 31 Desember 2025"],
            [null, "Mengetahui,", null, null, "Kepala Dinas Sosial"],
            [null, null, null, null, "Drs. H. ABDUL, M.Si"],
            [null, null, null, null, "NIP. 19700101 199003 1 001"],
            [4, "6202054302900003", "SESUDAH TANDA TANGAN", "SAMPIT", "03-02-1990", "P", "Baamang"],
            ["###"],
            [5, "6202054302900004", "CATATAN PETUGAS", "SAMPIT", "03-02-1990", "P", "Baamang"]);

        Assert.Equal(new RowCounts(3, 0, 0, 0, 0, 0), report.Rows);
        Assert.Equal("", Reading.Codes(report.Findings));
        Assert.Equal(
            "A No - | B NIK nik | C NAMA name | D Tempat Lahir birthPlace | E Tgl/Bln/Th birthDate | F L/P sex | G Kecamatan district",
            string.Join(" | ", report.Columns.Select(column => $"{column.Column} {column.Header} {column.Field ?? "-"}")));
    }

    // The BNBA of BLT Dana Desa: one row a family, and the head its only name.
    [Theory]
    [InlineData("NIK", "NAMA KEPALA KELUARGA", "B NIK nik | C NAMA KEPALA KELUARGA name")]
    [InlineData("NIK Kepala Keluarga", "Nama KK", "B NIK Kepala Keluarga nik | C Nama KK name")]
    public void HeadOfFamily_WhereTheRowNamesNobodyElse_IsItsPerson(string nik, string name, string columns)
    {
        var report = Reading.Check(["NO", nik, name, "KECAMATAN"], [1, "6202054302900001", "SITI AMINAH", "Baamang"]);

        Assert.Equal(1, report.Rows.Accepted);
        Assert.Equal("column-assumed", Reading.Codes(report.Findings));
        Assert.Equal("A NO - | " + columns + " | D KECAMATAN district", Columns(report));
    }

    [Fact]
    public void HeadOfFamily_BesideTheRowsOwnName_FeedsNothing()
    {
        var report = Reading.Check(
            ["NIK Kepala Keluarga", "NIK", "Nama Kepala Keluarga", "Nama", "Kecamatan"],
            ["6202051202650001", "6202054302900001", "AMIN", "SITI AMINAH", "Baamang"]);

        Assert.Equal("A NIK Kepala Keluarga - | B NIK nik | C Nama Kepala Keluarga - | D Nama name | E Kecamatan district", Columns(report));
    }

    [Fact]
    public void HeadOfFamily_WhoseNikIsTheOnlyOne_IsNotTheNikOfAMember()
    {
        var report = Reading.Check(["NIK Kepala Keluarga", "Nama", "Kecamatan"], ["6202051202650001", "SITI AMINAH", "Baamang"]);

        Assert.Equal("column-missing", Reading.Codes(report.Findings));
        Assert.Contains("'NIK Kepala Keluarga'", report.Findings[0].Message, StringComparison.Ordinal);
    }

    private static string Columns(FileReport report) =>
        string.Join(" | ", report.Columns.Select(column => $"{column.Column} {column.Header} {column.Field ?? "-"}"));

    [Theory]
    [InlineData("Tempat", "Tanggal")]
    [InlineData("Tempat Lahir", "Tgl/Bln/Th")]
    public void Header_OfTwoRows_SaysTheSameWhereItStandsAlone(string place, string date)
    {
        var two = Reading.Check(
            ["NO", "NIK", "NAMA", "TTL", null, "ALAMAT", null],
            [null, null, "LENGKAP", place, date, "RT", "Desa"],
            ["1", "6202054302900001", "SITI", "SAMPIT", "03-02-1990", "001", "Baamang Tengah"]);
        var one = Reading.Check([.. two.Columns.Select(column => column.Header)], ["1", "6202054302900001", "SITI", "SAMPIT", "03-02-1990", "001", "Baamang Tengah"]);

        Assert.Equal([null, "nik", "name", "birthPlace", "birthDate", "rt", "village"], two.Columns.Select(column => column.Field));
        Assert.Equal(two.Columns.Select(column => column with { HeaderRow = 1 }), one.Columns);
        Assert.Equal(1, two.Rows.Read);
    }

    [Theory]
    [InlineData("1", "-", "TANPA NIK", "Held")] // a name and something is somebody
    [InlineData(null, null, "HANYA NAMA", "Held")]
    [InlineData(null, "6202054302900001", null, "Refused")]
    [InlineData("1", null, null, null)]
    [InlineData("Catatan: data sementara", null, null, null)]
    public void Row_ThatHoldsSomebody_IsNeverDropped(string? number, string? nik, string? name, string? verdict)
    {
        var rows = Reading.Rows(["No", "NIK", "Nama", "Kecamatan"], ["1", "6202050302900009", "BUDI", "Baamang"], [number, nik, name]);

        Assert.Equal(verdict, rows.Skip(1).SingleOrDefault()?.Verdict.GetType().Name);
    }

    [Fact]
    public void Name_ThatBeginsLikeASignature_IsSomebody()
    {
        var rows = Reading.Rows(["No", "NIK", "Nama", "Kecamatan"], ["1", "6202050302900009", "BUDI", "Baamang"], ["2", null, "AN NISA"], ["3", null, "JUMAIDI"]);

        Assert.Equal(3, rows.Count);
    }

    [Theory]
    [InlineData("Triwulan IV Tahun 2025", null, "2025-Q4", QuarterSource.Title)]
    [InlineData("Daftar penduduk", "TW 2 2025", "2025-Q2", QuarterSource.Column)]
    [InlineData("Daftar penduduk tahun 2025", "2025", "2026-Q1", QuarterSource.UploadTime)]
    [InlineData("Triwulan IV Tahun 2025", "TW 2 2025", "2025-Q4", QuarterSource.Title)]
    public void Quarter_NotGiven_IsThatOfTheTitleElseOfTheColumnElseOfTheUpload(string title, string? period, string expected, QuarterSource from)
    {
        var report = Reading.Check(
            Reading.Sheet([title], ["NIK", "Nama", "Kecamatan", "Periode"], ["6202054302900001", "SITI", "Baamang", period]),
            Reading.Origin with { GivenQuarter = null });

        Assert.Equal((expected, from), (report.Quarter!.Value.ToString(), report.QuarterFrom!.Value));
    }

    [Fact]
    public void Quarter_Given_OverrulesTheTitle()
    {
        var report = Reading.Check(["Triwulan I Tahun 2024"], Reading.Header, Reading.Person());

        Assert.Equal(("2025-Q4", QuarterSource.Path), (report.Quarter!.Value.ToString(), report.QuarterFrom!.Value));
    }

    [Theory]
    [InlineData("Kawin", "Hidup", "marital")]
    [InlineData("Hidup", "Meninggal", "status")]
    public void StatusColumn_IsWhatMostOfItsCellsAre(string one, string other, string expected)
    {
        var report = Reading.Check(
            ["NIK", "Nama", "Kecamatan", "STATUS"],
            ["6202054302900001", "SITI", "Baamang", one],
            ["6202054302900002", "ANI", "Baamang", one],
            ["6202054302900003", "SARI", "Baamang", other]);

        Assert.Equal(expected, report.Columns[3].Field);
    }

    [Fact]
    public void Columns_OfDomicileAndIdentityCard_DoNotCompete()
    {
        var report = Reading.Check(
            ["nik", "nama", "kecamatan", "kecamatan_ktp", "Alamat KTP", "Alamat Domisili"],
            ["6202054302900001", "SITI", "Baamang", "Seranau", "Jl. Satu", "Jl. Dua"]);

        Assert.Equal(["nik", "name", "district", null, null, "address"], report.Columns.Select(column => column.Field));
        Assert.Equal("", Reading.Codes(report.Findings));
    }

    [Fact]
    public void Columns_ThatSayTheSame_AreAmbiguousOnlyWhereTheirCellsDisagree()
    {
        object?[] header = ["NIK", "No. KTP", "Nama", "Kecamatan"];

        var agreeing = Reading.Check(header, ["6202054302900001", "6202054302900001", "SITI", "Baamang"]);
        var disagreeing = Reading.Check(header, ["6202054302900001", "6202054302900002", "SITI", "Baamang"]);

        Assert.Equal((1, ""), (agreeing.Rows.Accepted, Reading.Codes(agreeing.Findings)));
        Assert.Equal((null, 0, "column-ambiguous"), (disagreeing.DataSet, disagreeing.Rows.Read, Reading.Codes(disagreeing.Findings)));
    }
}
