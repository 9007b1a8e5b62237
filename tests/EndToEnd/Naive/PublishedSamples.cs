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

    private static readonly Lazy<Task<IReadOnlyList<Figure>>> Run = new(RunAsync);

    /// <summary>Every row of every <c>ringkasan.csv</c>.</summary>
    public static Task<IReadOnlyList<Figure>> FiguresAsync() => Run.Value;

    private static async Task<IReadOnlyList<Figure>> RunAsync()
    {
        await using var run = PipelineRun.On(new PipelineHostOptions(await EmptyAccounts.NextAsync())
        {
            Settings = new Dictionary<string, string?> { ["SuppressBelow"] = "0" },
        });
        await run.Host.SetUpStorageAsync(CancellationToken.None);
        await run.SendAsync(CommittedSamples.World.Files);

        var figures = new List<Figure>();
        foreach (var (province, quarter) in Summaries)
        {
            await run.CompileAsync(province, quarter);
            var line = await run.Get<ICompileStore>().FindLineAsync(AreaCode.Parse(province), Quarter.Parse(quarter), CancellationToken.None);
            var csv = await run.ReadAsync(run.Get<StorageNames>().Summaries, $"{province}/{quarter}/v{line!.Version}/ringkasan.csv");
            figures.AddRange(CsvRows.Of(csv).Select(Figure.OfRow));
        }

        return figures;
    }
}
