using System.Globalization;
using Pipeline.Areas;
using Pipeline.Dtsen;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Rollups;

/// <summary>Cuts a run into shards, and sends them on their way.</summary>
/// <remarks>
/// A shard is what one regency of the province registered (its number: the four digits), or all that another province did
/// (two digits). It depends on nothing but the NIKs, so that a run started twice has the same shards.
/// </remarks>
public sealed class CutIntoShards(
    IPersonStore people, IDeliveryStore deliveries, IClaimStore<DtsenKey, DtsenValues> dtsen, ICompileStore compiled, TimeProvider time)
{
    /// <summary>Writes the plan, then a blob a shard, whose arrival triggers it.</summary>
    public async Task RunAsync(QuarterState.Due due, CancellationToken cancellationToken)
    {
        var shards = (await new ClaimedPartitions(people, deliveries, dtsen).OfAsync(due.Inputs.Select(input => input.Regency), cancellationToken))
            .GroupBy(partition => ShardOf(partition, due.Run.Province)).ToDictionary(shard => shard.Key, shard => shard.ToArray());
        if (shards.Count == 0)
        {
            shards[0] = []; // a province of whose files none was taken still gets its page: an empty shard carries it to the finish
        }

        var now = time.GetUtcNow();
        var plan = new CompilePlan(due.Run, [.. shards.Keys.Order()], due.ClosesOn, now) { FirstStartedOn = due.FirstStartedOn ?? now };
        await compiled.SavePlanAsync(plan, cancellationToken);
        foreach (var (number, shard) in shards)
        {
            await compiled.SaveShardAsync(new ShardPlace(due.Run, number), shard, cancellationToken);
        }
    }

    private static int ShardOf(RecordPartition partition, AreaCode province)
    {
        var registeredIn = partition.ToString();
        var length = registeredIn.StartsWith(province.ToString(), StringComparison.Ordinal) ? 4 : 2;
        return int.Parse(registeredIn.AsSpan(0, length), CultureInfo.InvariantCulture);
    }
}
