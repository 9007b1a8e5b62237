using Microsoft.Azure.Functions.Worker;
using Pipeline.Standins.Functions;
using Pipeline.Testing;

namespace Pipeline.Standins.Worker.Tests;

[Collection("Azurite")]
public sealed class BlobTriggerTests(AzuriteFixture azurite)
{
    private readonly Storage _storage = new(azurite.ConnectionString);
    private readonly Journal _journal = new();

    [Fact]
    public async Task Blobs_InTheContainer_RunOnceEach()
    {
        await _storage.DropAsync("6202/2025-Q4/a.csv");
        await _storage.DropAsync("6203/b.csv");
        await using var host = await StartAsync();

        await host.WhenIdleAsync();
        await host.WhenIdleAsync();

        Assert.Equal(["6202/2025-Q4/a.csv", "6203/b.csv"], _journal.Lines.Order());
        Assert.All(host.Finished, ended => Assert.Equal((InvocationOutcome.Succeeded, 1), (ended.Outcome, ended.Try)));
        Assert.Equal(["Complete 1 6202/2025-Q4/a.csv", "Complete 1 6203/b.csv"], (await _storage.ReceiptsAsync()).Order());
    }

    [Fact]
    public async Task Container_Absent_IsWaitedFor()
    {
        await using var host = await StartAsync();
        await host.WhenIdleAsync();
        Assert.Empty(_journal.Lines);

        await _storage.DropAsync("a.csv");
        await host.WhenIdleAsync();

        Assert.Equal(["a.csv"], _journal.Lines);
    }

    [Fact]
    public async Task Receipt_HostRestarted_KeepsTheBlobFromRunningAgain()
    {
        await _storage.DropAsync("a.csv");
        await using (var first = await StartAsync())
        {
            await first.WhenIdleAsync();
        }

        await using var second = await StartAsync();
        await second.WhenIdleAsync();

        Assert.Equal(["a.csv"], _journal.Lines);
        Assert.Empty(second.Finished);
    }

    [Fact]
    public async Task ETag_Changed_RunsAgainEvenForTheSameBytes()
    {
        await _storage.DropAsync("a.csv", "same");
        await using var host = await StartAsync();
        await host.WhenIdleAsync();

        await _storage.DropAsync("a.csv", "same");
        await host.WhenIdleAsync();

        Assert.Equal(["a.csv", "a.csv"], _journal.Lines);
    }

    [Fact]
    public async Task TwoHosts_OnOneStorage_RunEachBlobOnce()
    {
        var names = Enumerable.Range(0, 30).Select(number => $"6202/{number:00}.csv").ToList();
        await using var one = await StartAsync();
        await using var two = await StartAsync();

        await Task.WhenAll(names.Select(name => _storage.DropAsync(name)));
        await Task.WhenAll(one.WhenIdleAsync(), two.WhenIdleAsync());

        Assert.Equal(names, _journal.Lines.Order());
        Assert.Equal(30, one.Finished.Count + two.Finished.Count);
    }

    [Fact]
    public async Task BlobsWrittenByFunctions_AreDoneBeforeTheHostIsIdle()
    {
        await _storage.DropAsync("6202/a.csv", "first");
        await _storage.DropAsync("b.tar.gz", "second");
        await using var host = await TestHost.StartAsync(_storage, _journal, ChainFunctions.Both);

        await host.WhenIdleAsync();

        Assert.Equal(
            ["copy 6202/a.csv", "copy b.tar.gz", "sum 6202/a csv first", "sum b.tar gz second"],
            _journal.Lines.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task FunctionContext_OfABlob_TellsFunctionAndBindingData()
    {
        await _storage.DropAsync("6202/a b.csv");
        await using var host = await TestHost.StartAsync(_storage, _journal, [typeof(ContextFunction)]);

        await host.WhenIdleAsync();

        var address = $"{_storage.Container(_storage.Uploads).Uri}/6202/a%20b.csv";
        Assert.Equal([$"Tell; BlobTrigger={_storage.Uploads}/6202/a b.csv; name=a b; regency=6202; Uri={address}"], _journal.Lines);
    }

    [Fact]
    public async Task Function_Disabled_IsNotTriggered()
    {
        await _storage.DropAsync("a.csv");
        await using var host = await StartAsync(("AzureWebJobs.Ingest.Disabled", "true"));

        await host.WhenIdleAsync();

        Assert.Empty(_journal.Lines);
    }

    [Fact]
    public async Task Name_TooLongForAReceiptsName_StillHasOne()
    {
        var name = string.Join('/', Enumerable.Repeat(new string('n', 190), 5));
        await _storage.DropAsync(name);
        await using (var first = await StartAsync())
        {
            await first.WhenIdleAsync();
        }

        await using var second = await StartAsync();
        await second.WhenIdleAsync();

        Assert.Equal([name], _journal.Lines);
    }

    private Task<TestHost> StartAsync(params (string Key, string Value)[] settings) =>
        TestHost.StartAsync(_storage, _journal, UploadFunctions.Only, time: null, settings);

    private sealed class ContextFunction(Journal journal)
    {
        [Function("Tell")]
        public Task Tell([BlobTrigger("%Uploads%/{regency}/{name}.csv")] Stream blob, FunctionContext context)
        {
            var data = context.BindingContext.BindingData.OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase);
            return journal.RunAsync(
                $"{context.FunctionDefinition.Name}; {string.Join("; ", data.Select(pair => $"{pair.Key}={pair.Value}"))}",
                context.CancellationToken);
        }
    }
}
