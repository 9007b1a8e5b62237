using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Pipeline.Standins.Worker.Tests;

/// <summary>A test's own corner of Azurite.</summary>
internal sealed class Storage(string connectionString)
{
    private readonly BlobServiceClient _client = new(connectionString);

    public string ConnectionString => connectionString;

    public string HostId { get; } = "test-" + Guid.NewGuid().ToString("N");

    public string Uploads { get; } = "up-" + Guid.NewGuid().ToString("N");

    public string Results { get; } = "re-" + Guid.NewGuid().ToString("N");

    public BlobContainerClient State => _client.GetBlobContainerClient("azure-webjobs-hosts");

    public BlobContainerClient Container(string name) => _client.GetBlobContainerClient(name);

    public async Task DropAsync(string blobName, string content = "content")
    {
        await Container(Uploads).CreateIfNotExistsAsync();
        await Container(Uploads).GetBlobClient(blobName).UploadAsync(BinaryData.FromString(content), overwrite: true);
    }

    /// <summary>Gives the metadata of this host's receipts, as <c>Status Tries</c>, by blob name.</summary>
    public async Task<List<string>> ReceiptsAsync()
    {
        var receipts = new List<string>();
        await foreach (var receipt in State.GetBlobsAsync(BlobTraits.Metadata, prefix: $"blobreceipts/{HostId}/"))
        {
            receipts.Add($"{receipt.Metadata["Status"]} {receipt.Metadata["Tries"]} {receipt.Name.Split('/', 6)[5]}");
        }

        return receipts;
    }
}
