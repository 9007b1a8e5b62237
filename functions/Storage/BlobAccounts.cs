using Azure.Storage.Blobs;

namespace Pipeline.Storage;

/// <summary>The blob services of both accounts: each container lies in one of them.</summary>
public sealed class BlobAccounts(BlobServiceClient intake, BlobServiceClient registry, StorageNames names)
{
    /// <summary>A container, in the account that it belongs in.</summary>
    public BlobContainerClient Container(string name) =>
        (names.IntakeContainers.Contains(name, StringComparer.Ordinal) ? intake : registry).GetBlobContainerClient(name);
}
