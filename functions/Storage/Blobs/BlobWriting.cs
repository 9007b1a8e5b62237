using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Pipeline.Storage.Blobs;

/// <summary>Writes a blob in one call where it fits, so that a reader sees all of it or nothing.</summary>
internal static class BlobWriting
{
    public static Task SaveAsync(BlobClient blob, string contentType, Action<Stream> write, CancellationToken cancellationToken) =>
        SaveAsync(blob, new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = contentType } }, write, cancellationToken);

    public static async Task SaveAsync(BlobClient blob, BlobUploadOptions options, Action<Stream> write, CancellationToken cancellationToken)
    {
        await using var buffer = new MemoryStream();
        write(buffer);
        buffer.Position = 0;
        await blob.UploadAsync(buffer, options, cancellationToken);
    }
}
