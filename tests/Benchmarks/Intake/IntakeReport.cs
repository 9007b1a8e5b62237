using System.Globalization;
using System.Runtime.InteropServices;
using Pipeline.Samples;

namespace Pipeline.Benchmarks.Intake;

/// <summary>Prints what was measured as Markdown tables, and whether it keeps what is promised.</summary>
internal static class IntakeReport
{
    /// <summary>Promised: the peak working set of taking in a CSV of any length, in bytes.</summary>
    private const long MostMemory = 200_000_000;

    public static void WriteTable(TextWriter output, IntakeMeasure measure)
    {
        var peer = measure.Contenders[0];
        output.WriteLine(Text(
            $"{measure.Format}, {measure.Rows:N0} rows, {measure.Bytes / 1e6:F0} MB; {peer.Runs.Count} runs in turns, medians; {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}."));
        output.WriteLine();
        output.WriteLine("| | processor, s | rows/s | / peer | by the clock, s | peak, MB |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|");
        foreach (var one in measure.Contenders)
        {
            output.WriteLine(Text(
                $"| {one.Contender.Says} | {one.Processor.TotalSeconds:F2} | {measure.Rows / one.Processor.TotalSeconds:N0} | {one.Processor / peer.Processor:F2} | {one.Elapsed.TotalSeconds:F2} | {one.PeakWorkingSet / 1e6:F0} |"));
        }

        output.WriteLine();
    }

    /// <returns>Whether all promises are kept.</returns>
    public static bool WriteVerdict(TextWriter output, IReadOnlyList<IntakeMeasure> measures)
    {
        string[] broken =
        [
            .. measures.SelectMany(measure => measure.Contenders.Where(one => one.Contender.Name == "check" && one.Runs.Any(run => run.Rows != measure.Rows))
                .Select(one => Text($"Of {measure.Rows:N0} people {one.Runs[0].Rows:N0} were taken."))),
            .. measures.Where(measure => measure.Format == LoadFormat.Csv && measure["check"].PeakWorkingSet > MostMemory)
                .Select(measure => Text($"Taking in a CSV had a peak of {measure["check"].PeakWorkingSet / 1e6:F0} MB, over {MostMemory / 1_000_000}.")),
        ];
        output.WriteLine(broken.Length == 0 ? "All promises kept." : string.Join(Environment.NewLine, broken));
        return broken.Length == 0;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
