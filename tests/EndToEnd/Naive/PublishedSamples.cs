using System.Text.Json;
using Pipeline.Areas;
using Pipeline.EndToEnd.Samples;
using Pipeline.Local.Hosting;
using Pipeline.People;
using Pipeline.Rollups;
using Pipeline.Storage;
using Pipeline.Testing;

namespace Pipeline.EndToEnd.Naive;

/// <summary>What the pipeline itself publishes for all samples, nothing hidden: one run that the tests share.</summary>
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

    private static async Task<Published> RunAsync()
    {
        await using var run = PipelineRun.On(new PipelineHostOptions(await EmptyAccounts.NextAsync())
        {
            Settings = new Dictionary<string, string?> { ["SuppressBelow"] = "0" },
        });
        await run.Host.SetUpStorageAsync(CancellationToken.None);
        await run.SendAsync(CommittedSamples.World.Files);

        var figures = new List<Figure>();
        var pockets = new List<(string Province, string Quarter, string[] Set)>();
        foreach (var (province, quarter) in Summaries)
        {
            await run.CompileAsync(province, quarter);
            var line = await run.Get<ICompileStore>().FindLineAsync(AreaCode.Parse(province), Quarter.Parse(quarter), CancellationToken.None);
            figures.AddRange(CsvRows.Of(await ReadAsync("ringkasan.csv")).Select(Figure.OfRow));
            using var json = JsonDocument.Parse(await ReadAsync("ringkasan.json"));
            pockets.Add((province, quarter, [.. json.RootElement.GetProperty("pockets").GetProperty("set").EnumerateArray().Select(code => code.GetString()!)]));

            Task<string> ReadAsync(string file) => run.ReadAsync(run.Get<StorageNames>().Summaries, $"{province}/{quarter}/v{line!.Version}/{file}");
        }

        return new Published(figures, pockets, [.. (await run.FeedbackAsync()).Where(file => file.Key.EndsWith(".json", StringComparison.Ordinal)).Select(file => file.Value)]);
    }

    private sealed record Published(IReadOnlyList<Figure> Figures, IReadOnlyList<(string Province, string Quarter, string[] Set)> Pockets, IReadOnlyList<string> Feedback);
}
