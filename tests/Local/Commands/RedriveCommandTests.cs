using Microsoft.Extensions.DependencyInjection;
using Pipeline.Areas;
using Pipeline.Audit;
using Pipeline.Intake;
using Pipeline.Local.Hosting;
using Pipeline.Registry;
using Pipeline.Standins.Functions;
using Pipeline.Storage.Blobs;
using Pipeline.Testing;

namespace Pipeline.Local.Tests.Commands;

/// <summary>What failed five times, and what nobody ingested: shown by <c>status</c>, done by <c>redrive</c>.</summary>
[Collection("Azurite")]
public sealed class RedriveCommandTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Redrive_FailedFiveTimes_IngestedAndHostAndReceiptsAgree()
    {
        const string Upload = "6205/2025-Q4/gagal.csv";
        await FailFiveTimesAsync(Upload);

        Assert.Contains("6205", (await RunAsync("status")).Output, StringComparison.Ordinal);
        Assert.Contains(
            "What failed five times waits for `redrive`; `redrive --dry-run` says why each failed.\n", (await RunAsync("status")).Output, StringComparison.Ordinal);
        var dry = await RunAsync("redrive", "6205", "--dry-run");
        Assert.Matches(@"^6205/2025-Q4/upload-[0-9a-f]{16}: failed 5 times, last with TimeoutException, .+ \+07:00\nOpen: 0 waiting, 1 failed\. Nothing was done\.\n$", dry.Output);
        Assert.Contains("processing-failed", await FeedbackAsync(Upload), StringComparison.Ordinal);

        var run = await RunAsync("redrive", "6205");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal($"6205/2025-Q4/{AuditEvent.UploadId(Upload)}: ingested, 2 rows read: 2 taken, 0 held, 0 refused\nDone with: 1; failed again: 0.\n", run.Output);
        Assert.DoesNotContain("processing-failed", await FeedbackAsync(Upload), StringComparison.Ordinal);
        Assert.DoesNotContain(await PoisonedAsync(), record => record.Blob == Upload);
        Assert.Equal("Nothing is open: every upload has its receipt.\n", (await RunAsync("redrive", "6205")).Output);

        // The host looks at it once more, and nothing changes.
        await using var host = PipelineHost.Build(Options(_ => { }));
        await host.StartAsync(default);
        await host.WaitUntilIdleAsync(default);
        var line = Assert.Single(await host.Services.GetRequiredService<ISubmissionLedger>().ListAsync(AreaCode.Parse("6205"), default));
        Assert.Equal((SubmissionState.Merged, 2), (line.State, line.Rows.Added));
    }

    [Fact]
    public async Task Redrive_EventsLost_IngestsEachAndSaysWhatBecameOfIt()
    {
        await DropAsync("6206/2025-Q4/a.csv", Lists.OneHeld.Replace("6202", "6206", StringComparison.Ordinal).Replace("Mentawa Baru Ketapang", "Katingan Kuala", StringComparison.Ordinal));
        await DropAsync("6206/2025-Q4/kosong.csv", Lists.HeaderOnly);
        await DropAsync("6206/2025-Q4/pemetaan-kolom.csv", "Judul di berkas;Kolom\n");

        var run = await RunAsync("redrive", "6206");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            $"""
            6206/2025-Q4/{AuditEvent.UploadId("6206/2025-Q4/a.csv")}: ingested, 2 rows read: 1 taken, 1 held, 0 refused
            6206/2025-Q4/{AuditEvent.UploadId("6206/2025-Q4/kosong.csv")}: refused whole, the feedback says why
            6206/2025-Q4/{AuditEvent.UploadId("6206/2025-Q4/pemetaan-kolom.csv")}: a mapping of headers, answered
            Done with: 3; failed again: 0.

            """.ReplaceLineEndings("\n"),
            run.Output);
    }

    /// <summary>Fails, and sees that the log does not name the file.</summary>
    private async Task FailFiveTimesAsync(string path)
    {
        using var text = new StringWriter();
        using var log = new TextLog(text, TimeProvider.System, ownsOutput: false);
        await using (var host = PipelineHost.Build(Options(services => services.AddSingleton<IUploads, NoUploads>(), log)))
        {
            await host.StartAsync(default);
            await SendAsync(host, path, Lists.Clean.Replace("Mentawa Baru Ketapang", "Teweh Tengah", StringComparison.Ordinal));
            await host.WaitUntilIdleAsync(default);
            Assert.Contains(host.Failed, failure => failure.BlobPath == $"uploads/{path}");
        }

        var alias = $"uploads/sha256-{AuditEvent.UploadId(path)["upload-".Length..]}";
        Assert.Contains($"IngestUpload failed for {alias} 5 times, last with TimeoutException", text.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetFileName(path), text.ToString(), StringComparison.Ordinal);
    }

    private async Task DropAsync(string path, string content)
    {
        await using var host = PipelineHost.Build(Options(_ => { }));
        await host.SetUpStorageAsync(default);
        await SendAsync(host, path, content);
    }

    private static async Task SendAsync(PipelineHost host, string path, string content)
    {
        Assert.True(UploadPath.TryParse(path, AreaTable.Kemendagri.Contains, out var place));
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content));
        await host.Services.GetRequiredService<UploadSender>().SendAsync(place!, stream, null, default);
    }

    private PipelineHostOptions Options(Action<IServiceCollection> configure, TextLog? log = null) => new(azurite.ConnectionString)
    {
        Log = log,
        Settings = new Dictionary<string, string?>
        {
            ["FunctionsHost:PollingInterval"] = "00:00:00.050",
            ["FunctionsHost:RetryDelay"] = "00:00:00.001",
        },
        ConfigureServices = configure,
    };

    private async Task<string> FeedbackAsync(string path)
    {
        using var folder = new TemporaryFolder();
        await using var host = PipelineHost.Build(Options(_ => { }));
        var files = await host.Services.GetRequiredService<ResultFiles>().SaveFeedbackAsync(AreaCode.Parse(path.Split('/')[0]), folder.Path, default);
        return await File.ReadAllTextAsync(files.Single(file => file.EndsWith($"{path}/hasil.json", StringComparison.Ordinal)));
    }

    private async Task<List<PoisonRecord>> PoisonedAsync()
    {
        await using var host = PipelineHost.Build(Options(_ => { }));
        return await host.Services.GetRequiredService<IPoisonRecords>().ListAsync(default).ToListAsync();
    }

    private Task<CommandRun> RunAsync(params string[] args) => CommandRun.OfAsync([.. args, "--connection", azurite.ConnectionString]);

    /// <summary>An outage: no upload can be opened.</summary>
    private sealed class NoUploads : IUploads
    {
        public Task<Upload?> OpenAsync(string path, CancellationToken cancellationToken) => throw new TimeoutException();
    }
}
