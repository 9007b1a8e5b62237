using System.Globalization;
using System.Runtime.InteropServices;

namespace Pipeline.Benchmarks.Feedback;

/// <summary>What one contender took in all its runs.</summary>
internal sealed record FeedbackReport(FeedbackContender Contender, int Rows, IReadOnlyList<FeedbackRun> Runs)
{
    /// <summary>Promised: the peak working set of a process that makes a report of 100,000 rows to mend and writes it, in bytes.</summary>
    private const long MostMemory = 150_000_000;

    private readonly TimeSpan _processor = Middle(Runs.Select(run => run.Processor));
    private readonly TimeSpan _elapsed = Middle(Runs.Select(run => run.Elapsed));
    private readonly long _peak = Runs.Max(run => run.PeakWorkingSet);

    /// <summary>Prints the contenders, the floor first, as a Markdown table.</summary>
    public static void WriteTable(TextWriter output, IReadOnlyList<FeedbackReport> all)
    {
        var floor = all[0];
        output.WriteLine(Text(
            $"{floor.Rows:N0} rows held or refused, 24 columns; {floor.Runs.Count} runs in turns, medians; {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}."));
        output.WriteLine();
        output.WriteLine("| | processor, s | rows/s | / floor | by the clock, s | MB written | peak of the process, MB |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
        foreach (var one in all)
        {
            output.WriteLine(Text(
                $"| {one.Contender.Says} | {one._processor.TotalSeconds:F2} | {one.Rate} | {one._processor / floor._processor:F2} | {one._elapsed.TotalSeconds:F2} | {one.Runs[0].Bytes / 1e6:F1} | {one._peak / 1e6:F0} |"));
        }

        output.WriteLine();
    }

    /// <summary>The promises that are broken, in sentences. Time is compared in the table: it is the machine's.</summary>
    public IEnumerable<string> Broken() => _peak <= MostMemory ? [] : [Text($"Writing the feedback had a peak of {_peak / 1e6:F0} MB, over {MostMemory / 1_000_000}.")];

    private string Rate => Runs[0].Bytes == 0 ? "" : Text($"{Rows / _processor.TotalSeconds:N0}");

    private static TimeSpan Middle(IEnumerable<TimeSpan> times) => times.Order().ElementAt(times.Count() / 2);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
