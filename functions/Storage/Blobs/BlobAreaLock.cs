using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Pipeline.Areas;
using Pipeline.Registry;

namespace Pipeline.Storage.Blobs;

/// <summary>An area's lock as a lease on a blob of its own. A process that dies leaves it free after the lease's term.</summary>
internal sealed class BlobAreaLock(BlobContainerClient container, TimeProvider time) : IAreaLock
{
    private static readonly TimeSpan Term = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(10);

    /// <summary>A hold that was not renewed for so long is given up, while nobody else can have the area yet.</summary>
    private static readonly TimeSpan SureFor = TimeSpan.FromSeconds(22);

    private static readonly TimeSpan AskEvery = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    // Within this process the area is waited for here, so that only one of the waiting asks the storage.
    private readonly ConcurrentDictionary<AreaCode, SemaphoreSlim> _here = new();

    public async Task<T> HoldAsync<T>(AreaCode area, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var turn = _here.GetOrAdd(area, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(cancellationToken);
        try
        {
            var lease = await AcquireAsync(area, cancellationToken);
            return await HoldAsync(area, lease, work, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<T> HoldAsync<T>(AreaCode area, BlobLeaseClient lease, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var lost = new CancellationTokenSource(SureFor, time);
        using var held = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lost.Token);
        using var done = new CancellationTokenSource();
        var renewing = RenewAsync(lease, lost, done.Token);
        try
        {
            return await work(held.Token);
        }
        catch (OperationCanceledException stopped) when (lost.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The lock of area {area} was lost; the work is done again by its trigger.", stopped);
        }
        finally
        {
            await done.CancelAsync();
            await renewing;
            await ReleaseAsync(lease);
        }
    }

    // The lease's id is proposed by us, so that a try whose answer was lost is met by the next as our own.
    private async Task<BlobLeaseClient> AcquireAsync(AreaCode area, CancellationToken cancellationToken)
    {
        var blob = container.GetBlobClient(area.ToString());
        var lease = blob.GetBlobLeaseClient();
        var from = time.GetTimestamp();
        while (true)
        {
            try
            {
                var asked = time.GetTimestamp();
                await lease.AcquireAsync(Term, cancellationToken: cancellationToken);
                if (time.GetElapsedTime(asked) < Term - SureFor)
                {
                    return lease;
                }

                // The answer took long, and the term may run from when we asked: asking again for our own renews it.
            }
            catch (RequestFailedException missing) when (missing.Status == 404)
            {
                await CreateAsync(blob, cancellationToken);
            }
            catch (RequestFailedException taken) when (taken.Status == 409)
            {
                if (time.GetElapsedTime(from) > Patience)
                {
                    throw new TimeoutException($"The lock of area {area} stayed taken for {Patience.TotalMinutes} minutes.", taken);
                }

                await Task.Delay(AskEvery, time, cancellationToken);
            }
        }
    }

    private static async Task CreateAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        try
        {
            await blob.UploadAsync(BinaryData.FromString(""), overwrite: false, cancellationToken);
        }
        catch (RequestFailedException there) when (there.Status is 409 or 412)
        {
            // Someone else created it in the same moment: the next try takes the lease or waits for it.
            return;
        }
    }

    private async Task RenewAsync(BlobLeaseClient lease, CancellationTokenSource lost, CancellationToken done)
    {
        try
        {
            while (true)
            {
                await Task.Delay(RenewEvery, time, done);
                var asked = time.GetTimestamp();
                await lease.RenewAsync(cancellationToken: done);
                var left = SureFor - time.GetElapsedTime(asked); // the term may run from when we asked
                lost.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
            }
        }
        catch (OperationCanceledException) when (done.IsCancellationRequested)
        {
            return;
        }
        catch (Exception outage) when (IsOfTheStorage(outage))
        {
            // Lost: someone else may hold the area by now. The work stops at its next call, and is done again by its trigger.
            await lost.CancelAsync();
        }
    }

    private async Task ReleaseAsync(BlobLeaseClient lease)
    {
        using var ended = new CancellationTokenSource(Term, time);
        try
        {
            await lease.ReleaseAsync(cancellationToken: ended.Token);
        }
        catch (Exception outage) when (IsOfTheStorage(outage))
        {
            // Not ours any more, or the storage is out: the lease ends by itself.
            return;
        }
    }

    private static bool IsOfTheStorage(Exception failure) => failure is RequestFailedException or IOException or OperationCanceledException;
}
