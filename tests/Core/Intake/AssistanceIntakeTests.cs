using Pipeline.Assistance;
using Pipeline.Intake;
using Pipeline.People;
using Pipeline.References;

namespace Pipeline.Core.Tests.Intake;

/// <summary>Lists of recipients: told by their headers or title, each row a delivery by NIK or No. KK.</summary>
public sealed class AssistanceIntakeTests
{
    private const string Siti = "6202054302900001";
    private const string Budi = "6202050302900002";
    private const string Kk = "6202050204170012";

    public static TheoryData<string, object?[][], string> Lists => new()
    {
        { "a programme and an amount", [["NIK", "Nama", "Nama Program", "Nominal"], [Siti, "SITI", "PKH", 750000]], $"N{Siti}:PKH:2025-Q4" },
        { "a No. KK and no NIK", [["No KK", "Nama Kepala Keluarga", "Program", "Bulan", "Tahun"], [Kk, "BUDI", "BPNT", "Januari", 2025]], $"K{Kk}:SEMBAKO:2025-01" },
        { "a blank NIK beside a No. KK", [["NIK", "No KK", "Program", "Nominal"], [null, Kk, "BLT DD", 300000]], $"K{Kk}:BLT-DD:2025-Q4" },
        { "the NIK goes before the No. KK", [["NIK", "No KK", "Program", "Nominal"], [Siti, Kk, "PKH", 750000]], $"N{Siti}:PKH:2025-Q4" },
        { "a labelled programme above", [["PROGRAM : BLT Dana Desa"], ["NIK", "Nama", "Tanggal Terima"], [Siti, "SITI", "05/11/2025"]], $"N{Siti}:BLT-DD:2025-Q4" },
        { "a title that names recipients, programme and period", [["DAFTAR PENERIMA PKH TAHAP 1 TAHUN 2025"], ["NO", "NIK", "NAMA"], [1, Siti, "SITI"]], $"N{Siti}:PKH:2025-T1" },
        { "a period of months", [["NIK", "Program", "Periode", "Nominal"], [Siti, "BPNT", "Okt - Des 2025", 600000]], $"N{Siti}:SEMBAKO:2025-10..2025-12" },
        { "a programme nobody knows", [["NIK", "Program", "Sumber Dana"], [Siti, "Bantuan Ayam", "CSR"]], $"N{Siti}:~BANTUANAYAM:2025-Q4" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void List_OfRecipients_IsRead(string what, object?[][] rows, string key)
    {
        var row = Assert.Single(Reading.Rows(rows));

        Assert.Equal((what, key), (what, Assert.IsType<RowVerdict.Fit<DeliveryKey, DeliveryValues>>(row.Verdict).Claim.Key.Text));
        Assert.Equal(DataSet.Assistance, Reading.Check(rows).DataSet);
    }

    [Fact]
    public void List_SaysWhatItSays()
    {
        var row = Assert.Single(Reading.Rows(
            ["NIK", "No KK", "Nama Penerima", "Program", "Tahap", "Tahun", "Nominal", "Sumber Dana", "OPD", "Tgl Salur", "Bentuk Bantuan"],
            [Siti, Kk, "Siti", "P.K.H.", "Tahap II", 2025, "Rp 750.000", "APBD Kab", "Dinas Sosial", "05/11/2025", "uang tunai"]));

        var claim = Assert.IsType<RowVerdict.Fit<DeliveryKey, DeliveryValues>>(row.Verdict).Claim;
        Assert.Equal($"N{Siti}:PKH:2025-T2", claim.Key.Text);
        Assert.True(FamilyCardNumber.TryParse(Kk, out var kk));
        Assert.Equal(
            new DeliveryValues
            {
                Name = "SITI",
                Kk = kk,
                Programme = "P.K.H.",
                Amount = 750000,
                FundingSource = FundingSource.RegencyBudget,
                Agency = "DINAS SOSIAL",
                DeliveredOn = new DateOnly(2025, 11, 5),
                Goods = "uang tunai",
            },
            claim.Values);
    }

    [Fact]
    public void ProgramSheet_NamesTheProgrammeOfTheListBesideIt()
    {
        var workbook = new MemoryWorkbook()
            .With("Program", ["Nama Program", "PKH"], ["Sasaran Program", 2], ["Asal Dana", 1])
            .With("Peserta", ["No. Peserta", "NIK", "Nama", "Tanggal Terima"], ["1", Siti, "SITI", "05/11/2025"]);

        var row = Assert.Single(Reading.Rows(workbook));

        Assert.Equal($"N{Siti}:PKH:2025-Q4", Assert.IsType<RowVerdict.Fit<DeliveryKey, DeliveryValues>>(row.Verdict).Claim.Key.Text);
        Assert.DoesNotContain(Reading.Check(workbook).Findings, finding => finding.Code == FindingCode.NoTable);
    }

    [Fact]
    public void ProgramSheet_BesidePeople_IsNamedAsNotRead()
    {
        var report = Reading.Check(new MemoryWorkbook().With("Data", Reading.Header, Reading.Person()).With("Rekap", ["Program", "PKH"], ["Jumlah", 12]));

        Assert.Equal((DataSet.People, "no-table"), (report.DataSet, Reading.Codes(report.Findings)));
    }

    [Theory]
    [InlineData("62020543029000", Kk, "nik-format", "held")]
    [InlineData(null, "62020502041700", "kk-format", "held")]
    [InlineData(null, null, "nik-missing", "held")]
    [InlineData(Siti, Kk, "required-missing", "refused", "")]
    public void Row_ThatCannotBeMerged_IsHeldOrRefused(string? nik, string? kk, string code, string became, string programme = "PKH")
    {
        var row = Assert.Single(Reading.Rows(["NIK", "No KK", "Program", "Nominal"], [nik, kk, programme, 1000]));

        Assert.Equal((code, became), (row.Findings[0].Code.Text, row.Verdict is RowVerdict.Held ? "held" : row.Verdict is RowVerdict.Refused ? "refused" : "taken"));
    }

    [Fact]
    public void Row_WithoutKkWhereOnlyThatTells_IsRefused()
    {
        var report = Reading.Check(["No KK", "Program", "Nominal"], [Kk, "PKH", 1000], [null, "PKH", 1000]);

        Assert.Equal((2, 1, 1), (report.Rows.Read, report.Rows.Accepted, report.Rows.Refused));
    }

    [Theory]
    [InlineData("nik", "Nama", "Program", "Nominal")]
    [InlineData("programme", "NIK", "Nama", "Nominal")]
    public void List_WithoutWhoOrWhat_IsRefusedSayingWhatToDo(string field, params string[] headers)
    {
        var report = Reading.Check([.. headers], [.. headers.Select(object? (header) => header == "NIK" ? Siti : "1")]);

        var finding = Assert.Single(report.Findings);
        Assert.Equal(("column-missing", field, (DataSet?)null), (finding.Code.Text, finding.Field, report.DataSet));
        Assert.Contains("Tambahkan kolom", finding.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, object?[][], int> ListsByNameAlone => new()
    {
        { "a programme and an amount", [["Nama", "Program", "Nominal"], ["SITI", "PKH", 750000]], 1 },
        { "a title that names recipients", [["DAFTAR PENERIMA BLT DANA DESA TAHUN 2025"], ["No", "Nama", "Alamat"], [1, "SITI", "Jl. Melati"]], 2 },
        { "a labelled programme above", [["PROGRAM : PKH"], ["Nama", "Nominal", "Kecamatan"], ["SITI", 750000, "Baamang"]], 2 },
        { "a programme and its months", [["Nama", "Desa", "Nama Program", "Bulan", "Tahun"], ["SITI", "Natai Baru", "PKH", "Oktober", 2025]], 1 },
    };

    /// <summary>The whole of what an operator reads whose list names recipients by nothing but their names.</summary>
    [Theory]
    [MemberData(nameof(ListsByNameAlone))]
    public void List_WithNeitherNikNorKk_SaysWhatToDo(string what, object?[][] rows, int header)
    {
        var report = Reading.Check(rows);

        var finding = Assert.Single(report.Findings);
        Assert.Equal(
            (what, $"Lembar 'Data', baris {header}: daftar penerima bantuan ini tidak dibaca, karena tidak ada kolom NIK maupun No. KK, sehingga penerimanya tidak dapat dipastikan: banyak orang bernama sama. "
                + "Tambahkan kolom 'NIK' (bantuan untuk orang) atau 'No. KK' (bantuan untuk keluarga), lalu unggah lagi."),
            (what, finding.Message));
        Assert.Equal(((DataSet?)null, "column-missing", 0), (report.DataSet, finding.Code.Text, report.Rows.Read));
    }

    [Theory]
    [InlineData("NIK", Siti)]
    [InlineData("No KK", Kk)]
    public void List_WithOneOfThem_IsTakenWithoutAFinding(string header, string number)
    {
        var report = Reading.Check([header, "Program", "Nominal"], [number, "PKH", 750000]);

        Assert.Equal((DataSet.Assistance, 1), (report.DataSet, report.Rows.Accepted));
        Assert.Empty(report.Findings);
    }

    public static TheoryData<string, string, string, string> ByTheProvincesTable => new()
    {
        { "a programme that the province added", "Bantuan Ayam Kampung", "~BANTUANAYAMKAMPUNG", "" },
        { "one slip of the hand in its name", "Bantuan Ayam Kampng", "~BANTUANAYAMKAMPNG", "programme-corrected" },
        { "one that the province's table has too", "PKH", "PKH", "" },
        { "one that the province took out", "BPNT", "SEMBAKO", "programme-unknown" },
        { "one that nobody knows", "Bantuan Kambing", "~BANTUANKAMBING", "programme-unknown" },
    };

    /// <summary>What the sender is told follows the province's table, under which key the row lies never.</summary>
    [Theory]
    [MemberData(nameof(ByTheProvincesTable))]
    public void Programme_ByTheProvincesTable_IsToldByItAndKeyedByTheOneThatShips(string what, string written, string key, string codes)
    {
        const string Table = """
            kode;nama;sebutan lain;strategi;kelompok;sektor;satuan;sumber dana;desil sasaran;dasar hukum;catatan
            PKH;Program Keluarga Harapan;;mengurangi beban pengeluaran;bantuan dan perlindungan sosial;pendidikan;keluarga;APBN;;;
            AYAM;Bantuan Ayam Kampung;;meningkatkan pendapatan;pemberdayaan masyarakat;ekonomi;orang;APBD Kabupaten;;;
            """;
        var programmes = Assert.IsType<ReferenceReading<ProgrammeTable>.Sound>(ProgrammeTable.Parse(Table)).Value;
        var survey = Assert.IsType<SurveyResult.Readable>(FileIntake.Survey(Reading.Sheet(["NIK", "Program", "Nominal"], [Siti, written, 1000]), Reading.Origin)).Survey;

        var row = Assert.Single(FileIntake.ReadRows(survey.By(ReferenceTables.Shipped with { Programmes = programmes })));

        Assert.Equal(
            (what, key, codes),
            (what, Assert.IsType<RowVerdict.Fit<DeliveryKey, DeliveryValues>>(row.Verdict).Claim.Key.Programme.ToString(), Reading.Codes(row.Findings)));
    }

    [Fact]
    public void SameDeliveryTwice_IsOneAndSaid()
    {
        var report = Reading.Check(
            ["NIK", "Program", "Bulan", "Tahun", "Nominal"],
            [Siti, "PKH", "Januari", 2025, 750000], [Budi, "PKH", "Januari", 2025, 750000], [Siti, "Program Keluarga Harapan", "Jan", 2025, 750000], [Siti, "PKH", "Februari", 2025, 750000]);

        Assert.Equal((4, 3, 1), (report.Rows.Read, report.Rows.Added, report.Rows.Unchanged));
        Assert.Equal([("aid-duplicate", 4)], report.Findings.Select(finding => (finding.Code.Text, finding.Row!.Value)));
    }

    [Fact]
    public void PeopleBesideAList_AreTaken_AndTheListIsNamed()
    {
        var report = Reading.Check(new MemoryWorkbook()
            .With("Data", Reading.Header, Reading.Person())
            .With("Bantuan", ["NIK", "Nama", "Program", "Nominal"], [Siti, "SITI", "PKH", 750000]));

        Assert.Equal((DataSet.People, 1), (report.DataSet, report.Rows.Accepted));
        Assert.Equal("dataset-unknown", Reading.Codes(report.Findings));
    }

    [Fact]
    public void PeriodOfADelivery_NeverSetsTheQuarterOfTheSubmission()
    {
        var report = Reading.Check(
            Reading.Sheet(["PENERIMA PKH TRIWULAN I TAHUN 2025"], ["NIK", "Nama", "Program", "Periode", "Nominal"], [Siti, "SITI", "PKH", "Triwulan I 2025", 750000]),
            Reading.Origin with { GivenQuarter = null });

        Assert.Equal((new Quarter(2026, 1), QuarterSource.UploadTime), (report.Quarter, report.QuarterFrom));
    }

    [Fact]
    public void ListOfPeople_WithAColumnOfHelp_StaysOne()
    {
        var report = Reading.Check(
            ["NIK", "Nama", "Kecamatan", "Bantuan yang Diterima", "Tahun"], [Siti, "SITI", "Baamang", "PKH", 2025]);

        Assert.Equal(DataSet.People, report.DataSet);
        Assert.All(report.Columns.Skip(3), column => Assert.Null(column.Field));
    }
}
