using System.Globalization;
using System.Runtime.InteropServices;
using Pipeline.Benchmarks.Intake;
using Pipeline.Benchmarks.Load;
using Pipeline.Local.Azurite;
using Pipeline.Samples;

namespace Pipeline.Benchmarks.Start;

/// <summary>Starts a check of a small file and the app, beside a program that does nothing, in turns.</summary>
internal sealed class StartBenchmark(int rounds, TimeProvider time, TextWriter output)
{
    private const int Rows = 1_000;

    /// <returns>0; what does not do its work throws.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("pipeline-start-");
        try
        {
            var (csv, xlsx) = (Write(folder, LoadFormat.Csv), Write(folder, LoadFormat.Xlsx));
            var self = typeof(StartBenchmark).Assembly.Location;
            await using var azurite = await AzuriteServer.StartAsync(new AzuriteOptions { Time = time }, cancellationToken);
            (string Says, Func<Task<StartRun>> Run)[] contenders =
            [
                ("floor: a program that does nothing", () => StartRun.ApartAsync(self, [StartCommand.NothingName], cancellationToken)),
                ("check, CSV of 1,000 rows", () => StartRun.ApartAsync(Apart.Pipeline, CheckOf(csv), cancellationToken)),
                ("check, XLSX of 1,000 rows", () => StartRun.ApartAsync(Apart.Pipeline, CheckOf(xlsx), cancellationToken)),
                ("the app until it serves", () => ServeAsync(azurite.ConnectionString, cancellationToken)),
            ];

            // Once before: the first reads the programs from the disk, and makes the containers and tables.
            var runs = contenders.Select(_ => new List<StartRun>()).ToArray();
            for (var round = 0; round <= rounds; round++)
            {
                foreach (var (index, contender) in contenders.Index())
                {
                    var run = await contender.Run();
                    runs[index].AddRange(round == 0 ? [] : [run]);
                }
            }

            WriteTable([.. contenders.Select((one, index) => (one.Says, runs[index]))]);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Exit code 0 of a check says that every row would be taken.
    private static string[] CheckOf(string file) => ["check", file, "--regency", IntakeContender.Regency, "--quarter", $"{IntakeContender.Quarter}"];

    private async Task<StartRun> ServeAsync(string connectionString, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        await using var app = await AppProcess.StartAsync(connectionString, time, cancellationToken);
        return new StartRun(time.GetElapsedTime(start), app.ProcessorTime, app.PeakWorkingSet);
    }

    private void WriteTable(IReadOnlyList<(string Says, List<StartRun> Runs)> all)
    {
        var floor = Middle(all[0].Runs, run => run.Processor.TotalSeconds);
        output.WriteLine(Text($"{rounds} starts in turns, medians; {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}."));
        output.WriteLine();
        output.WriteLine("| | by the clock, s | processor, s | / floor | peak, MB |");
        output.WriteLine("|---|--:|--:|--:|--:|");
        foreach (var (says, runs) in all)
        {
            var processor = Middle(runs, run => run.Processor.TotalSeconds);
            output.WriteLine(Text(
                $"| {says} | {Middle(runs, run => run.Elapsed.TotalSeconds):F2} | {processor:F2} | {processor / floor:F1} | {runs.Max(run => run.PeakWorkingSet) / 1e6:F0} |"));
        }

        output.WriteLine();
    }

    private static string Write(DirectoryInfo folder, LoadFormat format)
    {
        var path = Path.Combine(folder.FullName, format == LoadFormat.Csv ? "muatan.csv" : "muatan.xlsx");
        using var stream = File.Create(path);
        LoadFile.Write(stream, new LoadPlan(Rows, IntakeContender.Regency, IntakeContender.Quarter, 0, format) { IsWide = true });
        return path;
    }

    private static double Middle(List<StartRun> runs, Func<StartRun, double> of) => runs.Select(of).Order().ElementAt(runs.Count / 2);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
