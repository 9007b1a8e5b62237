using System.Text;
using System.Text.Json;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Rollups;
using Pipeline.Testing;

namespace Pipeline.EndToEnd;

/// <summary>The province edits its tables without a deployment: the next roll-up counts by them, and a faulty file changes nothing.</summary>
public sealed class ReferenceTests
{
    private const string Help = """
        NIK;Nama;Program;Bulan;Tahun;Nominal
        6202010101900001;SITI;Bantuan Ayam Kampung;Oktober;2025;150000
        6202010101900002;ANI;PKH;Oktober;2025;750000
        """;

    private const string Plan = """
        OPD;Program;Tahun;Pagu
        Dinas Peternakan;Bantuan Ayam Kampung;2025;90000000
        """;

    private static readonly DateTimeOffset Sent = new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(7));
    private static readonly string Shipped = File.ReadAllText(Path.Combine(GoldenFile.RepositoryRoot(), "functions/Core/Data/programmes.csv")).TrimEnd();

    private static readonly string WithAyam =
        $"{Shipped}\nAYAM-KAMPUNG;Bantuan Ayam Kampung;;meningkatkan pendapatan;pemberdayaan masyarakat;ekonomi;orang;APBD Kabupaten;;;\n";

    [Fact]
    public async Task ProgrammeAdded_TheNextRollUpCountsUnderIt_AndAFaultyFileChangesNothing()
    {
        await using var run = await PipelineRun.CreateAsync();
        await SendAsync(run, "6202/2025-Q4/bantuan.csv", Help);
        await SendAsync(run, "6202/2025-Q4/rencana.csv", Plan);
        Assert.Equal(["PKH", "~ Bantuan Ayam Kampung"], ProgrammesOf(await run.CompileAsync("62", "2025-Q4")));
        var deliveries = await run.DeliveriesAsync();
        Assert.Equal(CompileStart.UpToDate, await StartAsync(run));

        Assert.Equal(IngestOutcome.Settled, (await SendAsync(run, "62/rujukan-program.csv", WithAyam)).Outcome);

        Assert.Equal(CompileStart.Started, await StartAsync(run));
        var counted = await run.CompileAsync("62", "2025-Q4");
        Assert.Equal(["AYAM-KAMPUNG", "PKH"], ProgrammesOf(counted));
        Assert.Equal(("AYAM-KAMPUNG", "raiseIncome"), PlanOf(counted));
        Assert.Equal(deliveries, await run.DeliveriesAsync()); // its keys stay as they were
        var manifest = await run.ReadAsync("summaries", "62/2025-Q4/v2/manifest.json");
        Assert.Contains("\"programmes\": \"", manifest, StringComparison.Ordinal);

        var faulty = WithAyam.Replace("meningkatkan pendapatan;pemberdayaan masyarakat;ekonomi;orang", "membantu;pemberdayaan masyarakat;ekonomi;orang", StringComparison.Ordinal);
        await SendAsync(run, "62/rujukan-program.csv", faulty);

        Assert.Equal(CompileStart.UpToDate, await StartAsync(run));
        var answer = (await run.FeedbackAsync()).Single(entry => entry.Key.EndsWith("rujukan-program.csv/hasil.json", StringComparison.Ordinal)).Value;
        Assert.Contains("Berkas 'rujukan-program.csv', baris 30: kolom 'strategi' berisi 'membantu'. Isi dengan salah satu dari:", answer, StringComparison.Ordinal);
        Assert.Equal(counted, await run.CompileAsync("62", "2025-Q4"));
    }

    [Fact]
    public async Task UploadAfterTheTable_IsToldByIt_AndTheRegistryIsTheSame()
    {
        const string People = "NIK;Nama;Kecamatan;Desil\n6202010101900001;SITI;Baamang;9\n6202010101900002;ANI;Baamang;2\n";
        await using var before = await PipelineRun.CreateAsync();
        await using var after = await PipelineRun.CreateAsync();
        await SendAsync(after, "62/rujukan-program.csv", WithAyam.Replace(
            "orang;APBD Kabupaten;;;", "orang;APBD Kabupaten;1-4;SK Gubernur (contoh);", StringComparison.Ordinal));
        foreach (var run in new[] { before, after })
        {
            await SendAsync(run, "6202/2025-Q4/penduduk.csv", People);
            await SendAsync(run, "6202/2025-Q4/bantuan.csv", Help);
            await SendAsync(run, "6202/2025-Q4/rencana.csv", Plan);
        }

        Assert.Equal(["programme-unknown"], await CodesAsync(before, "bantuan.csv"));
        Assert.Equal(["recipient-not-targeted"], await CodesAsync(after, "bantuan.csv"));
        Assert.Equal(["programme-unknown"], await CodesAsync(before, "rencana.csv"));
        Assert.Empty(await CodesAsync(after, "rencana.csv"));
        Assert.Equal(await before.ClaimsAsync(), await after.ClaimsAsync());
    }

    private static async Task<IReadOnlyList<string>> CodesAsync(PipelineRun run, string file)
    {
        using var json = JsonDocument.Parse((await run.FeedbackAsync())[$"6202/2025-Q4/{file}/hasil.json"]);
        return [.. json.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()!)];
    }

    [Fact]
    public async Task Table_InARegencysFolder_HoldsForNothing_AndIsToldSo()
    {
        await using var run = await PipelineRun.CreateAsync();
        await SendAsync(run, "6202/2025-Q4/bantuan.csv", Help);
        await run.CompileAsync("62", "2025-Q4");

        await SendAsync(run, "6202/rujukan-program.csv", WithAyam);

        Assert.Equal(CompileStart.UpToDate, await StartAsync(run));
        var answer = (await run.FeedbackAsync()).Single(entry => entry.Key.EndsWith("rujukan-program.csv/hasil.json", StringComparison.Ordinal)).Value;
        Assert.Contains("letakkan langsung di folder '62/' dengan nama 'rujukan-program.csv'", answer, StringComparison.Ordinal);
    }

    private static async Task<IngestResult> SendAsync(PipelineRun run, string path, string content)
    {
        await run.DropAsync(path, Encoding.UTF8.GetBytes(content), Sent);
        return await run.IngestAsync(path);
    }

    private static Task<CompileStart> StartAsync(PipelineRun run) =>
        run.Get<CompileQuarter>().StartAsync(Areas.AreaCode.Parse("62"), Quarter.Parse("2025-Q4"), CancellationToken.None);

    private static string[] ProgrammesOf(string summary)
    {
        using var json = JsonDocument.Parse(summary);
        return [.. json.RootElement.GetProperty("help").GetProperty("programmes").EnumerateArray()
            .Select(programme => programme.GetProperty("programme").GetString() ?? $"~ {programme.GetProperty("name").GetString()}")];
    }

    private static (string? Programme, string Strategy) PlanOf(string summary)
    {
        using var json = JsonDocument.Parse(summary);
        var plan = json.RootElement.GetProperty("plan");
        return (
            plan.GetProperty("programmes")[0].GetProperty("programme").GetString(),
            plan.GetProperty("byStrategy").EnumerateObject().Single(part => part.Value.GetProperty("budget").GetInt64() > 0).Name);
    }
}
