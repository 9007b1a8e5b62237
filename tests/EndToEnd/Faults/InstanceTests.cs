using System.Globalization;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Pipeline.EndToEnd.Crashes;
using Pipeline.Local.Azurite;
using Pipeline.Local.Hosting;
using Pipeline.People;
using Pipeline.Samples;
using Pipeline.Storage;

namespace Pipeline.EndToEnd.Faults;

/// <summary>Four processes serve one account, and one of them is killed: each upload takes effect once, each timer fires once.</summary>
public sealed class InstanceTests
{
    private const int Instances = 4;
    private const int Seed = 6204;

    private static readonly string[] Regencies = ["6201", "6202", "6203", "6204", "6205", "6206", "6207", "6208"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);

    /// <summary>Two files a regency, the later one before the earlier; of two regencies a copy as well.</summary>
    private static readonly Drop[] Drops =
    [
        .. Regencies.SelectMany(regency => new[] { FileOf(regency, 20, day: 12, "baru"), FileOf(regency, 0, day: 8, "daftar") }),
        .. Regencies.Take(2).Select(regency => FileOf(regency, 20, day: 15, "salinan")),
    ];

    [Fact]
    public async Task OneOfFourProcessesIsKilled_UploadsTakeEffectOnceAndTheTimerFiresOnce()
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        await using var alone = await PipelineRun.CreateAsync();
        await DropAllAsync(alone);
        foreach (var drop in Drops)
        {
            await alone.IngestAsync(drop.Path);
        }

        await using var azurite = await AzuriteServer.StartAsync(new AzuriteOptions(), patience.Token);
        await using var shared = PipelineRun.On(new PipelineHostOptions(azurite.ConnectionString));
        await shared.Host.SetUpStorageAsync(patience.Token);
        await DropAllAsync(shared);

        await IngestAsync(azurite.ConnectionString, shared, await alone.SubmissionsAsync(), patience.Token);

        Assert.Equal(await alone.SubmissionsAsync(), await shared.SubmissionsAsync());
        Assert.Equal(await alone.HeldAsync(), await shared.HeldAsync());
        Assert.Equal(await alone.PeopleAsync(), await shared.PeopleAsync());

        var fired = await CompileAsync(azurite.ConnectionString, shared, patience.Token);

        Assert.Equal(1, fired);
        Assert.Equal(["v1"], await VersionsAsync(shared, patience.Token));
        var summary = await shared.ReadAsync("summaries", "62/2025-Q4/v1/ringkasan.json");
        Assert.Equal(await alone.CompileAsync("62", "2025-Q4"), summary);
    }

    /// <summary>All serve; one is killed when a few files are in, and the others do its work too.</summary>
    private static async Task IngestAsync(string connection, PipelineRun run, string expected, CancellationToken patience)
    {
        var random = new SplitMix64(Seed);
        var few = 1 + (int)(random.Next() % 4);
        using var group = new ServingGroup(connection, Instances);
        await UntilAsync(async () => await MergedAsync(run) >= few, patience);
        await group.Processes[(int)(random.Next() % Instances)].KillAsync(patience);
        Assert.InRange(await MergedAsync(run), few, Drops.Length - 3);

        await UntilAsync(async () => await run.SubmissionsAsync() == expected, patience);
    }

    /// <summary>The schedule has an occurrence that passed while nobody served; it is made up for when four start at once.</summary>
    /// <returns>How often the timer fired in all of them.</returns>
    private static async Task<int> CompileAsync(string connection, PipelineRun run, CancellationToken patience)
    {
        var missed = TimeProvider.System.GetUtcNow();
        var schedule = missed.ToString("s m H '* * *'", CultureInfo.InvariantCulture);
        using var group = new ServingGroup(connection, Instances, schedule);
        var work = Blobs(run, run.Get<StorageNames>().Work);
        await UntilAsync(
            async () => group.Logs.Any(IsFired) && group.AreAllServing && !await work.GetBlobsAsync(cancellationToken: patience).AnyAsync(patience), patience);
        return group.Logs.Count(IsFired);
    }

    private static bool IsFired(string line) => line.Contains("CompileQuarter ran at", StringComparison.Ordinal);

    private static async Task<int> MergedAsync(PipelineRun run) =>
        (await run.SubmissionsAsync()).Split('\n').Count(line => line.Contains("State=Merged", StringComparison.Ordinal));

    /// <summary>The versions in the ledger of quarters and among the summaries.</summary>
    private static async Task<string[]> VersionsAsync(PipelineRun run, CancellationToken cancellationToken)
    {
        var quarters = run.Get<TableServiceClient>().GetTableClient(run.Get<StorageNames>().Quarters);
        var compiled = await quarters.QueryAsync<TableEntity>(cancellationToken: cancellationToken)
            .Select(quarter => $"v{quarter.GetInt32("Version")}").ToListAsync(cancellationToken);
        var written = await Blobs(run, run.Get<StorageNames>().Summaries).GetBlobsAsync(cancellationToken: cancellationToken)
            .Select(blob => blob.Name.Split('/')[2]).ToListAsync(cancellationToken);
        return [.. compiled.Concat(written).Distinct()];
    }

    private static BlobContainerClient Blobs(PipelineRun run, string container) => run.Get<BlobServiceClient>().GetBlobContainerClient(container);

    private static async Task UntilAsync(Func<Task<bool>> isSo, CancellationToken patience)
    {
        using var looks = new PeriodicTimer(LookEvery, TimeProvider.System);
        while (!await isSo())
        {
            await looks.WaitForNextTickAsync(patience);
        }
    }

    private static async Task DropAllAsync(PipelineRun run)
    {
        foreach (var drop in Drops)
        {
            await run.DropAsync(drop.Path, drop.Content, drop.SubmittedOn);
        }
    }

    private static Drop FileOf(string regency, int changedPercent, int day, string name)
    {
        using var memory = new MemoryStream();
        LoadFile.Write(memory, new LoadPlan(600, regency, new Quarter(2025, 4), changedPercent, LoadFormat.Csv));
        return new Drop($"{regency}/2025-Q4/{name}.csv", memory.ToArray(), new DateTimeOffset(2026, 1, day, 9, 0, 0, TimeSpan.FromHours(7)));
    }
}
