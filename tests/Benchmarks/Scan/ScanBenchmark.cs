using System.Diagnostics;
using System.Globalization;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Areas;
using Pipeline.Benchmarks.Compile;
using Pipeline.Core.Tests.Rollups;
using Pipeline.Local.Azurite;
using Pipeline.Local.Hosting;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Rollups;
using Pipeline.Storage;

namespace Pipeline.Benchmarks.Scan;

/// <summary>Puts people into an Azurite in memory and takes turns: a bare scan of their partitions through the table client, and the app's
/// own shards over the same table, to their partials in the work container.</summary>
/// <param name="regencies">In the districts of how many regencies they are.</param>
internal sealed class ScanBenchmark(int persons, int regencies, int runs, TimeProvider time, TextWriter output)
{
    /// <summary>Wanted: the rate of the shards over that of the scan.</summary>
    private const double Wanted = 0.8;

    /// <summary>As many as a shard reads at once.</summary>
    private const int PartitionsAtOnce = 4;

    private static readonly CompileRun _run = new(AreaCode.Parse("62"), new Quarter(2025, 4), "0123456789abcdef");

    // Those that the app reads a record from.
    private static readonly string[] _columns = ["RowKey", "Histories"];

    /// <returns>0, or 1 when somebody was missed.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var azurite = await AzuriteServer.StartAsync(new AzuriteOptions { Time = time }, cancellationToken);
        // Never started: its stores are used, its triggers are not.
        await using var host = PipelineHost.Build(new PipelineHostOptions(azurite.ConnectionString) { Time = time });
        await host.SetUpStorageAsync(cancellationToken);
        var people = new SyntheticPeople(persons, _run.Province, _run.Quarter, alone: false, regencies);
        var partitions = await WriteAsync(people, host.Services.GetRequiredService<IPersonStore>(), cancellationToken);
        var shards = await CutAsync(host, cancellationToken);
        var table = host.Services.GetRequiredService<TableServiceClient>().GetTableClient(host.Services.GetRequiredService<StorageNames>().People);
        var compile = host.Services.GetRequiredService<CompileShard>();

        var (bare, wide, own, whole) = (new List<Turn>(), new List<Turn>(), new List<Turn>(), new List<Turn>());
        var scanned = 0;
        for (var round = 0; round <= runs; round++)
        {
            bare.Add(await TimeAsync(async () => scanned = await ScanAsync(table, partitions, _columns, 1, cancellationToken)));
            wide.Add(await TimeAsync(() => ScanAsync(table, partitions, _columns, PartitionsAtOnce, cancellationToken)));
            own.Add(await TimeAsync(() => ReduceAsync(compile, shards, cancellationToken)));
            whole.Add(await TimeAsync(() => ScanAsync(table, partitions, null, 1, cancellationToken)));
        }

        var counted = await CountedAsync(host.Services.GetRequiredService<ICompileStore>(), shards, cancellationToken);
        output.WriteLine(Text($"{persons:N0} people over {partitions.Count} partitions and {shards.Length} shards; {runs} runs in turn after one that is not counted, medians. Wanted: {Wanted} of the scan's rate."));
        output.WriteLine();
        output.WriteLine("| | by the clock, s | persons/s | / scan | processor of this process, s |");
        output.WriteLine("|---|--:|--:|--:|--:|");
        var floor = Median(bare.Skip(1), turn => turn.Elapsed);
        Write("bare scan of the columns that a record is read from", bare, floor);
        Write(Text($"the same, {PartitionsAtOnce} partitions at once"), wide, floor);
        Write("shards: read, reduced, partials written", own, floor);
        Write("bare scan of all columns", whole, floor);
        output.WriteLine();
        output.WriteLine(Text($"Scanned {scanned:N0}; on lists {people.Standing:N0}, of whom {counted:N0} were counted."));
        return scanned == persons && counted == people.Standing ? 0 : 1;
    }

    private static async Task<IReadOnlyList<RecordPartition>> WriteAsync(SyntheticPeople people, IPersonStore store, CancellationToken cancellationToken)
    {
        var partitions = new List<RecordPartition>();
        foreach (var regency in AreaTable.Kemendagri.Regencies(_run.Province))
        {
            await foreach (var partition in people.ListPartitionsAsync(regency.Code, cancellationToken))
            {
                var records = await people.ReadPartitionAsync(partition, cancellationToken).ToDictionaryAsync(record => record.Nik, cancellationToken: cancellationToken);
                await store.MergeAsync(partition, records.Keys, regency.Code, stored => records[stored.Nik], cancellationToken);
                partitions.Add(partition);
            }
        }

        return partitions;
    }

    private static async Task<ShardPlace[]> CutAsync(PipelineHost host, CancellationToken cancellationToken)
    {
        var sent = AreaTable.Kemendagri.Regencies(_run.Province).Select(regency => Submissions.Of(regency.Code.ToString(), _run.Quarter.ToString(), "2025-12-01T00:00:00Z"));
        await host.Services.GetRequiredService<CutIntoShards>().RunAsync(new QuarterState.Due(_run, null, [.. sent], null), cancellationToken);
        var numbers = await host.Services.GetRequiredService<ICompileStore>().ListShardsAsync(_run, cancellationToken);
        return [.. numbers.Order().Select(number => new ShardPlace(_run, number))];
    }

    private static async Task<int> ScanAsync(TableClient table, IEnumerable<RecordPartition> partitions, string[]? columns, int atOnce, CancellationToken cancellationToken)
    {
        var entities = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(partitions, options, async (partition, token) =>
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition.ToString()}");
            await foreach (var entity in table.QueryAsync<TableEntity>(filter, select: columns, cancellationToken: token))
            {
                GC.KeepAlive(entity);
                Interlocked.Increment(ref entities);
            }
        });
        return entities;
    }

    private static async Task ReduceAsync(CompileShard compile, ShardPlace[] shards, CancellationToken cancellationToken)
    {
        foreach (var place in shards)
        {
            await compile.RunAsync(place, cancellationToken);
        }
    }

    private static async Task<long> CountedAsync(ICompileStore work, ShardPlace[] shards, CancellationToken cancellationToken)
    {
        var facts = new RollupFacts();
        foreach (var place in shards)
        {
            await using var partial = await work.OpenPartialAsync(place, cancellationToken) ?? throw new InvalidOperationException("A partial is missing.");
            facts.Add(await RollupFactsJson.ReadAsync(partial, cancellationToken));
        }

        return facts.Persons.Values.Sum();
    }

    private void Write(string what, List<Turn> turns, TimeSpan floor)
    {
        var elapsed = Median(turns.Skip(1), turn => turn.Elapsed);
        output.WriteLine(Text($"| {what} | {elapsed.TotalSeconds:F2} | {persons / elapsed.TotalSeconds:N0} | {floor / elapsed:F2} | {Median(turns.Skip(1), turn => turn.Processor).TotalSeconds:F2} |"));
    }

    private async Task<Turn> TimeAsync(Func<Task> work)
    {
        var (started, processor) = (time.GetTimestamp(), ProcessorTime());
        await work();
        return new Turn(time.GetElapsedTime(started), ProcessorTime() - processor);
    }

    private static TimeSpan Median(IEnumerable<Turn> turns, Func<Turn, TimeSpan> of) => turns.Select(of).Order().ToArray() is var all ? all[all.Length / 2] : default;

    private static TimeSpan ProcessorTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private readonly record struct Turn(TimeSpan Elapsed, TimeSpan Processor);
}
