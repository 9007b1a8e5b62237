using System.Runtime.CompilerServices;
using Azure.Data.Tables;

namespace Pipeline.Benchmarks.Merge;

/// <summary>Writers that know their entities beforehand and send them blind: no file is read, nothing is looked up, nobody is told.</summary>
internal static class BareWriter
{
    /// <summary>Transactions of 100, several in flight: the floor.</summary>
    public const string Transactions = "transactions";

    /// <summary>An upsert a row, one after the other: the tutorial way.</summary>
    public const string Upserts = "upserts";

    private const string Table = "Floor";
    private const int BatchSize = 100;
    private const int BatchesAtOnce = 4;

    /// <summary>Enough for a rate; all of them would take minutes.</summary>
    private const int MostUpserts = 10_000;

    private const int WarmUp = 2_000;

    /// <param name="source">The account whose people are taken for entities.</param>
    /// <param name="target">An account where nothing is.</param>
    public static async IAsyncEnumerable<MergeRun> RunAsync(
        string writer, string source, string target, TimeProvider time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var entities = await new TableClient(source, "People").QueryAsync<TableEntity>(cancellationToken: cancellationToken).ToListAsync(cancellationToken);
        Func<TableClient, IReadOnlyList<TableEntity>, Task<int>> write = writer switch
        {
            Transactions => (table, items) => WriteAsync(table, items, cancellationToken),
            Upserts => (table, items) => UpsertAsync(table, [.. items.Take(MostUpserts)], cancellationToken),
            _ => throw new ArgumentException($"There is no writer {writer}.", nameof(writer)),
        };
        _ = await write(await CreateAsync(target, Table + WarmUp, cancellationToken), [.. entities.Take(WarmUp)]);
        var table = await CreateAsync(target, Table, cancellationToken);
        yield return await MergeRun.TimeAsync(writer, time, () => write(table, entities));
    }

    private static async Task<TableClient> CreateAsync(string connection, string name, CancellationToken cancellationToken)
    {
        var table = new TableClient(connection, name);
        await table.CreateAsync(cancellationToken);
        return table;
    }

    private static async Task<int> WriteAsync(TableClient table, IReadOnlyList<TableEntity> entities, CancellationToken cancellationToken)
    {
        var batches = entities.GroupBy(entity => entity.PartitionKey).SelectMany(partition => partition.Chunk(BatchSize));
        var options = new ParallelOptions { MaxDegreeOfParallelism = BatchesAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(batches, options, async (batch, token) =>
            await table.SubmitTransactionAsync(batch.Select(entity => new TableTransactionAction(TableTransactionActionType.Add, entity)), token));
        return entities.Count;
    }

    private static async Task<int> UpsertAsync(TableClient table, TableEntity[] entities, CancellationToken cancellationToken)
    {
        foreach (var entity in entities)
        {
            _ = await table.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellationToken);
        }

        return entities.Length;
    }
}
