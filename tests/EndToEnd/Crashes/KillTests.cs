using System.Text;
using Azure.Data.Tables;
using Pipeline.Areas;
using Pipeline.EndToEnd.Samples;
using Pipeline.Local.Azurite;
using Pipeline.Local.Hosting;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Samples;
using Pipeline.Storage;

namespace Pipeline.EndToEnd.Crashes;

/// <summary>The app is killed in the middle of a file and started again; the registry and the summaries are as if it had never been.</summary>
public sealed class KillTests
{
    private const string LargeFile = "6203/2025-Q4/besar.csv";
    private const int Kills = 2;
    private const int Seed = 6203;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly byte[] Large = MakeLarge();

    /// <summary>The persons of the large file in the order in which they are merged: partition by partition.</summary>
    private static readonly string[] Niks =
    [
        .. Encoding.UTF8.GetString(Large).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(row => row.Split(';')[2])
            .GroupBy(nik => nik[..6])
            .SelectMany(partition => partition.Order(StringComparer.Ordinal)),
    ];

    [Fact]
    public async Task AppKilledInTheMiddleOfAFile_StartedAgain_EndsAsIfItHadNot()
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        await using var uncut = await PipelineRun.CreateAsync();
        await DropAllAsync(uncut);
        foreach (var path in Samples.Select(file => file.Path).Append(LargeFile))
        {
            await uncut.IngestAsync(path);
        }

        await using var azurite = await AzuriteServer.StartAsync(new AzuriteOptions(), patience.Token);
        await using var last = PipelineRun.On(new PipelineHostOptions(azurite.ConnectionString));
        await last.Host.SetUpStorageAsync(patience.Token);
        await DropAllAsync(last);
        var random = new SplitMix64(Seed);
        for (var kill = 0; kill < Kills; kill++)
        {
            var missing = await MissingAsync(last, patience.Token);
            var moment = missing[(missing.Count / 8) + (int)(random.Next() % (ulong)(missing.Count / 4))];
            using var serving = ServingProcess.Start(azurite.ConnectionString);
            await WaitForPersonAsync(last, serving, moment, patience.Token);
            await serving.KillAsync(patience.Token);

            Assert.Equal(SubmissionState.Merging, await StateOfLargeFileAsync(last, patience.Token));
            Assert.NotEmpty(await MissingAsync(last, patience.Token));
        }

        await last.Host.StartAsync(patience.Token);
        await last.Host.WaitUntilIdleAsync(patience.Token);
        await last.Host.StopAsync();

        Assert.Empty(last.Host.Failed);
        Assert.Equal(await uncut.SubmissionsAsync(), await last.SubmissionsAsync());
        Assert.Equal(await uncut.HeldAsync(), await last.HeldAsync());
        Assert.Equal(await uncut.PeopleAsync(), await last.PeopleAsync());
        Assert.Equal(await uncut.CompileAsync("62", "2025-Q4"), await last.CompileAsync("62", "2025-Q4"));
    }

    /// <summary>Of two regencies, neither of which names a person of another: a ledger's line does not tell which came first.</summary>
    private static IEnumerable<SampleFile> Samples =>
        CommittedSamples.World.Files.Where(file => file.Regency is "6205" || file is { Regency: "6203", Quarter: "2025-Q3" });

    private static async Task DropAllAsync(PipelineRun run)
    {
        await run.DropAsync(LargeFile, Large, new DateTimeOffset(2026, 1, 7, 9, 0, 0, TimeSpan.FromHours(7)));
        foreach (var file in Samples)
        {
            await run.DropAsync(file);
        }
    }

    private static byte[] MakeLarge()
    {
        using var large = new MemoryStream();
        LoadFile.Write(large, new LoadPlan(20_000, "6203", new Quarter(2025, 4), 0, LoadFormat.Csv));
        return large.ToArray();
    }

    /// <summary>Waits until a person of the large file is registered.</summary>
    private static async Task WaitForPersonAsync(PipelineRun run, ServingProcess serving, string nik, CancellationToken cancellationToken)
    {
        var people = People(run);
        while (!(await people.GetEntityIfExistsAsync<TableEntity>(nik[..6], nik, cancellationToken: cancellationToken)).HasValue)
        {
            Assert.False(serving.HasEnded, "The app ended by itself.");
        }
    }

    /// <summary>Who of the large file is not registered yet.</summary>
    private static async Task<List<string>> MissingAsync(PipelineRun run, CancellationToken cancellationToken)
    {
        var registered = await People(run)
            .QueryAsync<TableEntity>(select: ["RowKey"], cancellationToken: cancellationToken)
            .Select(entity => entity.RowKey)
            .ToHashSetAsync(cancellationToken: cancellationToken);
        return [.. Niks.Where(nik => !registered.Contains(nik))];
    }

    private static async Task<SubmissionState?> StateOfLargeFileAsync(PipelineRun run, CancellationToken cancellationToken) =>
        (await run.Get<ISubmissionLedger>().ListAsync(AreaCode.Parse("6203"), cancellationToken))
            .FirstOrDefault(line => line.Path == LargeFile)?.State;

    private static TableClient People(PipelineRun run) =>
        run.Get<TableServiceClient>().GetTableClient(run.Get<StorageNames>().People);
}
