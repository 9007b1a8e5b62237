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
        var persons = BenchmarkOptions.Whole("--persons", "How many people (above 150000 Azurite itself is what is measured)", Persons, QuickPersons, 1_000, 1_000_000);
        var regencies = BenchmarkOptions.Whole("--regencies", "In the districts of how many regencies they are", Regencies, Regencies, 1, MostRegencies);
        var command = new Command("scan", "Compile shards from Azurite and scan the same partitions; exit 1 when one of the two misses a person.") { persons, regencies };
        command.SetAction((parsed, cancellationToken) =>
            new ScanBenchmark(parsed.GetValue(persons), parsed.GetValue(regencies), BenchmarkOptions.IsQuick ? 1 : Runs, TimeProvider.System, Console.Out).RunAsync(cancellationToken));
        return command;
    }
}
