using Pipeline.Local.Azurite;
using Pipeline.Samples;

namespace Pipeline.Benchmarks.Merge;

/// <summary>Merges files into an Azurite where nothing is, and writes the same entities blind into another, in turns, each in a process of its own.</summary>
internal sealed class MergeBenchmark(int rows, int rounds, TimeProvider time, TextWriter output)
{
    private const int ChangedPercent = 1;
    private const int MostWarmUpRows = 20_000;

    /// <returns>0, or 1 when a promise is broken.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("pipeline-merge-");
        try
        {
            WriteFiles(folder.FullName);
            var runs = new List<MergeRun>();
            for (var round = 0; round < rounds; round++)
            {
                runs.AddRange(await RunRoundAsync(folder.FullName, cancellationToken));
            }

            var measure = new MergeMeasure(rows, [.. runs.GroupBy(run => run.Job).Select(job => new JobRuns(job.Key, [.. job]))]);
            MergeReport.WriteTable(output, measure);
            return MergeReport.WriteVerdict(output, measure) ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<IReadOnlyList<MergeRun>> RunRoundAsync(string folder, CancellationToken cancellationToken)
    {
        // One that holds 100,000 entities is slower than an empty one: each writer has its own, and none stands beside for nothing.
        await using var registry = await StartAsync(cancellationToken);
        var runs = new List<MergeRun>(await MergeRun.ApartAsync(Ingestion.Name, [registry.ConnectionString, folder], cancellationToken));
        foreach (var writer in new[] { BareWriter.Transactions, BareWriter.Sorted, BareWriter.Upserts })
        {
            await using var floor = await StartAsync(cancellationToken);
            runs.AddRange(await MergeRun.ApartAsync(writer, [registry.ConnectionString, floor.ConnectionString], cancellationToken));
        }

        return runs;
    }

    private Task<AzuriteServer> StartAsync(CancellationToken cancellationToken) =>
        AzuriteServer.StartAsync(new AzuriteOptions { Time = time }, cancellationToken);

    private void WriteFiles(string folder)
    {
        var plan = new LoadPlan(rows, Ingestion.Regency, Ingestion.Quarter, 0, LoadFormat.Csv);
        var warmUp = plan with { Rows = Math.Min(rows, MostWarmUpRows), Regency = Ingestion.WarmUpRegency };
        Write(Ingestion.Files[0], plan);
        Write(Ingestion.Files[1], plan);
        Write(Ingestion.Files[2], plan with { ChangedPercent = ChangedPercent });
        Write(Ingestion.WarmUp, warmUp);
        Write(Ingestion.WarmUp + "-again", warmUp with { ChangedPercent = ChangedPercent });

        void Write(string name, LoadPlan file)
        {
            using var stream = File.Create(Path.Combine(folder, name + ".csv"));
            LoadFile.Write(stream, file);
        }
    }
}

/// <summary>What each job took, in all rounds.</summary>
internal sealed record MergeMeasure(int Rows, IReadOnlyList<JobRuns> Jobs)
{
    /// <summary>The runs of a job.</summary>
    public JobRuns this[string job] => Jobs.Single(one => one.Job == job);
}

/// <summary>The runs of one job.</summary>
internal sealed record JobRuns(string Job, IReadOnlyList<MergeRun> Runs)
{
    /// <summary>The middle of the times by the wall's clock, by which jobs are compared: most of it is the store's.</summary>
    public TimeSpan Elapsed { get; } = Middle(Runs.Select(run => run.Elapsed));

    /// <summary>The middle of the times a row.</summary>
    public TimeSpan PerRow { get; } = Middle(Runs.Select(run => run.Elapsed / run.Rows));

    /// <summary>The middle of the client's processor times a row.</summary>
    public TimeSpan ProcessorPerRow { get; } = Middle(Runs.Select(run => run.Processor / run.Rows));

    private static TimeSpan Middle(IEnumerable<TimeSpan> times) => times.Order().ElementAt(times.Count() / 2);
}
