using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Standins.Functions;
using Pipeline.Testing;

namespace Pipeline.Standins.Worker.Tests;

[Collection("Azurite")]
public sealed class PoisonTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    private readonly Storage _storage = new(azurite.ConnectionString);
    private readonly Journal _journal = new() { Then = (_, _) => throw new InvalidDataException("Siti Aminah") };

    [Fact]
    public async Task Blob_FailingFiveTimes_IsPoisonAndGetsNoSixthTry()
    {
        await _storage.DropAsync("6202/a.csv");
        await using var host = await StartAsync();

        await host.WhenIdleAsync();
        await host.WhenIdleAsync();

        Assert.Equal(
            [(InvocationOutcome.Failed, 1), (InvocationOutcome.Failed, 2), (InvocationOutcome.Failed, 3), (InvocationOutcome.Failed, 4), (InvocationOutcome.Poisoned, 5)],
            host.Finished.Select(ended => (ended.Outcome, ended.Try)));
        Assert.Equal(["Poisoned 5 6202/a.csv"], await _storage.ReceiptsAsync());
    }

    [Fact]
    public async Task PoisonRecord_SaysWhichBlobAndWhy_ButNotTheMessage()
    {
        await _storage.DropAsync("6202/a.csv");
        var time = new ManualTime(Noon);
        await using var host = await StartAsync(time);
        await host.WhenIdleAsync();

        var record = Assert.Single(await PoisonOf(host).ListAsync(Patience.Token).ToListAsync());

        var etag = (await _storage.Container(_storage.Uploads).GetBlobClient("6202/a.csv").GetPropertiesAsync()).Value.ETag.ToString("G").Trim('"');
        var key = $"{_storage.HostId}/Ingest/{etag}/{_storage.Uploads}/6202/a.csv";
        Assert.Equal(new PoisonRecord("Ingest", _storage.Uploads, "6202/a.csv", etag, 5, Noon, "InvalidDataException", key), record);
        var written = await _storage.State.GetBlobClient($"poison/{key}.json").DownloadContentAsync();
        Assert.DoesNotContain("Siti", written.Value.Content.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tries_AcrossRestarts_AreCounted()
    {
        await _storage.DropAsync("a.csv");
        for (var hour = 0; hour < 5; hour++)
        {
            // An hour is longer than any pause between tries; on a clock that stands still there is one try a host.
            await using var host = await StartAsync(new ManualTime(Noon.AddHours(hour)), ("FunctionsHost:RetryDelay", "00:00:30"));
            await host.WhenFinishedAsync(1);
        }

        await using var last = await StartAsync(new ManualTime(Noon.AddHours(6)));
        await last.WhenIdleAsync();

        Assert.Equal(5, _journal.Lines.Count);
        Assert.Equal(["Poisoned 5 a.csv"], await _storage.ReceiptsAsync());
    }

    [Fact]
    public async Task Process_KilledInTheLastTry_LeavesAPoisonRecordAndNoSixthTry()
    {
        await _storage.DropAsync("a.csv");
        await using (var host = await StartAsync())
        {
            await host.WhenIdleAsync();
            await PoisonOf(host).RetryAsync(await PoisonOf(host).ListAsync(Patience.Token).FirstAsync(), Patience.Token);
            await host.WhenIdleAsync();
        }

        // What a process leaves that began its fifth try and never ended it.
        await foreach (var receipt in _storage.State.GetBlobsAsync(BlobTraits.Metadata, prefix: $"blobreceipts/{_storage.HostId}/"))
        {
            var left = new Dictionary<string, string> { ["Status"] = "Incomplete", ["Tries"] = "5" };
            await _storage.State.GetBlobClient(receipt.Name).SetMetadataAsync(left);
        }

        await foreach (var record in _storage.State.GetBlobsAsync(prefix: $"poison/{_storage.HostId}/"))
        {
            await _storage.State.DeleteBlobAsync(record.Name);
        }

        await using var next = await StartAsync();
        await next.WhenIdleAsync();

        Assert.Empty(next.Finished);
        Assert.Equal("ProcessEnded", (await PoisonOf(next).ListAsync(Patience.Token).SingleAsync()).ExceptionType);
    }

    [Fact]
    public async Task PoisonBlob_Retried_RunsAgainFromItsFirstTry()
    {
        await _storage.DropAsync("a.csv");
        await using var host = await StartAsync();
        await host.WhenIdleAsync();
        _journal.Then = (_, _) => Task.CompletedTask;

        await PoisonOf(host).RetryAsync(await PoisonOf(host).ListAsync(Patience.Token).SingleAsync(), Patience.Token);
        await host.WhenIdleAsync();

        Assert.Equal((InvocationOutcome.Succeeded, 1), (host.Finished[^1].Outcome, host.Finished[^1].Try));
        Assert.Empty(await PoisonOf(host).ListAsync(Patience.Token).ToListAsync());
    }

    [Fact]
    public async Task SecondTry_ComesAfterItsPauseAndNotBefore()
    {
        await _storage.DropAsync("a.csv");
        var time = new ManualTime(Noon);
        await using var host = await StartAsync(time, ("FunctionsHost:RetryDelay", "00:00:10"), ("FunctionsHost:PollingInterval", "01:00:00"));
        await host.WhenFinishedAsync(1);
        var listener = host.Services.GetRequiredService<BlobTriggerListener>();

        time.AdvanceTo(Noon.AddSeconds(9));
        Assert.Equal(1, await listener.ScanAsync(Patience.Token));
        Assert.Equal(1, await listener.ScanAsync(Patience.Token));
        Assert.Single(host.Finished);

        time.AdvanceTo(Noon.AddSeconds(11));
        _journal.Then = (_, _) => Task.CompletedTask;
        await host.WhenIdleAsync();
        Assert.Equal(2, host.Finished[^1].Try);
    }

    private static IPoisonRecords PoisonOf(TestHost host) => host.Services.GetRequiredService<IPoisonRecords>();

    private Task<TestHost> StartAsync(TimeProvider? time = null, params (string Key, string Value)[] settings) =>
        TestHost.StartAsync(_storage, _journal, UploadFunctions.Only, time, settings);
}
