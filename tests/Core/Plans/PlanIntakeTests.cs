using Pipeline.Assistance;
using Pipeline.Core.Tests.Intake;
using Pipeline.Intake;
using Pipeline.People;
using Pipeline.Plans;

namespace Pipeline.Core.Tests.Plans;

/// <summary>Plans as OPDs write them: each row a line of a plan by programme, OPD, year, activity and source of funds.</summary>
public sealed class PlanIntakeTests
{
    private const string Line = "6202:2025:DINASSOSIAL:PKH::";

    public static TheoryData<string, object?[][], string> Sheets => new()
    {
        { "columns for all of it", [["OPD", "Nama Program", "Tahun Anggaran", "Pagu Anggaran (Rp)"], ["Dinas Sosial", "PKH", 2025, 1000000]], Line },
        { "other words", [["Penanggung Jawab", "Program / Kegiatan", "TA", "Anggaran"], ["DINAS SOSIAL", "Program Keluarga Harapan", "2025", 1000000]], Line },
        { "agency and year above the table", [["OPD : Dinas Sosial"], ["TAHUN ANGGARAN 2025"], ["No", "Program", "Pagu"], [1, "PKH", 1000000]], Line },
        { "agency in the next cell, year in the title", [["RENCANA PENANGGULANGAN KEMISKINAN 2025"], ["Perangkat Daerah", ": Dinas Sosial"], ["No", "Program", "Pagu"], [1, "PKH", 1000000]], Line },
        { "an OPD's name alone above the table", [["DINAS SOSIAL KAB. KOTAWARINGIN TIMUR"], ["TA. 2025"], ["No", "Program", "Pagu"], [1, "PKH", 1000000]], Line },
        { "the OPD as the head of its block", [["TAHUN 2025"], ["No", "Program", "Pagu", "Realisasi"], ["I.", "DINAS SOSIAL"], [1, "PKH", 1000000, 500000]], Line },
        { "the sender's name behind the OPD's", [["Perangkat Daerah", "Program", "Tahun", "Pagu"], ["1. Dinas Sosial Kabupaten Kotawaringin Timur", "PKH", 2025, 1]], Line },
        { "a source of funds", [["OPD", "Program", "Tahun", "Pagu", "Sumber Dana"], ["Dinas Sosial", "PKH", 2025, 1, "APBD Kab"]], "6202:2025:DINASSOSIAL:PKH::RegencyBudget" },
        { "a bare APBD is the sender's own", [["OPD", "Program", "Tahun", "Pagu", "Sumber Anggaran"], ["Dinas Sosial", "PKH", 2025, 1, "APBD"]], "6202:2025:DINASSOSIAL:PKH::RegencyBudget" },
        { "an activity", [["OPD", "Program", "Kegiatan", "Tahun", "Pagu"], ["Dinas Sosial", "PKH", "Pendampingan", 2025, 1]], "6202:2025:DINASSOSIAL:PKH:PENDAMPINGAN:" },
        { "a sub-activity", [["OPD", "Program", "Kegiatan", "Sub Kegiatan", "Tahun", "Pagu"], ["Dinas Sosial", "PKH", "Pendampingan", "Honor", 2025, 1]], "6202:2025:DINASSOSIAL:PKH:PENDAMPINGANHONOR:" },
        { "an activity that names the programme", [["OPD", "Program", "Kegiatan", "Tahun", "Pagu"], ["Dinas Perkim", "Program Perumahan", "Bedah Rumah", 2025, 1]], "6202:2025:DINASPERKIM:RTLH:BEDAHRUMAH:" },
        { "activities alone", [["OPD", "Nama Kegiatan", "Tahun", "Pagu"], ["Dinas Sosial", "PKH", 2025, 1]], Line },
        { "a programme nobody knows", [["OPD", "Program", "Tahun", "Pagu"], ["Dinas Sosial", "Program Pemberdayaan Sosial", 2025, 1]], "6202:2025:DINASSOSIAL:~PROGRAMPEMBERDAYAANSOSIAL::" },
        { "realisation alone", [["OPD", "Program", "Tahun", "Realisasi Keuangan"], ["Dinas Sosial", "PKH", 2025, 1]], Line },
    };

    [Fact]
    public void Plan_NobodySaysWhose_IsReadAllTheSame()
    {
        var untold = new SubmissionOrigin("rencana.csv", null, null, QuarterSource.UploadTime, new Quarter(2026, 1));

        var report = Reading.Check(Reading.Sheet(["OPD", "Program", "Tahun", "Pagu"], ["Dinas Sosial", "PKH", 2025, 1], ["Dinas Sosial", "PKH", 2025, 1]), untold);

        Assert.Equal((DataSet.Programmes, 2, 2), (report.DataSet, report.Rows.Read, report.Rows.Accepted));
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Sheet_OfAPlan_IsRead(string what, object?[][] rows, string key)
    {
        var row = Assert.Single(Reading.Rows(rows));

        Assert.Equal((what, key), (what, Assert.IsType<RowVerdict.Fit<PlanKey, PlanValues>>(row.Verdict).Claim.Key.Text));
        Assert.Equal(DataSet.Programmes, Reading.Check(rows).DataSet);
    }

    [Fact]
    public void Row_SaysWhatItSays()
    {
        var row = Assert.Single(Reading.Rows(
            ["OPD", "Program", "Kegiatan", "Tahun", "Strategi", "Bidang", "Kelompok", "Sumber Dana", "Pagu (Rp)", "Realisasi (Rp)", "Realisasi (%)", "Target", "Satuan"],
            ["Dinas Sosial", "P.K.H.", "Pendampingan", 2025, "1. Pengurangan beban pengeluaran", "Bidang Kesehatan", "Klaster I", "APBN", "Rp 1.250.000.000,00", "937.500.000", 75, "4.500", "kpm"]));

        var claim = Assert.IsType<RowVerdict.Fit<PlanKey, PlanValues>>(row.Verdict).Claim;
        Assert.Equal("6202:2025:DINASSOSIAL:PKH:PENDAMPINGAN:StateBudget", claim.Key.Text);
        Assert.Equal(
            new PlanValues
            {
                Programme = "P.K.H.",
                Agency = "DINAS SOSIAL",
                Activity = "Pendampingan",
                Strategy = PovertyStrategy.ReduceBurden,
                Sector = ProgrammeSector.Health,
                Group = ProgrammeGroup.SocialAssistance,
                Budget = 1_250_000_000,
                Realisation = 937_500_000,
                Target = 4500,
                TargetUnit = "KPM",
            },
            claim.Values);
        Assert.Empty(row.Findings);
    }

    public static TheoryData<string, object?, long?, string> Money => new()
    {
        { "Pagu", 1250000000, 1_250_000_000, "" },
        { "Pagu (Rp)", "Rp. 1.250.000.000,-", 1_250_000_000, "" },
        { "Pagu (Rp ribu)", "1.250.000", 1_250_000_000, "" },
        { "Pagu (dalam ribuan rupiah)", 1250000, 1_250_000_000, "" },
        { "Pagu (Rp. 000)", 1250000, 1_250_000_000, "" },
        { "Pagu (x Rp 1.000)", 1250000, 1_250_000_000, "" },
        { "Pagu (juta)", 1250.5, 1_250_500_000, "" },
        { "Pagu (Rp Juta)", "1.250,5", 1_250_500_000, "" },
        { "Pagu (miliar rupiah)", "1,25", 1_250_000_000, "" },
        { "Pagu (juta)", "36,500", null, "value-format" }, // thirty-six and a half, or thousands of them
        { "Pagu (juta)", "1,5 miliar", null, "value-format" },
        { "Pagu", "1,5 juta", 1_500_000, "" },
        { "Pagu (ribu)", "1,5 juta", 1_500_000, "" }, // the cell's own scale
        { "Pagu", "seratus juta", null, "value-format" },
        { "Pagu", -5, null, "value-range" },
        { "Pagu", 2e15, null, "value-range" },
        { "Pagu", "-", null, "" },
        { "Pagu", 0, 0, "" },
        { "Pagu", Cell.OfText("#REF!"), null, "value-format" },
    };

    [Theory]
    [MemberData(nameof(Money))]
    public void Money_InItsColumnsScale_IsWholeRupiah(string header, object? cell, long? rupiah, string codes)
    {
        var row = Assert.Single(Reading.Rows(["OPD", "Program", "Tahun", header], ["Dinas Sosial", "PKH", 2025, cell]));

        Assert.Equal((rupiah, codes), (Assert.IsType<RowVerdict.Fit<PlanKey, PlanValues>>(row.Verdict).Claim.Values.Budget, Reading.Codes(row.Findings)));
    }

    [Fact]
    public void Money_Multiplied_IsSaidOnceAColumn()
    {
        var report = Reading.Check(
            ["(dalam juta rupiah)"], ["OPD", "Program", "Tahun", "Pagu", "Realisasi (Rp)"], ["Dinas Sosial", "PKH", 2025, 100, 50_000_000], ["Dinas Sosial", "PIP", 2025, 100, 20_000_000]);

        Assert.Equal(["money-scaled D", "money-scaled E"], report.Findings.Select(finding => $"{finding.Code} {finding.Column}"));
        Assert.All(report.Findings, finding => Assert.Equal(Severity.Fixed, finding.Severity));
    }

    public static TheoryData<object?, decimal?, string?> Targets => new()
    {
        { 120, 120, null },
        { "120 KPM", 120, "KPM" },
        { "1.250 orang", 1250, "ORANG" },
        { "12,5 km", 12.5m, "KM" },
        { "lansia terlantar", null, null },
    };

    [Theory]
    [MemberData(nameof(Targets))]
    public void Target_WithItsUnitOrWithout_IsRead(object? cell, decimal? target, string? unit)
    {
        var row = Assert.Single(Reading.Rows(["OPD", "Program", "Tahun", "Pagu", "Sasaran"], ["Dinas Sosial", "PKH", 2025, 1, cell]));

        var values = Assert.IsType<RowVerdict.Fit<PlanKey, PlanValues>>(row.Verdict).Claim.Values;
        Assert.Equal((target, unit), (values.Target, values.TargetUnit));
        Assert.Empty(row.Findings);
    }

    [Fact]
    public void Block_MergedDown_IsOneOpds_ABlankIsNobodys()
    {
        var rows = Reading.Rows(Reading.Sheet(
            ["OPD", "Program", "Tahun", "Pagu"],
            ["Dinas Sosial", "PKH", 2025, 1],
            [null, "PIP", 2025, 2],
            [null, "KUR", 2025, 4],
            ["JUMLAH", null, null, 7]).Merged("A2:A3"));

        Assert.Equal(
            ["6202:2025:DINASSOSIAL:PKH::", "6202:2025:DINASSOSIAL:PIP::", "required-missing"],
            rows.Select(row => row.Verdict is RowVerdict.Fit<PlanKey, PlanValues> fit ? fit.Claim.Key.Text : Reading.Codes(row.Findings)));
    }

    [Fact]
    public void Totals_WhereverTheyStand_AreNoRows()
    {
        var rows = Reading.Rows(Reading.Sheet(
            ["No", "OPD", "Program", "Kegiatan", "Tahun", "Pagu"],
            [1, "Dinas Sosial", "PKH", "Pendampingan", 2025, 1],
            [null, null, null, "Sub Total", null, 1],
            [2, "JUMLAH", null, null, null, 1],
            [null, "TOTAL DINAS SOSIAL", null, null, null, 1],
            ["Jumlah", null, null, null, null, 1]).Merged("C2:C3"));

        Assert.Single(rows);
    }

    [Fact]
    public void Lines_Alike_CountOnce_AndDiffering_AreAllHeld()
    {
        var report = Reading.Check(
            ["OPD", "Program", "Tahun", "Pagu"],
            ["Dinas Sosial", "PKH", 2025, 100],
            ["Dinas Sosial", "Program Keluarga Harapan", 2025, 100],
            ["Dinas Sosial", "PIP", 2025, 100],
            ["Dinas Sosial", "PIP", 2025, 200]);

        Assert.Equal((1, 1, 2), (report.Rows.Added, report.Rows.Unchanged, report.Rows.Held));
        Assert.Equal(
            [
                "Lembar 'Data', baris 3, kolom B: program, OPD, tahun, kegiatan, dan sumber dana ini sudah ada di lembar 'Data' baris 2 dengan angka yang sama, sehingga dihitung satu kali. "
                    + "Hapus salah satunya; bila kegiatannya memang lain, tulis nama kegiatannya di kolom 'Kegiatan', lalu unggah lagi.",
                "Lembar 'Data', baris 4, kolom B: program, OPD, tahun, kegiatan, dan sumber dana ini ditulis lebih dari satu kali dengan angka yang berbeda (lihat juga lembar 'Data' baris 5). "
                    + "Semuanya ditahan, karena tidak diketahui mana yang berlaku atau apakah dijumlahkan. Sisakan satu baris yang benar, atau bedakan kegiatannya di kolom 'Kegiatan' atau sumbernya di kolom 'Sumber Dana', lalu unggah lagi.",
                "Lembar 'Data', baris 5, kolom B: program, OPD, tahun, kegiatan, dan sumber dana ini ditulis lebih dari satu kali dengan angka yang berbeda (lihat juga lembar 'Data' baris 4). "
                    + "Semuanya ditahan, karena tidak diketahui mana yang berlaku atau apakah dijumlahkan. Sisakan satu baris yang benar, atau bedakan kegiatannya di kolom 'Kegiatan' atau sumbernya di kolom 'Sumber Dana', lalu unggah lagi.",
            ],
            report.Findings.Select(finding => finding.Message));
    }

    [Theory]
    [InlineData("no OPD", "Program|Tahun|Pagu", "PKH|2025|100", "agency")]
    [InlineData("no year", "OPD|Program|Pagu", "Dinas Sosial|PKH|100", "year")]
    public void Sheet_ThatDoesNotSayOfWhomOrWhen_IsRefusedAndToldWhy(string what, string header, string row, string field)
    {
        var report = Reading.Check(header.Split('|'), row.Split('|'));

        var finding = Assert.Single(report.Findings);
        Assert.Equal((what, "column-missing", field), (what, finding.Code.Text, finding.Field));
        Assert.Null(report.DataSet);
    }

    [Fact]
    public void Year_OfAPlan_IsNoQuarter_AndATitlesQuarterIs()
    {
        var origin = Reading.Origin with { GivenQuarter = null };
        object?[][] rows = [["OPD", "Program", "Tahun", "Pagu"], ["Dinas Sosial", "PKH", 2024, 1]];

        Assert.Equal(QuarterSource.UploadTime, Reading.Check(Reading.Sheet(rows), origin).QuarterFrom);
        Assert.Equal("2025-Q3", Reading.Check(Reading.Sheet([["REALISASI S.D. TRIWULAN III TAHUN 2025"], .. rows]), origin).Quarter.ToString());
    }

    [Fact]
    public void Programme_ThatNobodyKnows_IsToldOnlyWhereThePlanLeavesOpenWhatTheTableWouldSay()
    {
        object?[] header = ["OPD", "Program", "Tahun", "Pagu", "Strategi", "Sektor", "Kelompok"];

        Assert.Equal("programme-unknown", Reading.Codes(Reading.Check(header, ["Dinas Sosial", "Program Pemberdayaan Sosial", 2025, 1, null, "ekonomi", "II"]).Findings));
        Assert.Empty(Reading.Check(header, ["Dinas Sosial", "Program Pemberdayaan Sosial", 2025, 1, "meningkatkan pendapatan", "ekonomi", "II"]).Findings);
    }

    [Fact]
    public void List_WithNiks_IsNoPlan() =>
        Assert.Equal(DataSet.Assistance, Reading.Check(["NIK", "Nama", "Program", "Nominal", "Pagu"], ["6202054302900001", "SITI", "PKH", 750000, 900000]).DataSet);
}
