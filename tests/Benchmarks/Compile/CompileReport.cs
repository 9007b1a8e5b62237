using System.Globalization;
using System.Runtime.InteropServices;

namespace Pipeline.Benchmarks.Compile;

/// <summary>Prints what was measured as Markdown tables, and whether it keeps what is promised.</summary>
internal static class CompileReport
{
    /// <summary>Promised: ten times as many people take at most so many times as long; what is above 10 is the noise of the machine.</summary>
    private const double MostGrowth = 11;

    /// <summary>Promised: where nothing has to be held of anyone, the facts of a province are at most so many bytes, however many its people.</summary>
    private const long MostHeld = 16_000_000;

    public static void WriteTable(TextWriter output, string title, IReadOnlyList<CompileRuns> sizes)
    {
        output.WriteLine(Text($"{title}; {sizes[0].Runs.Count} runs, medians; {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}."));
        output.WriteLine();
        output.WriteLine("| persons | families | deliveries | records made, s | shards, s | / records made | persons/s beyond the making | sum, s | build and hide, s | write, s | facts, MB | process: peak so far, MB |");
        output.WriteLine("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var size in sizes)
        {
            var median = size.Median;
            var rate = size.Persons / (median.Shards - median.Walk).TotalSeconds;
            output.WriteLine(Text(
                $"| {size.Persons:N0} | {median.Families:N0} | {median.Deliveries:N0} | {median.Walk.TotalSeconds:F2} | {median.Shards.TotalSeconds:F2} | {median.Shards / median.Walk:F2} | {rate:N0} | {median.Sum.TotalSeconds:F2} | {median.Suppress.TotalSeconds:F2} | {median.Write.TotalSeconds:F2} | {median.Facts / 1e6:F1} | {size.PeakWorkingSet / 1e6:F0} |"));
        }

        output.WriteLine();
        output.WriteLine(Text($"Ten times as many: {Growth(sizes):F1} times as long."));
        output.WriteLine();
    }

    /// <returns>Whether all promises are kept.</returns>
    public static bool WriteVerdict(TextWriter output, IReadOnlyList<CompileRuns> alone, IReadOnlyList<IReadOnlyList<CompileRuns>> all)
    {
        string[] broken =
        [
            .. all.SelectMany(sizes => sizes).Where(size => size.Runs.Any(run => run.Persons != size.Expected))
                .Select(size => Text($"Of {size.Expected:N0} persons on lists {size.Median.Persons:N0} were counted.")),
            .. Unless(all.All(sizes => Growth(sizes) <= MostGrowth), Text($"Ten times as many people took more than {MostGrowth} times as long.")),
            .. Unless(alone.All(size => size.Median.Facts <= MostHeld), Text($"The facts of people of whom nothing is held are over {MostHeld / 1_000_000} MB.")),
        ];
        output.WriteLine(broken.Length == 0 ? "All promises kept." : string.Join(Environment.NewLine, broken));
        return broken.Length == 0;
    }

    private static double Growth(IReadOnlyList<CompileRuns> sizes) => sizes[1].Median.Whole / sizes[0].Median.Whole;

    private static string[] Unless(bool kept, string sentence) => kept ? [] : [sentence];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
