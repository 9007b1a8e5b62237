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
            var help = new HelpInQuarter(place.Run.Province, place.Run.Quarter);
            await foreach (var record in deliveries.ReadPartitionAsync(partition, cancellationToken))
            {
                help.Add(record);
            }

            var inDtsen = new DtsenInQuarter(place.Run.Province, place.Run.Quarter, facts.Dtsen);
            await foreach (var record in dtsen.ReadPartitionAsync(partition, cancellationToken))
            {
                inDtsen.Add(record);
            }

            await foreach (var record in people.ReadPartitionAsync(partition, cancellationToken))
            {
                facts.Add(record, place.Run.Province, place.Run.Quarter);
                help.Meet(record);
                inDtsen.Meet(record);
            }

            inDtsen.Finish();

            foreach (var fact in help.Facts)
            {
                facts.Keep(fact);
            }
        }

        await compiled.SavePartialAsync(place, output => RollupFactsJson.Write(facts, output), cancellationToken);
    }
}
