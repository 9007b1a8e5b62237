using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Pipeline.Standins.Functions;

/// <summary>The blob that holds a timer's status, and whose lease decides which process runs it.</summary>
internal sealed class TimerStatusBlob(BlobClient blob)
{
    public BlobClient Blob => blob;

    /// <summary>Reads the status, or writes the first one.</summary>
    public async Task<TimerStatus> ReadOrCreateAsync(TimerStatus first, CancellationToken cancellationToken) =>
        await HostState.TryCreateAsync(blob, BinaryData.FromObjectAsJson(first), cancellationToken)
            ? first
            : await ReadAsync(cancellationToken);

    public async Task<TimerStatus> ReadAsync(CancellationToken cancellationToken)
    {
        var content = await blob.DownloadContentAsync(cancellationToken);
        return content.Value.Content.ToObjectFromJson<TimerStatus>()
            ?? throw new InvalidOperationException($"The timer status {blob.Name} is empty.");
    }

    public async Task WriteAsync(TimerStatus status, BlobLease lease, CancellationToken cancellationToken) =>
        await blob.UploadAsync(BinaryData.FromObjectAsJson(status), new BlobUploadOptions { Conditions = lease.Condition }, cancellationToken);
}
