using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pipeline.Areas;
using Pipeline.Registry;

namespace Pipeline.Storage.Blobs;

/// <summary>The contents of submissions by regency and hash.</summary>
internal sealed class BlobOriginals(BlobContainerClient container) : IOriginals
{
    public async Task KeepAsync(AreaCode regency, ContentHash hash, Stream content, CancellationToken cancellationToken)
    {
        var blob = BlobOf(regency, hash);
        if (!await blob.ExistsAsync(cancellationToken))
        {
            content.Position = 0; // whoever surveyed it has left it anywhere
            await blob.UploadAsync(content, new BlobUploadOptions(), cancellationToken);
        }
    }

    public async Task<Stream> OpenAsync(AreaCode regency, ContentHash hash, CancellationToken cancellationToken)
    {
        await using var content = await BlobOf(regency, hash).OpenReadAsync(cancellationToken: cancellationToken);
        return await Spool.OfAsync(content, cancellationToken);
    }

    private BlobClient BlobOf(AreaCode regency, ContentHash hash) => container.GetBlobClient($"{regency}/{hash}");
}
