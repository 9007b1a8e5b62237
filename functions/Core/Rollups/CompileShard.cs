using Pipeline.Dtsen;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Rollups;

/// <summary>Reduces one shard of the registry to facts.</summary>
public sealed class CompileShard(IPersonStore people, IDeliveryStore deliveries, IClaimStore<DtsenKey, DtsenValues> dtsen, ICompileStore compiled)
{
    /// <summary>So many partitions are read at once: a page comes after a wait, and one reader waits most of its time.</summary>
    private const int PartitionsAtOnce = 4;

    /// <summary>Reads the shard's partitions and writes its partial; again if asked again, with the same bytes.</summary>
    public async Task RunAsync(ShardPlace place, CancellationToken cancellationToken)
    {
        // The event of a run that is over comes too late or twice: there is nothing left to do but to clear it away.
        var line = await compiled.FindLineAsync(place.Run.Province, place.Run.Quarter, cancellationToken);
        if (line?.InputsId == place.Run.InputsId || await compiled.FindPlanAsync(place.Run, cancellationToken) is null)
        {
            await compiled.ClearAsync(place.Run, cancellationToken);
            return;
        }

        var facts = new RollupFacts();
        var options = new ParallelOptions { MaxDegreeOfParallelism = PartitionsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(await compiled.ReadShardAsync(place, cancellationToken), options, async (partition, token) =>
        {
            var ofPartition = await ReduceAsync(partition, place.Run, token);
            lock (facts)
            {
                facts.Add(ofPartition);
            }
        });
        await compiled.SavePartialAsync(place, output => RollupFactsJson.Write(facts, output), cancellationToken);
    }

    private async Task<RollupFacts> ReduceAsync(RecordPartition partition, CompileRun run, CancellationToken cancellationToken)
    {
        var facts = new RollupFacts();
        var partitionFacts = new PartitionFacts(facts, run.Province, run.Quarter);
        await foreach (var record in deliveries.ReadPartitionAsync(partition, cancellationToken))
        {
            partitionFacts.Add(record);
        }

        await foreach (var record in dtsen.ReadPartitionAsync(partition, cancellationToken))
        {
            partitionFacts.Add(record);
        }

        await foreach (var record in people.ReadPartitionAsync(partition, cancellationToken))
        {
            partitionFacts.Meet(record);
        }

        partitionFacts.Finish();
        return facts;
    }
}
