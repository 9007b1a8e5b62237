using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Pipeline.Registry;

namespace Pipeline.Storage.Blobs;

/// <summary>The uploads container, read only.</summary>
internal sealed class BlobUploads(BlobContainerClient container) : IUploads
{
    /// <summary>Blob metadata in which a sender may record when the file was submitted (RFC 3339), so that a copied or
    /// restored upload keeps its place.</summary>
    public const string SubmittedOn = "submittedon";

    public async Task<Upload?> OpenAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            // One response carries content and properties of one version of the blob, however often it is overwritten.
            var download = await container.GetBlobClient(path).DownloadStreamingAsync(cancellationToken: cancellationToken);
            await using var content = download.Value.Content;
            return new Upload(await Spool.OfAsync(content, cancellationToken), SubmittedOnOf(download.Value.Details.Metadata, download.Value.Details.LastModified));
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return null;
        }
    }

    /// <summary>The recorded time, unless it lies after the time the blob was stored, for nobody submits ahead of time; or before
    /// the first quarter that there is.</summary>
    internal static DateTimeOffset SubmittedOnOf(IDictionary<string, string> metadata, DateTimeOffset storedOn) =>
        metadata.TryGetValue(SubmittedOn, out var text)
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var recorded)
        && recorded >= UploadSender.Earliest && recorded < storedOn
            ? recorded
            : storedOn;
}
