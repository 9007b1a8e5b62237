using System.Text.Json;
using Pipeline.Registry;

namespace Pipeline.EndToEnd;

/// <summary>Plans from file to table to facts: two regencies and the province, five programmes, each figure as docs/rencana.md words it.</summary>
public sealed class PlanTests
{
    // PKH in two activities, a programme of the OPD's own without a sector, RTLH of another OPD out of two budgets.
    private const string Plan6202 = """
        RENCANA DAN REALISASI PROGRAM PENANGGULANGAN KEMISKINAN;;;;;;;
        TAHUN ANGGARAN 2025;;;;;;;
        OPD;Program;Kegiatan;Sumber Dana;Pagu (Rp);Realisasi (Rp);Target;Strategi
        Dinas Sosial;PKH;Pendampingan;APBN;1.000.000.000;750.000.000;400 KPM;
        Dinas Sosial;Program Keluarga Harapan;Verifikasi;APBD Kab;200.000.000;;;
        Dinas Sosial;Program Pemberdayaan Sosial;;APBD Kab;100.000.000;40.000.000;10 kelompok;Meningkatkan pendapatan
        Dinas Perkim;Bedah Rumah;;APBD Kab;300.000.000;300.000.000;20 unit;
        Dinas Perkim;Bedah Rumah;;CSR;50.000.000;0;30 KK;
        JUMLAH;;;;1.650.000.000;1.090.000.000;;
        """;

    // In millions; the year beyond the quarter's is of no account.
    private const string Plan6203 = """
        OPD : Dinas Sosial;;;
        (dalam juta rupiah);;;
        Tahun;Nama Program;Pagu Anggaran;Realisasi Anggaran
        2025;PKH;500,5;250
        2026;PKH;900;0
        """;

    private const string PlanOfProvince = """
        Perangkat Daerah;Program;TA;Pagu;Realisasi;Sektor
        Dinas Kesehatan Provinsi Kalimantan Tengah;PBI Pemda;2025;2000000000;2000000000;kesehatan
        Dinas Sosial;KUBE;2025;80000000;20000000;
        """;

    private const string Help6202 = """
        NIK;No KK;Program;Bulan;Tahun;Nominal
        ;6202010101100001;PKH;Oktober;2025;750000
        ;6202010101100002;PKH;November;2025;750000
        """;

    [Fact]
    public async Task Plans_BecomeTheFiguresOfTheWorkedExample()
    {
        await using var run = await PipelineRun.CreateAsync();
        await DataSetLaws.SendAsync(run, [.. InOrder, ("6202/2025-Q4/bantuan.csv", Help6202)]);

        var plan = Plan(await run.CompileAsync("62", "2025-Q4"));

        Assert.Equal(
            """
            total 8 lines 4230500000 3360000000 1 unreported
            byStrategy reduceBurden 4050500000 3300000000 by table 4050500000
            byStrategy raiseIncome 180000000 60000000 by table 80000000
            bySector education 1700500000 1000000000 by table 1700500000
            bySector health 2000000000 2000000000 by table 0
            bySector basicInfrastructure 350000000 300000000 by table 350000000
            bySector economy 80000000 20000000 by table 80000000
            bySector unknown 100000000 40000000 by table 0
            byGroup socialAssistance 4050500000 3300000000 by table 4050500000
            byGroup communityEmpowerment 80000000 20000000 by table 80000000
            byGroup unknown 100000000 40000000 by table 0
            bySource apbn 1000000000 750000000 by table 0
            bySource apbdKabupaten 600000000 340000000 by table 0
            bySource csr 50000000 0 by table 0
            bySource unknown 2580500000 2270000000 by table 0
            62 DINAS KESEHATAN PROVINSI KALIMANTAN TENGAH 2000000000 2000000000
            62 DINAS SOSIAL 80000000 20000000
            6202 DINAS PERKIM 350000000 300000000
            6202 DINAS SOSIAL 1300000000 790000000
            6203 DINAS SOSIAL 500500000 250000000
            Kelompok Usaha Bersama 80000000 20000000 targets  persons 0 families 0
            PBI Pemda 2000000000 2000000000 targets  persons 0 families 0
            Program Keluarga Harapan 1700500000 1000000000 targets 400 KELUARGA persons 0 families 2
            Perbaikan rumah tidak layak huni 350000000 300000000 targets 30 KELUARGA + 20 UNIT persons 0 families 0
            Program Pemberdayaan Sosial 100000000 40000000 targets 10 KELOMPOK persons 0 families 0
            """.ReplaceLineEndings("\n"),
            plan);
    }

    [Fact]
    public Task SameUploads_InAnyOrderAndTwice_GiveTheSameRegistryAndSummary() => DataSetLaws.AnyOrderAndTwiceGiveTheSameAsync(InOrder);

    [Fact]
    public Task Withdrawn_ThePlanIsAsIfItHadNeverCome() => DataSetLaws.WithdrawnIsAsIfItHadNeverComeAsync(InOrder, kept: 1);

    [Fact]
    public async Task SentAgainWithOneLineChanged_WritesThatLineAlone()
    {
        await using var run = await PipelineRun.CreateAsync();
        await DataSetLaws.SendAsync(run, InOrder);
        var before = await run.ETagsAsync(run.Get<Storage.StorageNames>().Plans);

        var again = await DataSetLaws.SendAsync(run, [("6202/2025-Q4/lagi.csv", Plan6202.Replace("40.000.000;10 kel", "90.000.000;10 kel", StringComparison.Ordinal))]);

        Assert.Equal((5, 1, 4), (again[0].Submission!.Rows.Read, again[0].Submission!.Rows.Changed, again[0].Submission!.Rows.Unchanged));
        var after = await run.ETagsAsync(run.Get<Storage.StorageNames>().Plans);
        Assert.Equal("6202:2025:DINASSOSIAL:~PROGRAMPEMBERDAYAANSOSIAL::RegencyBudget", Assert.Single(after.Except(before)).Key);
    }

    [Fact]
    public async Task AsOfAnEarlierQuarter_WhatWasSaidLater_DoesNotCount()
    {
        await using var run = await PipelineRun.CreateAsync();
        await DataSetLaws.SendAsync(run, [("6202/2025-Q3/rencana.csv", Plan6202)]);
        var before = await run.CompileAsync("62", "2025-Q3");

        await DataSetLaws.SendAsync(run, [("6202/2025-Q4/lagi.csv", Plan6202.Replace("40.000.000;10 kel", "90.000.000;10 kel", StringComparison.Ordinal))]);

        Assert.Equal(before, await run.CompileAsync("62", "2025-Q3"));
        Assert.NotEqual(Plan(before), Plan(await run.CompileAsync("62", "2025-Q4")));
    }

    /// <summary>Two figures for one line, of which nobody knows which holds, and a line without its year.</summary>
    [Fact]
    public async Task HeldAndRefusedLines_MendedInPerbaiki_AreTakenAndClosed()
    {
        const string Path = "6202/2025-Q4/rencana.csv";
        await using var run = await PipelineRun.CreateAsync();
        var sent = await DataSetLaws.SendAsync(run, [(Path, """
            OPD;Program;Kegiatan;Sumber Dana;Tahun;Pagu;Realisasi
            Dinas Sosial;PKH;Pendampingan;APBN;2025;1.000.000.000;750.000.000
            Dinas Sosial;PKH;Pendampingan;APBN;2025;200.000.000;
            Dinas Sosial;KUBE;;APBD Kab;;80.000.000;0
            Dinas Perkim;Bedah Rumah;;CSR;2025;50.000.000;0
            """)]);
        Assert.Equal((4, 1, 2, 1), Counts(sent[0]));
        Assert.StartsWith("total 1 lines 50000000 0 0 unreported", Plan(await run.CompileAsync("62", "2025-Q4")), StringComparison.Ordinal);

        var mended = MendSheet.Open(await run.ReadBytesAsync("feedback", Path + "/hasil.xlsx"))
            .Type("Pagu", "200.000.000", "Kegiatan", "Verifikasi")
            .Type("Program", "KUBE", "Tahun", "2025")
            .Save();
        await run.DropAsync("6202/2025-Q4/perbaikan.xlsx", mended, DataSetLaws.Sent.AddDays(1));
        var result = await run.IngestAsync("6202/2025-Q4/perbaikan.xlsx");

        Assert.Equal((3, 3, 0, 0), Counts(result));
        var held = (await run.HeldAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, held.Length);
        Assert.All(held, row => Assert.Contains("ClosedBy=", row, StringComparison.Ordinal));
        Assert.StartsWith(
            """
            total 4 lines 1330000000 750000000 1 unreported
            byStrategy reduceBurden 1250000000 750000000 by table 1250000000
            byStrategy raiseIncome 80000000 0 by table 80000000
            """.ReplaceLineEndings("\n"),
            Plan(await run.CompileAsync("62", "2025-Q4")), StringComparison.Ordinal);
    }

    private static (int Read, int Added, int Held, int Refused) Counts(IngestResult result)
    {
        var rows = result.Submission!.Rows;
        return (rows.Read, rows.Added, rows.Held, rows.Refused);
    }

    private static IReadOnlyList<(string Path, string Content)> InOrder =>
    [
        ("6202/2025-Q4/rencana.csv", Plan6202),
        ("6203/2025-Q4/rencana.csv", Plan6203),
        ("62/2025-Q4/rencana.csv", PlanOfProvince),
    ];

    private static string Plan(string summary)
    {
        using var json = JsonDocument.Parse(summary);
        var plan = json.RootElement.GetProperty("plan");
        return string.Join('\n', [
            $"total {plan.GetProperty("lines")} lines {plan.GetProperty("budget")} {plan.GetProperty("realisation")} {plan.GetProperty("unreported")} unreported",
            .. Parts(plan, "byStrategy"),
            .. Parts(plan, "bySector"),
            .. Parts(plan, "byGroup"),
            .. Parts(plan, "bySource"),
            .. plan.GetProperty("agencies").EnumerateArray().Select(agency => $"{agency.GetProperty("sender")} {agency.GetProperty("name")} {agency.GetProperty("budget")} {agency.GetProperty("realisation")}"),
            .. plan.GetProperty("programmes").EnumerateArray().Select(LineOf),
        ]);
    }

    private static IEnumerable<string> Parts(JsonElement plan, string name) => plan.GetProperty(name).EnumerateObject()
        .Where(part => part.Value.GetProperty("lines").GetInt64() > 0)
        .Select(part => $"{name} {part.Name} {part.Value.GetProperty("budget")} {part.Value.GetProperty("realisation")} by table {part.Value.GetProperty("budgetByTable")}");

    private static string LineOf(JsonElement programme)
    {
        var targets = programme.GetProperty("targets").EnumerateArray().Select(target => $"{target.GetProperty("number")} {target.GetProperty("unit")}");
        return $"{programme.GetProperty("name")} {programme.GetProperty("budget")} {programme.GetProperty("realisation")} targets {string.Join(" + ", targets)} "
            + $"persons {programme.GetProperty("persons")} families {programme.GetProperty("families")}";
    }
}
