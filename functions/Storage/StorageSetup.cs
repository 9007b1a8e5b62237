using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace Pipeline.Storage;

/// <summary>Creates the containers and tables that are missing.</summary>
public sealed class StorageSetup(BlobServiceClient blobs, TableServiceClient tables, StorageNames names)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var container in names.Containers)
        {
            await blobs.GetBlobContainerClient(container).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        }

        foreach (var table in names.Tables)
        {
            await tables.CreateTableIfNotExistsAsync(table, cancellationToken);
        }
    }
}
