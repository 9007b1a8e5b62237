using System.CommandLine;

namespace Pipeline.Benchmarks.Scan;

/// <summary><c>scan</c>: the shards of a quarter compiled over Azurite, beside a bare scan of the same entities.</summary>
internal static class ScanCommand
{
    private const int Persons = 100_000;
    private const int QuickPersons = 2_000;
    private const int Runs = 5;

    /// <summary>100,000 people in the districts of so many are as dense as half a million in those of the province.</summary>
    private const int Regencies = 3;

    /// <summary>As many as Kalimantan Tengah has.</summary>
    private const int MostRegencies = 14;

    public static Command Build()
    {
        var isQuick = Environment.GetEnvironmentVariable("BENCH") == "quick";
        var persons = new Option<int>("--persons")
        {
            Description = $"How many people: {Persons}, or {QuickPersons} where the environment says BENCH=quick. Above 150000 Azurite itself is what is measured.",
            DefaultValueFactory = _ => isQuick ? QuickPersons : Persons,
        };
        persons.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1000 or > 1_000_000)
            {
                result.AddError("--persons is a whole number from 1000 to 1000000.");
            }
        });
        var regencies = new Option<int>("--regencies")
        {
            Description = $"In the districts of how many regencies they are, 1 to {MostRegencies}: {Regencies} make partitions as full as those of half a million people in all of them.",
            DefaultValueFactory = _ => Regencies,
        };
        regencies.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostRegencies)
            {
                result.AddError($"--regencies is a whole number from 1 to {MostRegencies}.");
            }
        });
        var command = new Command("scan", "Compile shards from Azurite and scan the same partitions; exit 1 when one of the two misses a person.") { persons, regencies };
        command.SetAction((parsed, cancellationToken) =>
            new ScanBenchmark(parsed.GetValue(persons), parsed.GetValue(regencies), isQuick ? 1 : Runs, TimeProvider.System, Console.Out).RunAsync(cancellationToken));
        return command;
    }
}
