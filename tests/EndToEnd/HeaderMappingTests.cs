using System.Text;
using Pipeline.Areas;
using Pipeline.Registry;

namespace Pipeline.EndToEnd;

/// <summary>A regency settles a header once, in a file of its own folder, and it holds from then on.</summary>
public sealed class HeaderMappingTests
{
    private const string Data = "No Identitas Diri;Sebutan;Kecamatan\n6202054302900001;SITI AMINAH;Baamang\n";
    private const string Mapping = "Judul di berkas;Kolom\nNo Identitas Diri;NIK\nSebutan;Nama lengkap\nX;julukan\n";

    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public async Task RefusedFile_DroppedAgainAfterTheMapping_IsReadAnew_AndFoldsAgainWithIt()
    {
        await using var run = await PipelineRun.CreateAsync();

        Assert.Equal(IngestOutcome.Refused, (await SendAsync(run, "6202/2025-Q4/data.csv", Data, 0)).Outcome);
        Assert.Equal(IngestOutcome.Repeated, (await SendAsync(run, "6202/2025-Q4/data.csv", Data, 0)).Outcome);
        Assert.Equal(IngestOutcome.Settled, (await SendAsync(run, "6202/pemetaan-kolom.csv", Mapping, 1)).Outcome);
        Assert.Single(await LinesAsync(run));

        var read = await SendAsync(run, "6202/2025-Q4/data.csv", Data, 2);
        Assert.Equal((IngestOutcome.Merged, 1), (read.Outcome, read.Submission!.Rows.Added));
        Assert.Equal(IngestOutcome.Repeated, (await run.IngestAsync("6202/2025-Q4/data.csv")).Outcome);
        Assert.Contains("\"field\": \"nik\"", await run.ReadAsync("feedback", "6202/2025-Q4/data.csv/hasil.json"), StringComparison.Ordinal);

        // Another mapping lies there now; an older file that comes late makes the first one fold again, as it was read.
        await SendAsync(run, "6202/pemetaan-kolom.csv", "Judul di berkas;Kolom\nSebutan;abaikan\n", 3);
        var late = await SendAsync(run, "6202/2025-Q4/lama.csv", "NIK;Nama;Kecamatan\n6202054302900002;ANI;Baamang\n", -1);
        Assert.Equal((IngestOutcome.Merged, 1), (late.Outcome, late.Refolded));
        Assert.Equal([1, 1], (await LinesAsync(run)).Select(line => line.Rows.Accepted));
    }

    [Fact]
    public async Task Mapping_ThatLiesThereFirst_HoldsForTheFirstFile_AndItsFeedbackNamesWhatItCannotUse()
    {
        await using var run = await PipelineRun.CreateAsync();

        await SendAsync(run, "6202/pemetaan-kolom.csv", Mapping, 0);
        Assert.Equal(IngestOutcome.Merged, (await SendAsync(run, "6202/2025-Q4/data.csv", Data, 1)).Outcome);

        var feedback = await run.FeedbackAsync();
        var answer = feedback.Single(entry => entry.Key.EndsWith("pemetaan-kolom.csv/hasil.json", StringComparison.Ordinal)).Value;
        Assert.Contains("\"code\": \"mapping-invalid\"", answer, StringComparison.Ordinal);
        Assert.Contains("\"header\": \"Sebutan\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EarlierCopy_OfWhatIsInTheRegistry_IsReadAsThatWas()
    {
        await using var run = await PipelineRun.CreateAsync();
        await SendAsync(run, "6202/pemetaan-kolom.csv", Mapping, 0);
        await SendAsync(run, "6202/2025-Q4/data.csv", Data, 2);
        await SendAsync(run, "6202/pemetaan-kolom.csv", "Judul di berkas;Kolom\nSebutan;abaikan\n", 3);

        var copy = await SendAsync(run, "6202/2025-Q4/salinan.csv", Data, 1);

        Assert.Equal(IngestOutcome.Merged, copy.Outcome);
        var line = Assert.Single(await LinesAsync(run));
        Assert.Equal((SubmissionState.Merged, 1, "6202/2025-Q4/salinan.csv"), (line.State, line.Rows.Accepted, line.Path));
    }

    [Fact]
    public async Task Mapping_InAQuartersFolder_HoldsForNothing_AndIsToldSo()
    {
        await using var run = await PipelineRun.CreateAsync();

        Assert.Equal(IngestOutcome.Settled, (await SendAsync(run, "6202/2025-Q4/pemetaan-kolom.csv", Mapping, 0)).Outcome);
        Assert.Equal(IngestOutcome.Refused, (await SendAsync(run, "6202/2025-Q4/data.csv", Data, 1)).Outcome);
        Assert.Contains("\"code\": \"mapping-invalid\"", await run.ReadAsync("feedback", "6202/2025-Q4/pemetaan-kolom.csv/hasil.json"), StringComparison.Ordinal);
    }

    /// <summary>Of two the .csv holds: whichever came last, the answer to the other says so, and which one does.</summary>
    [Theory]
    [InlineData("pemetaan-kolom.csv", "pemetaan-kolom.xlsx")]
    [InlineData("pemetaan-kolom.xlsx", "pemetaan-kolom.csv")]
    public async Task TwoMappings_TheOneThatDoesNotHold_IsToldSo(string first, string second)
    {
        await using var run = await PipelineRun.CreateAsync();
        var content = new Dictionary<string, string>
        {
            ["pemetaan-kolom.csv"] = Mapping,
            ["pemetaan-kolom.xlsx"] = "Judul di berkas;Kolom\nSebutan;abaikan\n", // known by content, whatever it is called
        };

        await SendAsync(run, $"6202/{first}", content[first], 0);
        Assert.DoesNotContain("tidak berlaku", await AnswerAsync(run, first), StringComparison.Ordinal);
        await SendAsync(run, $"6202/{second}", content[second], 1);

        var holds = await AnswerAsync(run, "pemetaan-kolom.csv");
        Assert.Contains("Di folder '6202/' ada juga 'pemetaan-kolom.xlsx', yang tidak berlaku lagi", holds, StringComparison.Ordinal);
        Assert.Contains("\"field\": \"nik\"", holds, StringComparison.Ordinal);
        var outdone = await AnswerAsync(run, "pemetaan-kolom.xlsx");
        Assert.Contains("yang berlaku hanya satu, yaitu 'pemetaan-kolom.csv'", outdone, StringComparison.Ordinal);
        Assert.DoesNotContain("\"header\"", outdone, StringComparison.Ordinal);
        Assert.Equal(IngestOutcome.Merged, (await SendAsync(run, "6202/2025-Q4/data.csv", Data, 2)).Outcome);
    }

    private static Task<string> AnswerAsync(PipelineRun run, string name) => run.ReadAsync("feedback", $"6202/2026-Q1/{name}/hasil.json");

    private static async Task<IngestResult> SendAsync(PipelineRun run, string path, string content, int day)
    {
        await run.DropAsync(path, Encoding.UTF8.GetBytes(content), Monday.AddDays(day));
        return await run.IngestAsync(path);
    }

    private static Task<IReadOnlyList<Submission>> LinesAsync(PipelineRun run) =>
        run.Get<ISubmissionLedger>().ListAsync(AreaCode.Parse("6202"), CancellationToken.None);
}
