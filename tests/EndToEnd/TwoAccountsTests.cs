using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Pipeline.EndToEnd.Samples;
using Pipeline.Local.Hosting;
using Pipeline.Rollups;
using Pipeline.Storage;

namespace Pipeline.EndToEnd;

/// <summary>As in Azure, uploads and feedback lie in one account and all else in another (docs/decisions/0025).</summary>
public sealed class TwoAccountsTests
{
    [Fact]
    public async Task WholePipeline_OnTwoAccounts_LeavesInEachWhatBelongsThere()
    {
        var (intake, registry) = (await EmptyAccounts.NextAsync(), await EmptyAccounts.NextAsync());
        await using var run = PipelineRun.On(new PipelineHostOptions(new HostStorage.ByText(registry, intake)));
        await run.Host.StartAsync(CancellationToken.None);

        foreach (var file in CommittedSamples.World.Files.Where(file => file.Regency == "6206"))
        {
            await run.DropAsync(file);
        }

        await run.Host.WaitUntilIdleAsync(CancellationToken.None);
        await run.Host.Activity.RunTimerAsync(nameof(CompileQuarter), CancellationToken.None);
        await run.Host.WaitUntilIdleAsync(CancellationToken.None);

        Assert.Empty(run.Host.Failed);
        Assert.Contains((await run.FeedbackAsync()).Keys, path => path.EndsWith("/hasil.xlsx", StringComparison.Ordinal));
        Assert.Contains("62 2025-Q4 v1", string.Join(", ", await run.QuartersAsync()), StringComparison.Ordinal);
        var names = new StorageNames();
        Assert.Equal(names.IntakeContainers.Order(StringComparer.Ordinal), await ContainersAsync(intake));
        Assert.Equal(names.RegistryContainers.Append("azure-webjobs-hosts").Order(StringComparer.Ordinal), await ContainersAsync(registry));
        Assert.Empty(await TablesAsync(intake));
        Assert.Equal(names.Tables.Order(StringComparer.Ordinal), await TablesAsync(registry));
    }

    private static async Task<List<string>> ContainersAsync(string account) => await new BlobServiceClient(account)
        .GetBlobContainersAsync().Select(container => container.Name).Order(StringComparer.Ordinal).ToListAsync();

    private static async Task<List<string>> TablesAsync(string account) => await new TableServiceClient(account)
        .QueryAsync().Select(table => table.Name).Order(StringComparer.Ordinal).ToListAsync();
}
