using System.Globalization;
using System.Runtime.InteropServices;

namespace Pipeline.Benchmarks.Merge;

/// <summary>Prints what was measured as a Markdown table, and whether it keeps what is promised.</summary>
internal static class MergeReport
{
    /// <summary>Promised: of 1% changed rows no more is written than this share of all rows; what else of a person depends on a row may add a few.</summary>
    private const double MostChanged = 0.02;

    private static readonly (string Job, string Says)[] Said =
    [
        (BareWriter.Transactions, "the same entities written blind, 100 a transaction, 4 partitions at once"),
        (BareWriter.Sorted, "the same in the order of their keys, 4 transactions at once"),
        (BareWriter.Upserts, "the same entities upserted blind, one after the other"),
        (Ingestion.Files[0], "the file merged: bytes to registry and feedback"),
        (Ingestion.Files[1], "the same again"),
        (Ingestion.Files[2], "1% changed"),
    ];

    public static void WriteTable(TextWriter output, MergeMeasure measure)
    {
        var floor = measure[BareWriter.Transactions];
        var first = measure[Ingestion.Files[0]];
        output.WriteLine(Text(
            $"{measure.Rows:N0} rows, CSV; {first.Runs.Count} runs in turns, medians; {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}."));
        output.WriteLine();
        output.WriteLine("| | s | rows/s | / bare writer's rate | / first | client's processor, µs a row | entities written | client: peak so far, MB |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var (job, says) in Said)
        {
            var runs = measure[job];
            output.WriteLine(Text(
                $"| {says} | {runs.Elapsed.TotalSeconds:F2} | {1 / runs.PerRow.TotalSeconds:N0} | {floor.PerRow / runs.PerRow:F2} | {runs.PerRow / first.PerRow:F2} | {runs.ProcessorPerRow.TotalMicroseconds:F0} | {runs.Runs[0].Written:N0} | {runs.Runs.Max(run => run.PeakWorkingSet) / 1e6:F0} |"));
        }

        output.WriteLine();
        output.WriteLine(Text($"The file was merged {measure[BareWriter.Upserts].PerRow / first.PerRow:F1} times as fast as an upsert a row, 1% changed {measure[BareWriter.Upserts].PerRow / measure[Ingestion.Files[2]].PerRow:F1} times."));
    }

    /// <returns>Whether all promises are kept that do not depend on the machine.</returns>
    public static bool WriteVerdict(TextWriter output, MergeMeasure measure)
    {
        var (first, identical, changed) = (measure[Ingestion.Files[0]], measure[Ingestion.Files[1]], measure[Ingestion.Files[2]]);
        string[] broken =
        [
            .. Broken(first, run => run.Written == measure.Rows),
            .. Broken(identical, run => run.Written == 0),
            .. Broken(changed, run => run.Written <= measure.Rows * MostChanged),
            .. new[] { first, identical, changed }.SelectMany(job => Broken(job, run => run.Rows == measure.Rows)),
        ];
        output.WriteLine(broken.Length == 0 ? "All promises kept." : string.Join(Environment.NewLine, broken));
        return broken.Length == 0;
    }

    private static IEnumerable<string> Broken(JobRuns job, Func<MergeRun, bool> isKept) =>
        job.Runs.Where(run => !isKept(run)).Select(run => Text($"{job.Job}: {run.Rows:N0} rows taken, {run.Written:N0} entities written."));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
