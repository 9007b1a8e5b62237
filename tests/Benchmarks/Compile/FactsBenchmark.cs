using System.Diagnostics;
using System.Globalization;
using Pipeline.Areas;
using Pipeline.Core.Tests.Rollups;
using Pipeline.Dtsen;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Rollups;

namespace Pipeline.Benchmarks.Compile;

/// <summary>How many persons a second of one core become facts where their records are in memory: shards reduced and their partials
/// written, and no record made or read.</summary>
internal sealed class FactsBenchmark(int persons, int runs, TimeProvider time, TextWriter output)
{
    /// <summary>Wanted, of persons with families and what regencies have to settle.</summary>
    private const double Wanted = 1_000_000;

    /// <summary>So often before it is timed: what is called a dozen times for a person is compiled for good by then.</summary>
    private const int Before = 5;

    private static readonly CompileRun _run = new(AreaCode.Parse("62"), new Quarter(2025, 4), "0123456789abcdef");

    /// <returns>0, or 1 when somebody is not counted.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        output.WriteLine(Text($"{persons:N0} records in memory; {runs} runs, medians; processor time of all threads. Wanted: {Wanted:N0} persons/s."));
        output.WriteLine();
        output.WriteLine("| | processor, s | persons/s | allocated, bytes a person | / wanted |");
        output.WriteLine("|---|--:|--:|--:|--:|");
        var isWhole = true;
        foreach (var world in Enum.GetValues<World>())
        {
            isWhole &= await MeasureAsync(world, cancellationToken);
        }

        output.WriteLine();
        output.WriteLine(isWhole ? "Everybody is counted." : "Not everybody on a list was counted.");
        return isWhole ? 0 : 1;
    }

    private async Task<bool> MeasureAsync(World world, CancellationToken cancellationToken)
    {
        var people = new SyntheticPeople(persons, _run.Province, _run.Quarter, alone: world == World.Alone) { IsKept = true };
        IDeliveryStore deliveries = world == World.Helped ? new SyntheticDeliveries(people, _run.Quarter) { IsKept = true } : new MemoryDeliveries();
        var work = new MemoryCompileStore();
        var sent = AreaTable.Kemendagri.Regencies(_run.Province).Select(regency => Submissions.Of(regency.Code.ToString(), _run.Quarter.ToString(), "2025-12-01T00:00:00Z"));
        var dtsen = new MemoryClaims<DtsenKey, DtsenValues>();
        await new CutIntoShards(people, deliveries, dtsen, work, time).RunAsync(new QuarterState.Due(_run, null, [.. sent], null), cancellationToken);
        var compile = new CompileShard(people, deliveries, dtsen, work);
        var times = new List<TimeSpan>();
        var allocated = 0L;
        for (var round = 0; round < Before + runs; round++)
        {
            GC.Collect();
            var (allocatedBefore, began) = (GC.GetTotalAllocatedBytes(precise: true), ProcessorTime());
            foreach (var place in work.Shards.Keys)
            {
                await compile.RunAsync(place, cancellationToken);
            }

            times.Add(ProcessorTime() - began);
            allocated = GC.GetTotalAllocatedBytes(precise: true) - allocatedBefore;
        }

        var median = times.Skip(Before).Order().ElementAt(runs / 2);
        var rate = persons / median.TotalSeconds;
        output.WriteLine(Text($"| {world.Words()} | {median.TotalSeconds:F3} | {rate:N0} | {allocated / persons:N0} | {rate / Wanted:F2} |"));
        return await CountedAsync(work, cancellationToken) == people.Standing;
    }

    private static async Task<long> CountedAsync(MemoryCompileStore work, CancellationToken cancellationToken)
    {
        var facts = new RollupFacts();
        foreach (var place in work.Shards.Keys)
        {
            await using var partial = await work.OpenPartialAsync(place, cancellationToken) ?? throw new InvalidOperationException("A partial is missing.");
            facts.Add(await RollupFactsJson.ReadAsync(partial, cancellationToken));
        }

        return facts.Persons.Values.Sum();
    }

    private static TimeSpan ProcessorTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
