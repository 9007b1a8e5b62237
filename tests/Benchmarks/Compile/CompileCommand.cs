using System.CommandLine;

namespace Pipeline.Benchmarks.Compile;

/// <summary><c>compile</c>: a quarter of a province from its records to its files.</summary>
internal static class CompileCommand
{
    private const int Persons = 1_000_000;
    private const int QuickPersons = 20_000;
    private const int Runs = 5;

    public static Command Build()
    {
        var persons = BenchmarkOptions.Whole("--persons", "How many people, a tenth of whom is compiled beside, for the growth", Persons, QuickPersons, 10_000, 10_000_000);
        var command = new Command("compile", "Compile a synthetic quarter and a tenth of it; exit 1 when it grows faster than its people, or loses one.") { persons };
        command.SetAction((parsed, cancellationToken) =>
            new CompileBenchmark(parsed.GetValue(persons), BenchmarkOptions.IsQuick ? 1 : Runs, TimeProvider.System, Console.Out).RunAsync(cancellationToken));
        return command;
    }
}
