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
        var isQuick = Environment.GetEnvironmentVariable("BENCH") == "quick";
        var persons = new Option<int>("--persons")
        {
            Description = $"How many people: {Persons}, or {QuickPersons} where the environment says BENCH=quick. A tenth of them is compiled beside, for the growth.",
            DefaultValueFactory = _ => isQuick ? QuickPersons : Persons,
        };
        persons.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 10_000 or > 10_000_000)
            {
                result.AddError("--persons is a whole number from 10000 to 10000000.");
            }
        });
        var command = new Command("compile", "Compile a synthetic quarter and a tenth of it; exit 1 when it grows faster than its people, or loses one.") { persons };
        command.SetAction((parsed, cancellationToken) =>
            new CompileBenchmark(parsed.GetValue(persons), isQuick ? 1 : Runs, TimeProvider.System, Console.Out).RunAsync(cancellationToken));
        return command;
    }
}
