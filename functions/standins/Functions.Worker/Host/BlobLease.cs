using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Extensions.Logging;

namespace Pipeline.Standins.Functions;

/// <summary>A lease held and renewed until disposed: what keeps two processes off the same work.</summary>
internal sealed class BlobLease : IAsyncDisposable
{
    private readonly BlobLeaseClient _lease;
    private readonly CancellationTokenSource _released = new();
    private readonly Task _renewing;
    private readonly string _blobName;
    private readonly ILogger _logger;

    private BlobLease(BlobLeaseClient lease, string blobName, TimeSpan duration, TimeProvider time, ILogger logger)
    {
        _lease = lease;
        _blobName = blobName;
        _logger = logger;
        _renewing = RenewAsync(duration / 3, time);
    }

    /// <summary>Gets the condition under which only the holder may write.</summary>
    public BlobRequestConditions Condition => new() { LeaseId = _lease.LeaseId };

    /// <summary>Takes the lease, or gives null when another holds it or the blob is not there.</summary>
    public static async Task<BlobLease?> TryAcquireAsync(
        BlobClient blob, TimeSpan duration, TimeProvider time, ILogger logger, CancellationToken cancellationToken)
    {
        var lease = blob.GetBlobLeaseClient();
        try
        {
            await lease.AcquireAsync(duration, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException busy) when (busy.Status is 404 || busy.ErrorCode == BlobErrorCode.LeaseAlreadyPresent)
        {
            return null;
        }

        return new BlobLease(lease, blob.Name, duration, time, logger);
    }

    public async ValueTask DisposeAsync()
    {
        await _released.CancelAsync();
        await _renewing;
        _released.Dispose();
        try
        {
            await _lease.ReleaseAsync(cancellationToken: CancellationToken.None);
        }
        catch (Exception lapsed) when (StorageOutage.Is(lapsed))
        {
            // An unreleased lease ends by itself; the work under it is recorded or will be done again.
            HostLog.LeaseNotReleased(_logger, _blobName, Reason(lapsed));
        }
    }

    private async Task RenewAsync(TimeSpan interval, TimeProvider time)
    {
        using var timer = new PeriodicTimer(interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(_released.Token))
            {
                await _lease.RenewAsync(cancellationToken: _released.Token);
            }
        }
        catch (OperationCanceledException) when (_released.IsCancellationRequested)
        {
            return;
        }
        catch (Exception lost) when (StorageOutage.Is(lost))
        {
            // Writes under the lease now fail, so the work is not recorded and is done again: at least once.
            HostLog.LeaseLost(_logger, _blobName, Reason(lost));
        }
    }

    private static string Reason(Exception exception) => (exception as RequestFailedException)?.ErrorCode ?? exception.GetType().Name;
}
