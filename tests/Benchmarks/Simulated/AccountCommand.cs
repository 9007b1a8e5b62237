using System.CommandLine;

namespace Pipeline.Benchmarks.Simulated;

/// <summary><c>account</c>: the lists of all regencies of a province at once, against an account with Azure's limits.</summary>
internal static class AccountCommand
{
    private const int LeastRows = 14_000;
    private const int Rows = 1_000_000;
    private const int QuickRows = 14_000;
    private const int MostRows = 5_000_000;
    private const int LeastCap = 1_000;
    private const int MostCap = 100_000;

    public static Command Build()
    {
        var rows = BenchmarkOptions.Whole("--rows", "How many people the province's lists hold together", Rows, QuickRows, LeastRows, MostRows);
        var cap = BenchmarkOptions.Whole("--cap", "How many entities a second the account lets through, ten partitions' worth; less than Azure's on a machine that cannot send so many", SimulatedLimits.OfAzure.Account, SimulatedLimits.OfAzure.Account, LeastCap, MostCap);
        var command = new Command("account", "Merge the lists of all regencies of a province at once against a simulated account with Azure's limits; exit 1 when a row is lost.") { rows, cap };
        command.SetAction((parsed, cancellationToken) => new AccountBenchmark(
            parsed.GetValue(rows), new SimulatedLimits(parsed.GetValue(cap), parsed.GetValue(cap) / SimulatedLimits.PartitionsAnAccount), TimeProvider.System, Console.Out).RunAsync(cancellationToken));
        return command;
    }
}
