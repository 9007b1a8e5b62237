using System.Globalization;
using System.Runtime.InteropServices;
using Pipeline.Samples;

namespace Pipeline.Benchmarks.Load;

/// <summary>Prints what was measured as Markdown tables, and whether it keeps what is promised.</summary>
internal static class LoadReport
{
    /// <summary>Promised: the peak working set of the app's process, in bytes.</summary>
    private const long MostMemory = 400_000_000;

    /// <summary>Promised: of 1% changed rows no more is written than this share of all rows; what else of a person depends on a row may add a few.</summary>
    private const double MostChanged = 0.02;

    public static void WritePhases(TextWriter output, LoadPlan plan, IReadOnlyList<LoadPhase> phases)
    {
        output.WriteLine(Text($"{plan.Rows:N0} rows, {plan.Format}; {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}."));
        output.WriteLine();
        output.WriteLine("| file | drop to feedback, s | rows/s | People written | app: CPU, s | app: peak so far, MB | added | changed | unchanged | held | refused |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var phase in phases)
        {
            output.WriteLine(Text(
                $"| {phase.File} | {phase.Elapsed.TotalSeconds:F1} | {plan.Rows / phase.Elapsed.TotalSeconds:N0} | {phase.Written:N0} | {phase.ProcessorTime.TotalSeconds:F1} | {phase.PeakWorkingSet / 1e6:F0} | {phase.Rows.Added:N0} | {phase.Rows.Changed:N0} | {phase.Rows.Unchanged:N0} | {phase.Rows.Held:N0} | {phase.Rows.Refused:N0} |"));
        }
    }

    public static void WriteFloors(
        TextWriter output, IReadOnlyList<LoadPhase> phases, TimeSpan parse, TimeSpan write, TimeSpan readAll)
    {
        var first = phases[0].Elapsed;
        output.WriteLine();
        output.WriteLine("| beside it | s | the first drop is so many times as long |");
        output.WriteLine("|---|--:|--:|");
        output.WriteLine(Text($"| the same file through a bare parser | {parse.TotalSeconds:F2} | {first / parse:F1} |"));
        output.WriteLine(Text($"| as many entities written blind, 100 a transaction, 4 at once, to an empty Azurite | {write.TotalSeconds:F1} | {first / write:F2} |"));
        output.WriteLine(Text($"| all entities read, a partition after the other | {readAll.TotalSeconds:F1} | {first / readAll:F2} |"));
    }

    /// <returns>Whether all promises are kept.</returns>
    public static bool WriteVerdict(TextWriter output, LoadPlan plan, IReadOnlyList<LoadPhase> phases)
    {
        var (first, repeated, changed) = (phases[0], phases[1], phases[2]);
        string[] broken =
        [
            .. Unless(first.Written == plan.Rows, Text($"The first file wrote {first.Written:N0} entities of {plan.Rows:N0} people.")),
            .. Unless(repeated.Written == 0, Text($"The identical file wrote {repeated.Written:N0} entities.")),
            .. Unless(changed.Written <= plan.Rows * MostChanged, Text($"The file with 1% changed wrote {changed.Written:N0} entities.")),
            .. Unless(phases.Max(phase => phase.PeakWorkingSet) <= MostMemory, Text($"The app's peak working set is over {MostMemory / 1_000_000} MB.")),
        ];
        output.WriteLine();
        output.WriteLine(broken.Length == 0 ? "All promises kept." : string.Join(Environment.NewLine, broken));
        return broken.Length == 0;
    }

    private static string[] Unless(bool kept, string sentence) => kept ? [] : [sentence];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
