using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Storage.Tables;

/// <summary>The held rows in Table Storage, by regency and submission.</summary>
internal sealed class HeldRowTable(TableClient table) : IHeldRowStore
{
    public async IAsyncEnumerable<HeldRow> ReadAsync(
        AreaCode regency, Quarter until, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {regency.ToString()} and RowKey lt {Keys.HeldAfter(until)}");
        await foreach (var entity in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            yield return HeldRowEntity.Read(entity);
        }
    }

    public async Task SaveAsync(
        AreaCode regency, IReadOnlyCollection<HeldRow> written, IReadOnlyCollection<HeldRow> gone, CancellationToken cancellationToken)
    {
        var actions = written
            .Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, HeldRowEntity.Write(regency, row)))
            .Concat(gone.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, HeldRowEntity.Write(regency, row), ETag.All)));
        foreach (var batch in EntityBatches.Cut(actions, action => (TableEntity)action.Entity))
        {
            try
            {
                await table.SubmitTransactionAsync(batch, cancellationToken);
            }
            catch (RequestFailedException missing) when (missing.Status == 404)
            {
                // An earlier try of ours had landed, and what it deleted cannot be deleted again in a transaction.
                await SaveOneByOneAsync(batch, cancellationToken);
            }
        }
    }

    private async Task SaveOneByOneAsync(IEnumerable<TableTransactionAction> batch, CancellationToken cancellationToken)
    {
        foreach (var action in batch)
        {
            _ = action.ActionType == TableTransactionActionType.Delete
                ? await table.DeleteEntityAsync(action.Entity.PartitionKey, action.Entity.RowKey, ETag.All, cancellationToken)
                : await table.UpsertEntityAsync(action.Entity, TableUpdateMode.Replace, cancellationToken);
        }
    }
}
