using Azure.Storage.Blobs;
using Pipeline.Registry;

namespace Pipeline.Storage.Blobs;

/// <summary>The feedback container.</summary>
internal sealed class BlobFeedback(BlobContainerClient container) : IFeedbackStore
{
    public Task SaveAsync(FeedbackPlace place, string name, Action<Stream> write, CancellationToken cancellationToken) =>
        BlobWriting.SaveAsync(BlobOf(place, name), ContentTypeOf(name), write, cancellationToken);

    public Task RemoveAsync(FeedbackPlace place, string name, CancellationToken cancellationToken) =>
        BlobOf(place, name).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    private BlobClient BlobOf(FeedbackPlace place, string name) => container.GetBlobClient($"{place.Regency}/{place.Quarter}/{place.FileName}/{name}");

    private static string ContentTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".json" => "application/json",
        _ => "application/octet-stream",
    };
}
