using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Pipeline.Standins.Functions;

/// <summary>One try at one event: claims its receipt, runs the function, records how it went.</summary>
internal sealed class BlobAttempt(
    BlobReceipts receipts,
    PoisonRecords poison,
    HostState state,
    HostJson hostJson,
    FunctionInvoker invoker,
    RunningInvocations running,
    IOptions<FunctionsHostOptions> options,
    TimeProvider time,
    ILogger<BlobAttempt> logger)
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);

    /// <summary>Tries, and gives what the receipt now says; null when somebody else has it or the blob is no longer what it was.</summary>
    /// <exception cref="RequestFailedException">Storage is out, or the lease was lost: nothing is recorded, so it is tried again.</exception>
    public async Task<ReceiptState?> RunAsync(BlobEvent @event, CancellationToken cancellationToken)
    {
        await using var claim = await receipts.TryClaimAsync(@event.KeyIn(state.HostId), cancellationToken);
        if (claim is null || !await IsStillThereAsync(@event, cancellationToken))
        {
            return null;
        }

        if (claim.State.Status != ReceiptStatus.Incomplete || claim.State.NotBefore > time.GetUtcNow())
        {
            return claim.State;
        }

        if (claim.State.Tries >= hostJson.PoisonBlobThreshold)
        {
            // The process died in the last try before it could say so.
            await PoisonAsync(@event, claim, "ProcessEnded");
            return claim.State;
        }

        if (running.TryBegin(out var ending))
        {
            using (ending)
            {
                running.Report(await RunClaimedAsync(@event, claim));
            }
        }

        return claim.State;
    }

    private async Task<FinishedInvocation> RunClaimedAsync(BlobEvent @event, ClaimedReceipt claim)
    {
        var before = claim.State;
        var @try = before.Tries + 1;

        // Counted before it runs, so that a blob which kills the process has its tries counted too.
        await claim.WriteAsync(before with { Tries = @try, NotBefore = null });
        var execution = await invoker.InvokeAsync(
            @event.Function, BlobBindingData.Of(@event.Blob, @event.Values), token => TriggerValueAsync(@event, token));
        var outcome = await RecordAsync(@event, claim, execution, before, @try);
        return new FinishedInvocation(@event.Function.Name, @event.Path, outcome, @try, execution.Elapsed, execution.Error);
    }

    private async Task<InvocationOutcome> RecordAsync(BlobEvent @event, ClaimedReceipt claim, Execution execution, ReceiptState before, int @try)
    {
        if (execution.Error is null)
        {
            await claim.WriteAsync(new ReceiptState(ReceiptStatus.Complete, @try, NotBefore: null));
            HostLog.BlobDone(logger, @event.Function.Name, @event.Alias, (long)execution.Elapsed.TotalMilliseconds, @try);
            return InvocationOutcome.Succeeded;
        }

        if (execution.WasAbandoned)
        {
            // Stopping the host is no fault of the blob.
            await claim.WriteAsync(before);
            HostLog.BlobAbandoned(logger, @event.Function.Name, @event.Alias);
            return InvocationOutcome.Abandoned;
        }

        if (@try >= hostJson.PoisonBlobThreshold)
        {
            await PoisonAsync(@event, claim, execution.ErrorType);
            return InvocationOutcome.Poisoned;
        }

        var delay = DelayAfter(@try);
        await claim.WriteAsync(claim.State with { NotBefore = time.GetUtcNow() + delay });
        HostLog.BlobFailed(logger, @event.Function.Name, @event.Alias, @try, hostJson.PoisonBlobThreshold, execution.ErrorType, delay);
        return InvocationOutcome.Failed;
    }

    // The record first: a crash in between leaves it to be written again, which changes nothing.
    private async Task PoisonAsync(BlobEvent @event, ClaimedReceipt claim, string exceptionType)
    {
        var key = @event.KeyIn(state.HostId);
        var record = new PoisonRecord(
            @event.Function.Name, @event.Blob.BlobContainerName, @event.Blob.Name, @event.Version,
            claim.State.Tries, time.GetUtcNow(), exceptionType, key);
        await poison.WriteAsync(record, CancellationToken.None);
        await claim.WriteAsync(claim.State with { Status = ReceiptStatus.Poisoned, NotBefore = null });
        HostLog.BlobPoisoned(logger, record.Function, @event.Alias, record.Tries, exceptionType, PoisonRecords.FolderOf(@event.FolderIn(state.HostId)));
    }

    private TimeSpan DelayAfter(int @try)
    {
        var delay = options.Value.RetryDelay * Math.Pow(2, Math.Min(@try - 1, 16));
        return delay < LongestDelay ? delay : LongestDelay;
    }

    private static async Task<bool> IsStillThereAsync(BlobEvent @event, CancellationToken cancellationToken)
    {
        try
        {
            await @event.Blob.GetPropertiesAsync(new BlobRequestConditions { IfMatch = @event.ETag }, cancellationToken);
            return true;
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            return false;
        }
    }

    private static async Task<object> TriggerValueAsync(BlobEvent @event, CancellationToken cancellationToken)
    {
        var type = @event.Function.TriggerParameter.ParameterType;
        if (type == typeof(BlockBlobClient))
        {
            var container = @event.Blob.GetParentBlobContainerClient();
            return container.GetBlockBlobClient(@event.Blob.Name);
        }

        if (type != typeof(Stream))
        {
            return @event.Blob;
        }

        var read = new BlobOpenReadOptions(allowModifications: false) { Conditions = new BlobRequestConditions { IfMatch = @event.ETag } };
        return await @event.Blob.OpenReadAsync(read, cancellationToken);
    }
}
