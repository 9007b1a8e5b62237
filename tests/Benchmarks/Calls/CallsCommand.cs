using System.CommandLine;
using Pipeline.People;
using Pipeline.Samples;

namespace Pipeline.Benchmarks.Calls;

/// <summary><c>calls</c>: how many calls of the storage a row and a quarter cost, of which the runbook reckons a month's bill.</summary>
internal static class CallsCommand
{
    private const int LeastRows = 100;
    private const int Rows = 20_000;
    private const int QuickRows = 1_000;

    public static Command Build()
    {
        var rows = BenchmarkOptions.Whole("--rows", "How many people the file holds", Rows, QuickRows, LeastRows, LoadFile.MostXlsxRows);
        var command = new Command("calls", "Count the calls of the storage: a file of many people, the same again, one with 1% changed, the quarter compiled.") { rows };
        command.SetAction((parsed, cancellationToken) => new CallsBenchmark(
            new LoadPlan(parsed.GetValue(rows), "6203", new Quarter(2025, 4), 0, LoadFormat.Csv), TimeProvider.System, Console.Out).RunAsync(cancellationToken));
        return command;
    }
}
