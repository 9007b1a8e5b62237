using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Pipeline.Standins.Functions;

/// <summary>The receipts: a blob for each function, blob and ETag, so that each is done once although events and processes come and go.</summary>
internal sealed class BlobReceipts(HostState state, IOptions<FunctionsHostOptions> options, TimeProvider time, ILogger<BlobReceipts> logger)
{
    /// <summary>What at most stands around an event's key in the name of a blob of the host's.</summary>
    public const int LongestAffix = 32;

    private const string Folder = "blobreceipts/";

    /// <summary>Gives the keys of all that is done.</summary>
    public async IAsyncEnumerable<string> CompletedAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var receipts = state.Container.GetBlobsAsync(BlobTraits.Metadata, prefix: $"{Folder}{state.HostId}/", cancellationToken: cancellationToken);
        await foreach (var receipt in receipts)
        {
            if (ReceiptState.FromMetadata(receipt.Metadata).Status == ReceiptStatus.Complete)
            {
                yield return receipt.Name[Folder.Length..];
            }
        }
    }

    /// <summary>Takes an event to work on it, or gives null when another process works on it.</summary>
    public async Task<ClaimedReceipt?> TryClaimAsync(string key, CancellationToken cancellationToken)
    {
        var blob = state.Blob(Folder + key);
        var lease = await AcquireAsync(blob, cancellationToken);
        if (lease is null)
        {
            await CreateIfMissingAsync(blob, cancellationToken);
            lease = await AcquireAsync(blob, cancellationToken);
        }

        if (lease is null)
        {
            return null;
        }

        try
        {
            var properties = await blob.GetPropertiesAsync(cancellationToken: cancellationToken);
            return new ClaimedReceipt(blob, lease, ReceiptState.FromMetadata(properties.Value.Metadata));
        }
        catch
        {
            await lease.DisposeAsync();
            throw;
        }
    }

    /// <summary>Forgets an event, so that it is worked on again from its first try.</summary>
    public async Task ForgetAsync(string key, CancellationToken cancellationToken) =>
        await state.Blob(Folder + key).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    private Task<BlobLease?> AcquireAsync(BlobClient blob, CancellationToken cancellationToken) =>
        BlobLease.TryAcquireAsync(blob, options.Value.LeaseDuration, time, logger, cancellationToken);

    private static async Task CreateIfMissingAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        var onlyNew = new BlobUploadOptions
        {
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
            Metadata = ReceiptState.New.ToMetadata(),
        };
        try
        {
            await blob.UploadAsync(BinaryData.FromString(""), onlyNew, cancellationToken);
        }
        catch (RequestFailedException exists) when (exists.Status is 409 or 412)
        {
            return;
        }
    }
}

/// <summary>A receipt under this process's lease.</summary>
internal sealed class ClaimedReceipt(BlobClient blob, BlobLease lease, ReceiptState found) : IAsyncDisposable
{
    public ReceiptState State { get; private set; } = found;

    /// <exception cref="RequestFailedException">The lease is lost, or storage is out.</exception>
    public async Task WriteAsync(ReceiptState state)
    {
        // Not cancellable: what was done must be recorded even while the host stops.
        await blob.SetMetadataAsync(state.ToMetadata(), lease.Condition, CancellationToken.None);
        State = state;
    }

    public ValueTask DisposeAsync() => lease.DisposeAsync();
}
