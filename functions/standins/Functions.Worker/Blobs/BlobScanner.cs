using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Pipeline.Standins.Functions;

/// <summary>Lists the containers that blob triggers watch and gives every blob's event to whoever asks.</summary>
internal sealed class BlobScanner(FunctionCatalog catalog, IStorageConnections connections)
{
    public async Task<List<BlobEvent>> ScanAsync(CancellationToken cancellationToken)
    {
        var events = new List<BlobEvent>();
        foreach (var watched in catalog.Triggered<FunctionTrigger.Blob>().GroupBy(function => (function.Trigger.Connection, function.Trigger.Path.Container)))
        {
            var container = connections.GetBlobServiceClient(watched.Key.Connection).GetBlobContainerClient(watched.Key.Container);
            await AddEventsAsync(events, container, [.. watched], cancellationToken);
        }

        return events;
    }

    private static async Task AddEventsAsync(
        List<BlobEvent> events, BlobContainerClient container, List<(HostedFunction Function, FunctionTrigger.Blob Trigger)> functions, CancellationToken cancellationToken)
    {
        // One listing serves all functions of a container; with only one of them it need not list what lies elsewhere.
        var prefix = functions is [var only] && only.Trigger.Path.Prefix.Length > 0 ? only.Trigger.Path.Prefix : null;
        try
        {
            await foreach (var blob in container.GetBlobsAsync(prefix: prefix, cancellationToken: cancellationToken))
            {
                events.AddRange(EventsOf(container, blob, functions));
            }
        }
        catch (RequestFailedException absent) when (absent.ErrorCode == BlobErrorCode.ContainerNotFound || absent.ErrorCode == BlobErrorCode.ContainerBeingDeleted)
        {
            // Making the container is not the host's business: until somebody does there is nothing to do.
            return;
        }
    }

    private static IEnumerable<BlobEvent> EventsOf(
        BlobContainerClient container, BlobItem blob, List<(HostedFunction Function, FunctionTrigger.Blob Trigger)> functions)
    {
        foreach (var (function, trigger) in functions)
        {
            if (blob.Properties.ETag is { } etag && trigger.Path.TryMatch(blob.Name, out var values))
            {
                yield return new BlobEvent(function, container.GetBlobClient(blob.Name), etag, values);
            }
        }
    }
}
