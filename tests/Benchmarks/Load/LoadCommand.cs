using System.CommandLine;
using Pipeline.People;
using Pipeline.Samples;

namespace Pipeline.Benchmarks.Load;

/// <summary><c>load</c>: one large file from drop to feedback, sent again, and sent with a few rows changed.</summary>
internal static class LoadCommand
{
    private const int Rows = 100_000;
    private const int QuickRows = 5_000;

    public static Command Build()
    {
        var rows = BenchmarkOptions.Whole("--rows", "How many people the file holds", Rows, QuickRows, 100, LoadFile.MostXlsxRows);
        var format = new Option<LoadFormat>("--format") { Description = "csv or xlsx.", DefaultValueFactory = _ => LoadFormat.Csv };
        var command = new Command("load", "Drop a file of many people, the same again, and one with 1% changed; exit 1 when a promise is broken.") { rows, format };
        command.SetAction((parsed, cancellationToken) =>
        {
            var plan = new LoadPlan(parsed.GetValue(rows), "6203", new Quarter(2025, 4), 0, parsed.GetValue(format));
            return new LoadBenchmark(plan, TimeProvider.System, Console.Out).RunAsync(cancellationToken);
        });
        return command;
    }
}
