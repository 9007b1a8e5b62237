using System.Diagnostics;
using Pipeline.Areas;
using Pipeline.Core.Tests.Rollups;
using Pipeline.Dtsen;
using Pipeline.Formats.Writing;
using Pipeline.People;
using Pipeline.References;
using Pipeline.Registry;
using Pipeline.Rollups;
using Pipeline.Rollups.Suppression;

namespace Pipeline.Benchmarks.Compile;

/// <summary>Compiles one quarter of Kalimantan Tengah from records that are made as they are read, over work kept in memory.</summary>
internal sealed class CompileBenchmark(int persons, int runs, TimeProvider time, TextWriter output)
{
    private static readonly CompileRun _run = new(AreaCode.Parse("62"), new Quarter(2025, 4), "0123456789abcdef");

    /// <returns>0, or 1 when a promise is broken.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        // The first one pays for the just-in-time compiler and the reference data, and is not counted. Small before large, and without
        // families before with them: the peak of a process never falls.
        await MeasureAsync(persons / 10, World.Helped, cancellationToken);
        var worlds = new List<IReadOnlyList<CompileRuns>>();
        foreach (var world in Enum.GetValues<World>())
        {
            worlds.Add(await RepeatAsync([persons / 10, persons], world, cancellationToken));
            CompileReport.WriteTable(output, world.Words(), worlds[^1]);
        }

        return CompileReport.WriteVerdict(output, worlds[(int)World.Alone], worlds) ? 0 : 1;
    }

    private async Task<IReadOnlyList<CompileRuns>> RepeatAsync(int[] sizes, World world, CancellationToken cancellationToken)
    {
        var measured = new List<CompileRuns>();
        foreach (var size in sizes)
        {
            var times = new List<CompileTimes>();
            while (times.Count < runs)
            {
                times.Add(await MeasureAsync(size, world, cancellationToken));
            }

            using var process = Process.GetCurrentProcess();
            measured.Add(new CompileRuns(size, People(size, world).Standing, times, process.PeakWorkingSet64));
        }

        return measured;
    }

    private async Task<CompileTimes> MeasureAsync(int size, World world, CancellationToken cancellationToken)
    {
        var people = People(size, world);
        IDeliveryStore deliveries = world == World.Helped ? new SyntheticDeliveries(people, _run.Quarter) : new MemoryDeliveries();
        var work = new MemoryCompileStore();
        var regencies = AreaTable.Kemendagri.Regencies(_run.Province).Select(regency => regency.Code).ToArray();
        var walk = await TimeAsync(() => WalkAsync(people, deliveries, regencies, cancellationToken));
        var shards = await TimeAsync(() => ReduceAsync(people, deliveries, work, regencies, cancellationToken));

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var facts = new RollupFacts();
        var sum = await TimeAsync(() => SumAsync(work, facts, cancellationToken));
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;

        var started = time.GetTimestamp();
        var builder = new ProvinceQuarterBuilder(AreaTable.Kemendagri, new ReportingRule());
        var quarter = SuppressQuarter.Of(builder.Build(_run, isProvisional: false, facts, [], ReferenceTables.Shipped), new SuppressionRule());
        var suppress = time.GetElapsedTime(started);

        var write = await TimeAsync(() => new SummaryWriter().WriteAsync(quarter, version: 1, before: null, cancellationToken));
        return new CompileTimes(walk, shards, sum, suppress, write, held, facts.Persons.Values.Sum(), facts.Families.Count, facts.Help.Count);
    }

    private static SyntheticPeople People(int size, World world) => new(size, _run.Province, _run.Quarter, alone: world == World.Alone);

    private static async Task WalkAsync(SyntheticPeople people, IDeliveryStore deliveries, AreaCode[] regencies, CancellationToken cancellationToken)
    {
        foreach (var regency in regencies)
        {
            await foreach (var partition in people.ListPartitionsAsync(regency, cancellationToken))
            {
                await foreach (var record in people.ReadPartitionAsync(partition, cancellationToken))
                {
                    GC.KeepAlive(record);
                }
            }

            await foreach (var partition in deliveries.ListPartitionsAsync(regency, cancellationToken))
            {
                await foreach (var record in deliveries.ReadPartitionAsync(partition, cancellationToken))
                {
                    GC.KeepAlive(record);
                }
            }
        }
    }

    private async Task ReduceAsync(SyntheticPeople people, IDeliveryStore deliveries, MemoryCompileStore work, AreaCode[] regencies, CancellationToken cancellationToken)
    {
        var dtsen = new MemoryClaims<DtsenKey, DtsenValues>();
        var sent = regencies.Select(regency => Submissions.Of(regency.ToString(), _run.Quarter.ToString(), "2025-12-01T00:00:00Z")).ToArray();
        await new CutIntoShards(people, deliveries, dtsen, work, time).RunAsync(new QuarterState.Due(_run, null, sent, null), cancellationToken);
        var compile = new CompileShard(people, deliveries, dtsen, work);
        foreach (var place in work.Shards.Keys.ToArray())
        {
            await compile.RunAsync(place, cancellationToken);
        }
    }

    private static async Task SumAsync(MemoryCompileStore work, RollupFacts facts, CancellationToken cancellationToken)
    {
        foreach (var place in work.Shards.Keys)
        {
            await using var partial = await work.OpenPartialAsync(place, cancellationToken) ?? throw new InvalidOperationException("A partial is missing.");
            facts.Add(await RollupFactsJson.ReadAsync(partial, cancellationToken));
        }
    }

    private async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var started = time.GetTimestamp();
        await work();
        return time.GetElapsedTime(started);
    }
}
