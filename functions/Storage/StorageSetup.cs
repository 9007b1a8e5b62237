using Azure.Data.Tables;

namespace Pipeline.Storage;

/// <summary>Creates the containers and tables that are missing.</summary>
public sealed class StorageSetup(BlobAccounts blobs, TableServiceClient tables, StorageNames names)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var container in names.Containers)
        {
            await blobs.Container(container).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        }

        foreach (var table in names.Tables)
        {
            await tables.CreateTableIfNotExistsAsync(table, cancellationToken);
        }
    }
}
