using System.CommandLine;
using Pipeline.Samples;

namespace Pipeline.Benchmarks.Merge;

/// <summary><c>merge</c>: a file of many people from its bytes into the registry and back as feedback, beside bare writers of the same entities.</summary>
internal static class MergeCommand
{
    /// <summary>The command by which the benchmark runs one contender in a process of its own.</summary>
    public const string RunName = "merge-run";

    private const int LeastRows = 1_000;
    private const int Rows = 100_000;
    private const int QuickRows = 2_000;

    public static Command Build()
    {
        var rows = BenchmarkOptions.Whole("--rows", "How many people the file holds", Rows, QuickRows, LeastRows, LoadFile.MostXlsxRows);
        var rounds = BenchmarkOptions.Rounds();
        var command = new Command("merge", "Merge a file of many people, the same again, and one with 1% changed, beside bare writers; exit 1 when a promise is broken.") { rows, rounds };
        command.SetAction((parsed, cancellationToken) =>
            new MergeBenchmark(parsed.GetValue(rows), parsed.GetValue(rounds), TimeProvider.System, Console.Out).RunAsync(cancellationToken));
        return command;
    }

    /// <summary>One contender, in this process; says what each of its jobs took, a line each.</summary>
    public static Command BuildRun()
    {
        var contender = new Argument<string>("contender");
        var given = new Argument<string[]>("given");
        var command = new Command(RunName, "Run one contender of merge.") { contender, given };
        command.Hidden = true;
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var with = parsed.GetValue(given)!;
            var runs = parsed.GetValue(contender) switch
            {
                Ingestion.Name => new Ingestion(with[0], with[1], TimeProvider.System).RunAsync(cancellationToken),
                var name => BareWriter.RunAsync(name!, with[0], with[1], TimeProvider.System, cancellationToken),
            };
            await foreach (var run in runs)
            {
                Console.Out.WriteLine(run);
            }
        });
        return command;
    }
}
