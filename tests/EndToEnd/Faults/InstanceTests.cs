using System.Text;
using System.Text.RegularExpressions;
using Pipeline.Areas;
using Pipeline.Audit;
using Pipeline.EndToEnd.Crashes;
using Pipeline.Intake;
using Pipeline.Local.Azurite;
using Pipeline.Local.Hosting;
using Pipeline.People;
using Pipeline.Rollups;
using Pipeline.Samples;
using Pipeline.Storage;

namespace Pipeline.EndToEnd.Faults;

/// <summary>Four processes serve one account: each upload takes effect once, though one of them is killed, and each timer fires once.</summary>
public sealed class InstanceTests
{
    private const int Instances = 4;
    private const int Seed = 6204;
    private const string EverySixSeconds = "*/6 * * * * *";

    private static readonly AreaCode Province = AreaCode.Parse("62");
    private static readonly Regex Occurrence = new("CompileQuarter ran at (?<due>.+?) in ", RegexOptions.None, TimeSpan.FromSeconds(1));

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

    [Fact]
    public async Task FourProcessesHaveTheTimer_EachOccurrenceIsOnesAndEachDueQuarterIsCompiledOnce()
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        await using var azurite = await AzuriteServer.StartAsync(new AzuriteOptions(), patience.Token);
        await using var run = PipelineRun.On(new PipelineHostOptions(azurite.ConnectionString));
        await run.Host.SetUpStorageAsync(patience.Token);
        var now = TimeProvider.System.GetUtcNow();
        var open = Quarter.Containing(ProvinceTime.DayIn(Province, now));
        Quarter[] due = [open.Previous, open];

        // All of them wait for the next occurrence before there is anything to compile.
        using var group = new ServingGroup(azurite.ConnectionString, Instances, EverySixSeconds);
        await UntilAsync(() => Task.FromResult(group.Processes.All(process => process.Log.Any(line => line.StartsWith("Serving ", StringComparison.Ordinal)))), patience.Token);
        await run.DropAsync($"6202/{open.Previous}/daftar.csv", ListOfSeveralShards(), now);
        await UntilAsync(async () => (await LinesAsync(run, due)).All(line => line is not null), patience.Token);
        var fired = Fired(group).Count;
        await UntilAsync(() => Task.FromResult(Fired(group).Count >= fired + 3), patience.Token);

        Assert.All(await LinesAsync(run, due), line => Assert.Equal(1, line!.Version));
        Assert.Equal(due.Select(quarter => $"62/{quarter}/v1"), await VersionsAsync(run));
        Assert.Equal(due.Select(quarter => $"{quarter}"), (await SummariesToldAsync(run)).Order(StringComparer.Ordinal));
        Assert.Equal(Fired(group).Distinct(), Fired(group));
    }

    /// <summary>All serve; one is killed when a few files are in, and the others do its work too.</summary>
    private static async Task IngestAsync(string connection, PipelineRun run, string expected, CancellationToken patience)
    {
        var random = new SplitMix64(Seed);
        var few = 1 + (int)(random.Next() % 4);
        using var group = new ServingGroup(connection, Instances);
        await UntilAsync(async () => await MergedAsync(run) >= few, patience);
        await group.Processes[(int)(random.Next() % Instances)].KillAsync(patience);

        // There is work left. It may be more than a moment ago: what was merged is folded again once an earlier file comes.
        Assert.InRange(await MergedAsync(run), 0, Drops.Length - 3);

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

    /// <summary>People of one regency's list who were registered in eight: as many shards.</summary>
    private static byte[] ListOfSeveralShards() => Encoding.UTF8.GetBytes("NIK;Nama;Kecamatan\n" + string.Concat(
        Regencies.SelectMany(regency => Enumerable.Range(1, 20).Select(number => $"{regency}01550385{number:D4};SITI AMINAH;Baamang\n"))));

    /// <summary>The occurrences for which the timer ran, as the processes' logs have them.</summary>
    private static List<string> Fired(ServingGroup group) => [.. group.Log
        .Select(line => Occurrence.Match(line)).Where(match => match.Success).Select(match => match.Groups["due"].Value)];

    private static async Task<IReadOnlyList<QuarterLine?>> LinesAsync(PipelineRun run, IEnumerable<Quarter> quarters)
    {
        var lines = new List<QuarterLine?>();
        foreach (var quarter in quarters)
        {
            lines.Add(await run.Get<ICompileStore>().FindLineAsync(Province, quarter, CancellationToken.None));
        }

        return lines;
    }

    private static async Task<IEnumerable<string>> VersionsAsync(PipelineRun run)
    {
        var summaries = run.Get<BlobAccounts>().Container("summaries");
        return await summaries.GetBlobsAsync().Where(blob => blob.Name.EndsWith("/manifest.json", StringComparison.Ordinal))
            .Select(blob => blob.Name[..blob.Name.LastIndexOf('/')]).ToListAsync();
    }

    private static async Task<IReadOnlyList<string>> SummariesToldAsync(PipelineRun run) => await run.Get<IAuditLog>().ReadAsync(Province, CancellationToken.None)
        .Select(line => line.Entry!).Where(entry => entry.Action == AuditAction.SummaryWritten).Select(entry => entry.Subject).ToListAsync();

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
