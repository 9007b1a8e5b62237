using System.Text.Json;
using Azure.Core.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Areas;
using Pipeline.EndToEnd.Faults;
using Pipeline.EndToEnd.Privacy;
using Pipeline.EndToEnd.Samples;
using Pipeline.Local.Hosting;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Rollups;
using Pipeline.Storage;
using Pipeline.Testing;

namespace Pipeline.EndToEnd.Naive;

/// <summary>What the pipeline itself publishes for all samples, nothing hidden, and what it tells besides: one run of the whole app that
/// the tests share.</summary>
internal static class PublishedSamples
{
    /// <summary>Both provinces and both quarters of the samples.</summary>
    public static readonly (string Province, string Quarter)[] Summaries = [("62", "2025-Q3"), ("62", "2025-Q4"), ("64", "2025-Q3"), ("64", "2025-Q4")];

    private static readonly Lazy<Task<Published>> Run = new(RunAsync);

    /// <summary>Every row of every <c>ringkasan.csv</c>.</summary>
    public static async Task<IReadOnlyList<Figure>> FiguresAsync() => (await Run.Value).Figures;

    /// <summary>The villages of the pockets in every <c>ringkasan.json</c>.</summary>
    public static async Task<IReadOnlyList<(string Province, string Quarter, string[] Set)>> PocketsAsync() => (await Run.Value).Pockets;

    /// <summary>What every <c>hasil.json</c> has found.</summary>
    public static async Task<IReadOnlyList<string>> FeedbackAsync() => (await Run.Value).Feedback;

    /// <summary>What it told by the way: log, telemetry, names of blobs, what commands print.</summary>
    public static async Task<IReadOnlyList<Outlet>> OutletsAsync() => (await Run.Value).Outlets;

    private static async Task<Published> RunAsync()
    {
        using var telemetry = new HeardTelemetry();
        using var log = new WrittenLog();
        var blobs = new WrittenBlobs();
        var account = await EmptyAccounts.NextAsync();
        await using var run = PipelineRun.On(new PipelineHostOptions(account)
        {
            Settings = new Dictionary<string, string?> { ["SuppressBelow"] = "0" },
            Log = log,
            ConfigureServices = services => services.AddSingleton<HttpPipelinePolicy>(blobs),
        });
        await run.Host.SetUpStorageAsync(CancellationToken.None);
        foreach (var file in CommittedSamples.World.Files)
        {
            await run.DropAsync(file);
        }

        await run.Host.StartAsync(CancellationToken.None);
        await run.Host.WaitUntilIdleAsync(CancellationToken.None);
        Assert.Empty(run.Host.Failed);

        var figures = new List<Figure>();
        var pockets = new List<(string Province, string Quarter, string[] Set)>();
        foreach (var (province, quarter) in Summaries)
        {
            var (code, of) = (AreaCode.Parse(province), Quarter.Parse(quarter));
            await run.Get<CompileQuarter>().StartAsync(code, of, CancellationToken.None);
            await run.Host.WaitUntilIdleAsync(CancellationToken.None);
            var line = await run.Get<ICompileStore>().FindLineAsync(code, of, CancellationToken.None);
            figures.AddRange(CsvRows.Of(await ReadAsync("ringkasan.csv")).Select(Figure.OfRow));
            using var json = JsonDocument.Parse(await ReadAsync("ringkasan.json"));
            pockets.Add((province, quarter, [.. json.RootElement.GetProperty("pockets").GetProperty("set").EnumerateArray().Select(code => code.GetString()!)]));

            Task<string> ReadAsync(string file) => run.ReadAsync(run.Get<StorageNames>().Summaries, $"{province}/{quarter}/v{line!.Version}/{file}");
        }

        await run.Host.Activity.RunTimerAsync(nameof(SweepUploads), CancellationToken.None);
        await run.Host.StopAsync();
        Outlet[] told =
        [
            new("log", log.Text),
            .. telemetry.Lines.Select(line => new Outlet("telemetry", line)),
            .. blobs.Paths.Select(path => new Outlet($"blob name in {path.Split('/')[0]}", path)),
            .. await Outlet.AllOfAsync(account),
        ];
        return new Published(
            figures, pockets, [.. (await run.FeedbackAsync()).Where(file => file.Key.EndsWith(".json", StringComparison.Ordinal)).Select(file => file.Value)], told);
    }

    private sealed record Published(
        IReadOnlyList<Figure> Figures, IReadOnlyList<(string Province, string Quarter, string[] Set)> Pockets, IReadOnlyList<string> Feedback,
        IReadOnlyList<Outlet> Outlets);
}
