using Pipeline.EndToEnd.Crashes;
using Pipeline.Local.Azurite;
using Pipeline.Local.Hosting;
using Pipeline.People;
using Pipeline.Samples;

namespace Pipeline.EndToEnd.Faults;

/// <summary>Four processes serve one account, and one of them is killed: each upload takes effect once.</summary>
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
    public async Task OneOfFourProcessesIsKilled_EachUploadTakesEffectOnce()
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
        Assert.Equal(await alone.CompileAsync("62", "2025-Q4"), await shared.CompileAsync("62", "2025-Q4"));
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

    private static async Task<int> MergedAsync(PipelineRun run) =>
        (await run.SubmissionsAsync()).Split('\n').Count(line => line.Contains("State=Merged", StringComparison.Ordinal));

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
