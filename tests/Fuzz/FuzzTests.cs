using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace Pipeline.Fuzz.Tests;

/// <summary>Seeded damage of every kind through the whole intake.</summary>
/// <remarks><c>FUZZ_CASES=10000</c> runs that many; <c>FUZZ_CASE=1234</c> runs the one of that number.</remarks>
public class FuzzTests(ITestOutputHelper output)
{
    private const int DefaultCases = 1_000;
    private const int Parallel = 2;
    private const long LargestWorkingSet = 500L << 20;
    private const int FaultsShown = 20;

    /// <summary>What takes longer is a hang to the one who waits.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Intake_DamagedFile_EndsAsFindings()
    {
        var (first, count) = Setting("FUZZ_CASE") is { } single ? (single, 1) : (1, Setting("FUZZ_CASES") ?? DefaultCases);
        var faults = new ConcurrentBag<(int Number, string Fault)>();
        var slowest = new ConcurrentBag<(TimeSpan Took, int Number)>();
        var peak = 0L;
        var ended = new ConcurrentDictionary<string, int>();

        // The first pays for starting up: compiling, and the lists of areas.
        _ = Run(0);
        await System.Threading.Tasks.Parallel.ForEachAsync(
            Enumerable.Range(first, count),
            new ParallelOptions { MaxDegreeOfParallelism = Parallel },
            async (number, _) =>
            {
                var clock = Stopwatch.StartNew();
                var outcome = await OutcomeOf(number);
                if (outcome.Fault is { } fault)
                {
                    faults.Add((number, fault));
                }

                ended.AddOrUpdate(outcome.Ended, 1, (_, known) => known + 1);

                slowest.Add((clock.Elapsed, number));
                InterlockedMax(ref peak, Environment.WorkingSet);
            });

        output.WriteLine($"{count} cases: {string.Join(", ", ended.OrderByDescending(one => one.Value).Select(one => $"{one.Key} {one.Value}"))}; slowest: {string.Join(", ", slowest.OrderDescending().Take(3).Select(one => $"{one.Number} {one.Took.TotalSeconds:F1} s"))}; working set up to {peak >> 20} MB");
        var shown = faults.OrderBy(fault => fault.Number).Take(FaultsShown).Select(fault => $"FUZZ_CASE={fault.Number}: {fault.Fault}");
        Assert.True(faults.IsEmpty, $"{faults.Count} of {count} cases failed\n{string.Join('\n', shown)}");
        Assert.True(count == 1 || ended.GetValueOrDefault(FuzzOutcome.Read) > count / 4, "Hardly a file is still read: nothing behind the readers was tried.");
        Assert.True(peak <= LargestWorkingSet, $"working set of {peak >> 20} MB");
    }

    private static async Task<FuzzOutcome> OutcomeOf(int number)
    {
        try
        {
            return await Task.Run(() => Run(number)).WaitAsync(Longest, TimeProvider.System);
        }
        catch (TimeoutException)
        {
            // A case that hangs is left behind: nothing can stop it, and the test fails.
            return new FuzzOutcome("", $"not done within {Longest.TotalSeconds} s");
        }
    }

    private static FuzzOutcome Run(int number)
    {
        try
        {
            return WholeIntake.Of(FuzzCase.Of(number));
        }
        catch (Exception failure)
        {
            // Any exception at all is what is looked for.
            return new FuzzOutcome("", failure.ToString());
        }
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static void InterlockedMax(ref long target, long value)
    {
        for (var seen = Volatile.Read(ref target); seen < value;)
        {
            seen = Interlocked.CompareExchange(ref target, value, seen);
        }
    }
}
