using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Rollups;
using Pipeline.Testing;

namespace Pipeline.Storage.Tests;

/// <summary>The work of compilations on real blobs: a run's goes when it is over, and when another one takes its place.</summary>
[Collection("Azurite")]
public sealed class CompileStoreTests(AzuriteFixture azurite)
{
    private static readonly CompileRun First = new(AreaCode.Parse("62"), new Quarter(2025, 4), "0000000000000001");
    private static readonly CompileRun Second = First with { InputsId = "0000000000000002" };
    private static readonly CompileRun OfAnotherQuarter = First with { Quarter = new Quarter(2025, 3) };
    private static readonly CompileRun OfAnotherProvince = First with { Province = AreaCode.Parse("64") };

    [Fact]
    public async Task Clear_ARun_LeavesTheOthers()
    {
        await using var account = await WithWorkAsync();

        await account.Get<ICompileStore>().ClearAsync(First, default);

        Assert.Equal(BlobsOf(Second, OfAnotherQuarter, OfAnotherProvince), await BlobsAsync(account));
    }

    [Fact]
    public async Task ClearOthers_OfAQuarter_LeavesTheRunAndOtherQuarters()
    {
        await using var account = await WithWorkAsync();

        await account.Get<ICompileStore>().ClearOthersAsync(First, default);

        Assert.Equal(BlobsOf(First, OfAnotherQuarter, OfAnotherProvince), await BlobsAsync(account));
    }

    private async Task<StorageAccount> WithWorkAsync()
    {
        var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        var store = account.Get<ICompileStore>();
        foreach (var run in new[] { First, Second, OfAnotherQuarter, OfAnotherProvince })
        {
            await store.SavePlanAsync(new CompilePlan(run, [6202], ClosesOn: null, DateTimeOffset.UnixEpoch), default);
            await store.SaveShardAsync(new ShardPlace(run, 6202), [RecordPartition.Parse("620201")], default);
            await store.SavePartialAsync(new ShardPlace(run, 6202), output => output.WriteByte(0), default);
        }

        return account;
    }

    private static string[] BlobsOf(params CompileRun[] runs) =>
    [
        .. runs.SelectMany(run => new[]
        {
            $"plans/{run.Province}/{run.Quarter}/{run.InputsId}/plan.json",
            $"shards/{run.Province}/{run.Quarter}/{run.InputsId}/6202",
            $"partials/{run.Province}/{run.Quarter}/{run.InputsId}/6202",
        }).Order(StringComparer.Ordinal),
    ];

    private static async Task<string[]> BlobsAsync(StorageAccount account) =>
        await account.Blobs.Container(account.Names.Work).GetBlobsAsync().Select(blob => blob.Name).Order(StringComparer.Ordinal).ToArrayAsync();
}
