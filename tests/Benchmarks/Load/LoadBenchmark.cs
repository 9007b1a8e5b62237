using Pipeline.Local.Azurite;
using Pipeline.Samples;

namespace Pipeline.Benchmarks.Load;

/// <summary>Sends the load files one after the other to an app in a process of its own, and measures the floors beside it.</summary>
internal sealed class LoadBenchmark(LoadPlan plan, TimeProvider time, TextWriter output)
{
    private const int ChangedPercent = 1;

    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(15);

    /// <returns>0, or 1 when a promise is broken.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(_limit, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        var folder = Directory.CreateTempSubdirectory("pipeline-load-");
        try
        {
            var file = Write(folder, plan, "muatan");
            var copy = new DroppedFile("muatan-lagi" + Path.GetExtension(file.Name), file.LocalPath);
            var changed = Write(folder, plan with { ChangedPercent = ChangedPercent }, "muatan-berubah");
            var (phases, sample, readAll) = await SendAsync([file, copy, changed], stop.Token);
            LoadReport.WritePhases(output, plan, phases);

            var parse = ParserFloor.Measure(file.LocalPath, plan.Format, time);
            var write = await WriterFloor.MeasureAsync(sample, phases[0].Written, time, stop.Token);
            LoadReport.WriteFloors(output, phases, parse, write, readAll);
            return LoadReport.WriteVerdict(output, plan, phases) ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<(IReadOnlyList<LoadPhase> Phases, PeopleSample Sample, TimeSpan ReadAll)> SendAsync(
        DroppedFile[] files, CancellationToken cancellationToken)
    {
        await using var azurite = await AzuriteServer.StartAsync(new AzuriteOptions { Time = time }, cancellationToken);
        await using var account = new LoadAccount(azurite.ConnectionString, plan, time);
        await account.SetUpAsync(cancellationToken);
        await using var app = await AppProcess.StartAsync(azurite.ConnectionString, time, cancellationToken);
        var phases = new List<LoadPhase>();
        var before = PeopleSnapshot.Empty;
        foreach (var file in files)
        {
            var cpu = app.ProcessorTime;
            var (elapsed, rows) = await account.DropAsync(file, app, cancellationToken);
            cpu = app.ProcessorTime - cpu;
            var after = await account.TakeSnapshotAsync(cancellationToken);
            phases.Add(new LoadPhase(file.Name, elapsed, rows, after.WrittenSince(before), cpu, app.PeakWorkingSet));
            before = after;
        }

        return (phases, await account.SampleAsync(cancellationToken), before.Elapsed);
    }

    private static DroppedFile Write(DirectoryInfo folder, LoadPlan plan, string name)
    {
        var fileName = name + (plan.Format == LoadFormat.Csv ? ".csv" : ".xlsx");
        var path = Path.Combine(folder.FullName, fileName);
        using var stream = File.Create(path);
        LoadFile.Write(stream, plan);
        return new DroppedFile(fileName, path);
    }
}
