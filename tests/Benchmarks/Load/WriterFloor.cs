using System.Globalization;
using Azure.Data.Tables;
using Pipeline.Local.Azurite;

namespace Pipeline.Benchmarks.Load;

/// <summary>What it costs to write as many entities, known beforehand and sent blind, to an account where nothing else is.</summary>
internal static class WriterFloor
{
    private const int BatchSize = 100;

    /// <summary>As many as the merge has in flight.</summary>
    private const int BatchesAtOnce = 4;

    public static async Task<TimeSpan> MeasureAsync(PeopleSample sample, int entities, TimeProvider time, CancellationToken cancellationToken)
    {
        // An Azurite of its own: one that holds 100,000 entities already is slower than an empty one.
        await using var azurite = await AzuriteServer.StartAsync(new AzuriteOptions { Time = time }, cancellationToken);
        var table = new TableClient(azurite.ConnectionString, "Floor");
        await table.CreateAsync(cancellationToken);
        var batches = Enumerable.Range(0, sample.Partitions)
            .SelectMany(partition => Enumerable.Range(0, entities).Where(id => id % sample.Partitions == partition).Chunk(BatchSize));
        var start = time.GetTimestamp();
        var options = new ParallelOptions { MaxDegreeOfParallelism = BatchesAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(batches, options, async (batch, token) =>
            await table.SubmitTransactionAsync(
                batch.Select(id => new TableTransactionAction(TableTransactionActionType.Add, Copy(sample, id))), token));
        return time.GetElapsedTime(start);
    }

    private static TableEntity Copy(PeopleSample sample, int id) => new(sample.Entity)
    {
        PartitionKey = (id % sample.Partitions).ToString("D6", CultureInfo.InvariantCulture),
        RowKey = id.ToString("D16", CultureInfo.InvariantCulture),
    };
}
