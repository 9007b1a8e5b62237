using Azure;
using Azure.Data.Tables;

namespace Pipeline.Storage;

/// <summary>Says whether anything stands in the tables.</summary>
public sealed class TableContents(TableServiceClient tables, StorageNames names)
{
    /// <summary>The tables with at least one line; one that is missing has none.</summary>
    public async Task<IReadOnlyList<string>> ListFilledAsync(CancellationToken cancellationToken)
    {
        var filled = new List<string>();
        foreach (var name in names.Tables)
        {
            if (await HasLineAsync(tables.GetTableClient(name), cancellationToken))
            {
                filled.Add(name);
            }
        }

        return filled;
    }

    private static async Task<bool> HasLineAsync(TableClient table, CancellationToken cancellationToken)
    {
        try
        {
            return await table.QueryAsync<TableEntity>(maxPerPage: 1, select: ["PartitionKey"], cancellationToken: cancellationToken).AnyAsync(cancellationToken);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return false;
        }
    }
}
