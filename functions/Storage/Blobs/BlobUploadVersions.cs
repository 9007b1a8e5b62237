using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pipeline.Areas;
using Pipeline.Registry;

namespace Pipeline.Storage.Blobs;

/// <summary>The versions that lie in the uploads container now.</summary>
internal sealed class BlobUploadVersions(BlobContainerClient container) : IUploadVersions
{
    public async Task<UploadVersion?> FindAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var properties = (await container.GetBlobClient(path).GetPropertiesAsync(cancellationToken: cancellationToken)).Value;
            return Version(path, properties.ETag, properties.LastModified, properties.Metadata);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return null;
        }
    }

    public async IAsyncEnumerable<UploadVersion> ListAsync(AreaCode? submitter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var prefix = submitter is { } area ? $"{area}/" : null;
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.Metadata, prefix: prefix, cancellationToken: cancellationToken))
        {
            yield return Version(blob.Name, blob.Properties.ETag!.Value, blob.Properties.LastModified!.Value, blob.Metadata);
        }
    }

    // A header has quotes around the ETag, and a listing has not.
    private static UploadVersion Version(string path, ETag etag, DateTimeOffset storedOn, IDictionary<string, string> metadata) =>
        new(path, etag.ToString("G").Trim('"'), storedOn, BlobUploads.SubmittedOnOf(metadata, storedOn));
}
