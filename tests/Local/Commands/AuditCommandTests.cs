using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Areas;
using Pipeline.Audit;
using Pipeline.Intake;
using Pipeline.Local.Hosting;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Rollups;
using Pipeline.Testing;

namespace Pipeline.Local.Tests.Commands;

/// <summary>The command on a real account; each test has a province of its own.</summary>
[Collection("Azurite")]
public sealed class AuditCommandTests(AzuriteFixture azurite) : IDisposable
{
    private const string Changed = "Compare with a copy from before, and find out who can write to its container.\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Verify_AsWritten_SaysSo()
    {
        await TellAsync("6501", "6502");

        var run = await RunAsync("65", "6501", "6502", "6503", "--verify");

        Assert.Equal(
            (0, """
                65: 1 entry, unbroken.
                6501: 3 entries, unbroken; up to 2 also kept by 65.
                6502: 2 entries, unbroken; up to 1 also kept by 65.
                6503: 0 entries, unbroken; its end is not kept by 65 yet.
                The audit stands as it was written.

                """, ""),
            (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Verify_EditedEntry_SaysWhichAndExitCode1()
    {
        await TellAsync("5101");
        await RewriteAsync("5101", text => text.Replace("berkas keliru", "sesuai surat", StringComparison.Ordinal));

        var run = await RunAsync("5101", "--verify");

        Assert.Equal(
            (1, $"""
                5101, entry 3: was edited after it was written: its hash is not that of what it says.
                The audit does not stand as it was written: 1 fault. {Changed}
                """, ""),
            (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Verify_TailCutOff_TheProvinceKnows()
    {
        await TellAsync("7301");
        await RewriteAsync("7301", text => text[..(text.IndexOf('\n', StringComparison.Ordinal) + 1)]);

        var run = await RunAsync("7301", "--verify");

        Assert.Equal(
            (1, $"""
                7301, entry 2: was there when entry 1 of 73 was written; now the chain ends with 1: its tail was cut off.
                The audit does not stand as it was written: 1 fault. {Changed}
                """, ""),
            (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Csv_OfARegency_IsTheRecordInBahasaIndonesia()
    {
        await TellAsync("7601");
        var file = Path.Combine(_folder.Path, "rekaman", "kegiatan.csv");

        var run = await RunAsync("7601", "--csv", file);

        Assert.Equal((0, $"Record of processing activities: {file}\n", ""), (run.ExitCode, run.Output, run.Error));
        var lines = (await File.ReadAllTextAsync(file)).TrimEnd('\n').Split('\n');
        Assert.Equal(
            "Wilayah,Nama wilayah,Nomor,Waktu,Pelaku,Kegiatan pemrosesan,Objek,Tujuan,Alasan,Data pribadi,Penerima,Rincian,Sidik SHA-256", lines[0]);
        Assert.StartsWith(
            "7601,Kabupaten Pasangkayu,1,2026-01-05T10:15:00+08:00,\"folder 7601, sistem IngestUpload\",Pengumpulan dan penyimpanan: kiriman digabungkan ke basis data,2025-Q4-aaaaaaaaaaaaaaaa,Penyasaran program penanggulangan kemiskinan,,",
            lines[1], StringComparison.Ordinal);
        Assert.Contains(
            ",petugas Rina,Penghapusan dari basis data: kiriman ditarik kembali,2025-Q4-aaaaaaaaaaaaaaaa,Menjaga ketepatan basis data,berkas keliru,", lines[3], StringComparison.Ordinal);
        Assert.Equal(4, lines.Length);
    }

    [Fact]
    public async Task List_OfARegency_ShowsWhoDidWhatAndWhy()
    {
        await TellAsync("8201");

        var run = await RunAsync("8201");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var withdrawal = Assert.Single(run.Output.Split('\n'), line => line.Contains("submission-withdrawn", StringComparison.Ordinal));
        Assert.Equal(
            "8201 3 2026-01-05 11:15:00 +09:00 person:Rina submission-withdrawn 2025-Q4-aaaaaaaaaaaaaaaa berkas keliru",
            string.Join(' ', withdrawal.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    /// <summary>Each regency's file is taken, the first one settles headers too; then the province's summary; then each file is withdrawn.</summary>
    private async Task TellAsync(params string[] regencies)
    {
        await using var host = PipelineHost.Build(new PipelineHostOptions(azurite.ConnectionString) { Time = new StoppedClock() });
        await host.SetUpStorageAsync(CancellationToken.None);
        var log = host.Services.GetRequiredService<IAuditLog>();
        foreach (var code in regencies)
        {
            var actor = AuditActor.Folder(AreaCode.Parse(code), nameof(IngestUpload));
            await log.AppendAsync(AuditEvent.Taken(Submission(code), actor), default);
            if (code == regencies[0])
            {
                await log.AppendAsync(AuditEvent.MappingSettled(AreaCode.Parse(code), Submission(code).Hash, 1, actor), default);
            }
        }

        var province = AreaCode.Parse(regencies[0]).Province;
        await host.Services.GetRequiredService<SummaryAudit>().TellAsync(
            new QuarterLine(province, new Quarter(2025, 4), 1, "0123456789abcdef", false, new string('c', 64)), default);
        Assert.True(AuditActor.TryPerson("Rina", out var person));
        Assert.True(AuditReason.TryParse("berkas keliru", out var reason));
        foreach (var code in regencies)
        {
            await log.AppendAsync(AuditEvent.Withdrawn(Submission(code), person!, reason!), default);
        }
    }

    private static Submission Submission(string regency)
    {
        var hash = ContentHash.Parse(new string('a', 64));
        return new Submission(
            AreaCode.Parse(regency), SubmissionKey.Of(new Quarter(2025, 4), StoppedClock.Moment, hash), hash, $"{regency}/daftar.csv",
            DataSet.People, QuarterSource.Path, SubmissionState.Merged, RowCounts.None, 0, new Dictionary<string, int>());
    }

    /// <summary>What somebody with the account's key can do.</summary>
    private async Task RewriteAsync(string area, Func<string, string> change)
    {
        var blob = new BlobServiceClient(azurite.ConnectionString).GetBlobContainerClient("audit").GetBlobClient($"{area}.jsonl");
        var text = (await blob.DownloadContentAsync()).Value.Content.ToString();
        await blob.DeleteAsync();
        await blob.UploadAsync(BinaryData.FromString(change(text)));
    }

    private Task<CommandRun> RunAsync(params string[] arguments) =>
        CommandRun.OfAsync(["audit", .. arguments, "--connection", azurite.ConnectionString]);

    private sealed class StoppedClock : TimeProvider
    {
        public static readonly DateTimeOffset Moment = new(2026, 1, 5, 2, 15, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Moment;
    }
}
