using Pipeline.Dtsen;
using Pipeline.Registry;

namespace Pipeline.Rollups;

/// <summary>Reduces one shard of the registry to facts.</summary>
public sealed class CompileShard(IPersonStore people, IDeliveryStore deliveries, IClaimStore<DtsenKey, DtsenValues> dtsen, ICompileStore compiled)
{
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
        foreach (var partition in await compiled.ReadShardAsync(place, cancellationToken))
        {
            var partitionFacts = new PartitionFacts(facts, place.Run.Province, place.Run.Quarter);
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
        }

        await compiled.SavePartialAsync(place, output => RollupFactsJson.Write(facts, output), cancellationToken);
    }
}
