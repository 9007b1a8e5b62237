using System.Runtime.CompilerServices;
using Azure.Data.Tables;

namespace Pipeline.Benchmarks.Merge;

/// <summary>Writers that know their entities beforehand and send them blind: no file is read, nothing is looked up, nobody is told.</summary>
internal static class BareWriter
{
    /// <summary>Transactions of 100, four partitions side by side as the merge writes them: the floor.</summary>
    public const string Transactions = "transactions";

    /// <summary>Transactions of 100 in the order of their keys, which no list of people has: the emulator's best case, for it appends to its index.</summary>
    public const string Sorted = "sorted";

    /// <summary>An upsert a row, one after the other: the tutorial way.</summary>
    public const string Upserts = "upserts";

    private const int BatchSize = 100;
    private const int AtOnce = 4;

    /// <summary>Enough for a rate; all of them would take minutes.</summary>
    private const int MostUpserts = 10_000;

    /// <param name="source">The account whose people are taken for entities.</param>
    /// <param name="target">An account where nothing is.</param>
    public static async IAsyncEnumerable<MergeRun> RunAsync(
        string writer, string source, string target, TimeProvider time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var entities = await new TableClient(source, "People").QueryAsync<TableEntity>(cancellationToken: cancellationToken).ToListAsync(cancellationToken);
        Func<TableClient, IReadOnlyList<TableEntity>, Task<int>> write = writer switch
        {
            Transactions => (table, items) => WriteAsync(table, items, cancellationToken),
            Sorted => (table, items) => WriteSortedAsync(table, items, cancellationToken),
            Upserts => (table, items) => UpsertAsync(table, [.. items.Take(MostUpserts)], cancellationToken),
            _ => throw new ArgumentException($"There is no writer {writer}.", nameof(writer)),
        };

        // What stands there when the merge begins stands there here.
        var table = new TableClient(target, "Floor");
        await table.CreateAsync(cancellationToken);
        var before = entities.ToLookup(entity => entity.PartitionKey.StartsWith(Ingestion.WarmUpRegency, StringComparison.Ordinal));
        _ = await write(table, [.. before[true]]);
        yield return await MergeRun.TimeAsync(writer, time, () => write(table, [.. before[false]]));
    }

    private static async Task<int> WriteAsync(TableClient table, IReadOnlyList<TableEntity> entities, CancellationToken cancellationToken)
    {
        await Parallel.ForEachAsync(entities.GroupBy(entity => entity.PartitionKey), Options(cancellationToken), async (partition, token) =>
        {
            foreach (var batch in partition.Chunk(BatchSize))
            {
                await SubmitAsync(table, batch, token);
            }
        });
        return entities.Count;
    }

    private static async Task<int> WriteSortedAsync(TableClient table, IReadOnlyList<TableEntity> entities, CancellationToken cancellationToken)
    {
        var batches = entities.GroupBy(entity => entity.PartitionKey).SelectMany(partition => partition.Chunk(BatchSize));
        await Parallel.ForEachAsync(batches, Options(cancellationToken), (batch, token) => new ValueTask(SubmitAsync(table, batch, token)));
        return entities.Count;
    }

    private static ParallelOptions Options(CancellationToken cancellationToken) => new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };

    private static async Task SubmitAsync(TableClient table, IEnumerable<TableEntity> batch, CancellationToken cancellationToken) =>
        await table.SubmitTransactionAsync(batch.Select(entity => new TableTransactionAction(TableTransactionActionType.Add, entity)), cancellationToken);

    private static async Task<int> UpsertAsync(TableClient table, TableEntity[] entities, CancellationToken cancellationToken)
    {
        foreach (var entity in entities)
        {
            _ = await table.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellationToken);
        }

        return entities.Length;
    }
}
