using System.CommandLine;

namespace Pipeline.Benchmarks.Compile;

/// <summary><c>facts</c>: records in memory to a shard's facts, and nothing else.</summary>
internal static class FactsCommand
{
    private const int Persons = 100_000;
    private const int QuickPersons = 10_000;
    private const int Runs = 15;

    public static Command Build()
    {
        var persons = BenchmarkOptions.Whole("--persons", "How many people, some 1.5 KB of memory each", Persons, QuickPersons, 1_000, 1_000_000);
        var command = new Command("facts", "Reduce records that are in memory to facts, on one core; exit 1 when somebody is not counted.") { persons };
        command.SetAction((parsed, cancellationToken) =>
            new FactsBenchmark(parsed.GetValue(persons), BenchmarkOptions.IsQuick ? 1 : Runs, TimeProvider.System, Console.Out).RunAsync(cancellationToken));
        return command;
    }
}
