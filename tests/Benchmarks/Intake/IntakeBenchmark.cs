using Pipeline.Samples;

namespace Pipeline.Benchmarks.Intake;

/// <summary>Takes a CSV and an XLSX in, beside other readers of the same files, in turns, each in a process of its own.</summary>
internal sealed record IntakeBenchmark(int Rounds, bool IsJudged, TextWriter Output)
{
    private const int WarmUpRows = 20_000;

    /// <returns>0, or 1 when a promise is broken.</returns>
    public async Task<int> RunAsync(int csvRows, int xlsxRows, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("pipeline-intake-");
        try
        {
            IntakeMeasure?[] measures =
            [
                await MeasureAsync(folder, LoadFormat.Csv, csvRows, IntakeContender.OfCsv, cancellationToken),
                await MeasureAsync(folder, LoadFormat.Xlsx, xlsxRows, IntakeContender.OfXlsx, cancellationToken),
            ];
            foreach (var measure in measures.OfType<IntakeMeasure>())
            {
                IntakeReport.WriteTable(Output, measure);
            }

            return !IsJudged || IntakeReport.WriteVerdict(Output, [.. measures.OfType<IntakeMeasure>()]) ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<IntakeMeasure?> MeasureAsync(
        DirectoryInfo folder, LoadFormat format, int rows, IReadOnlyList<IntakeContender> contenders, CancellationToken cancellationToken)
    {
        if (rows == 0)
        {
            return null;
        }

        var warmUp = Write(folder, format, Math.Min(WarmUpRows, rows), "pemanasan");
        var file = Write(folder, format, rows, "muatan");
        var runs = contenders.ToDictionary(one => one, _ => new List<IntakeRun>());

        // In turns: what else the machine does then meets all alike.
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var contender in contenders)
            {
                runs[contender].Add(await IntakeRun.ApartAsync(contender, warmUp, file, cancellationToken));
            }
        }

        return new IntakeMeasure(format, rows, new FileInfo(file).Length, [.. contenders.Select(one => new ContenderRuns(one, runs[one]))]);
    }

    private static string Write(DirectoryInfo folder, LoadFormat format, int rows, string name)
    {
        var path = Path.Combine(folder.FullName, name + (format == LoadFormat.Csv ? ".csv" : ".xlsx"));
        using var stream = File.Create(path);
        LoadFile.Write(stream, new LoadPlan(rows, IntakeContender.Regency, IntakeContender.Quarter, 0, format) { IsWide = true });
        return path;
    }
}

/// <summary>One file, and what each contender took for it; the peer first.</summary>
internal sealed record IntakeMeasure(LoadFormat Format, int Rows, long Bytes, IReadOnlyList<ContenderRuns> Contenders)
{
    /// <summary>The runs of a contender.</summary>
    public ContenderRuns this[string name] => Contenders.Single(one => one.Contender.Name == name);
}

/// <summary>The runs of one contender.</summary>
internal sealed record ContenderRuns(IntakeContender Contender, IReadOnlyList<IntakeRun> Runs)
{
    /// <summary>The middle of the processor times, by which contenders are compared.</summary>
    public TimeSpan Processor { get; } = Middle(Runs.Select(run => run.Processor));

    /// <summary>The middle of the times by the wall's clock.</summary>
    public TimeSpan Elapsed { get; } = Middle(Runs.Select(run => run.Elapsed));

    /// <summary>The highest of the peaks, in bytes.</summary>
    public long PeakWorkingSet { get; } = Runs.Max(run => run.PeakWorkingSet);

    private static TimeSpan Middle(IEnumerable<TimeSpan> times) => times.Order().ElementAt(times.Count() / 2);
}
