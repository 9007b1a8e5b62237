using System.Globalization;
using System.Runtime.InteropServices;

namespace Pipeline.Benchmarks.Simulated;

/// <summary>Prints what was measured as a Markdown table, and whether anybody is lost.</summary>
internal static class AccountReport
{
    public static void WriteTable(TextWriter output, int rows, SimulatedLimits limits, IReadOnlyList<AccountRun> runs)
    {
        output.WriteLine(Text(
            $"{rows:N0} rows of {runs[0].Regencies.Count} regencies at once; a simulated account of {limits.Account:N0} entities a second, {limits.Partition:N0} a partition; {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}."));
        output.WriteLine();
        output.WriteLine("| rows | all, s | written to, s | entities/s written meanwhile | of the cap | calls | of them 503 | most tries of one | entities read | slowest / fastest regency | processor, µs a row (the account's own included) | people |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var run in runs)
        {
            var rate = run.Counts.Written / run.Counts.Writing.TotalSeconds;
            output.WriteLine(Text(
                $"| {(run.Order == RowOrder.AsKept ? "as a regency keeps them" : "sorted by NIK")} | {run.Elapsed.TotalSeconds:F1} | {run.Counts.Writing.TotalSeconds:F1} | {rate:N0} | {rate / limits.Account:P0} | {run.Counts.Calls:N0} | {(double)run.Counts.Refused / run.Counts.Calls:P0} | {run.Counts.MostTries} | {run.Counts.EntitiesRead:N0} | {run.Regencies.Max(one => one.Elapsed) / run.Regencies.Min(one => one.Elapsed):F2} | {(run.Processor / rows).TotalMicroseconds:F0} | {run.People:N0} |"));
        }

        output.WriteLine();
    }

    /// <returns>Whether every row has its outcome and every NIK its record.</returns>
    public static bool WriteVerdict(TextWriter output, int rows, IReadOnlyList<AccountRun> runs)
    {
        string[] broken =
        [
            .. runs.Where(run => run.Regencies.Sum(one => one.Rows.Read) != rows)
                .Select(run => Text($"{run.Order}: of {rows:N0} rows {run.Regencies.Sum(one => one.Rows.Read):N0} have an outcome.")),
            .. runs.Where(run => run.People != run.Niks).Select(run => Text($"{run.Order}: of {run.Niks:N0} NIKs {run.People:N0} are in the registry.")),
        ];
        output.WriteLine(broken.Length == 0 ? "No row is lost." : string.Join(Environment.NewLine, broken));
        return broken.Length == 0;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
