using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Pipeline.Standins.Functions;

/// <summary>Fires timer functions: each occurrence once, whichever process comes first, and once for any number that were missed.</summary>
internal sealed class TimerListener(
    FunctionCatalog catalog,
    HostState state,
    TimerRun runs,
    IOptions<FunctionsHostOptions> options,
    TimeProvider time,
    ILogger<TimerListener> logger)
{
    // A delay of the runtime's timers ends at 49 days.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);
    private static readonly TimeSpan PauseWhileBusy = TimeSpan.FromSeconds(1);

    public Task RunAsync(CancellationToken stopping) =>
        Task.WhenAll(catalog.Triggered<FunctionTrigger.Timer>().Select(timer => RunAsync(timer.Function, timer.Trigger, stopping)));

    /// <summary>Runs a timer function now, as <see cref="IFunctionsHostActivity.RunTimerAsync"/> says.</summary>
    public async Task<FinishedInvocation> RunNowAsync(string functionName, CancellationToken cancellationToken)
    {
        var function = catalog.All.FirstOrDefault(function => function.Trigger is FunctionTrigger.Timer && function.Name == functionName)
            ?? throw new ArgumentException($"There is no timer function '{functionName}'.", nameof(functionName));
        var trigger = (FunctionTrigger.Timer)function.Trigger;
        await state.EnsureContainerAsync(cancellationToken);
        var blob = BlobOf(function);
        await blob.ReadOrCreateAsync(TimerStatus.First(trigger.Schedule, time.GetUtcNow()), cancellationToken);
        while (true)
        {
            await using var lease = await AcquireAsync(blob, cancellationToken);
            if (lease is not null)
            {
                var status = await blob.ReadAsync(cancellationToken);
                return await runs.RunAsync(function, trigger, status, isPastDue: false);
            }

            await Task.Delay(PauseWhileBusy, time, cancellationToken);
        }
    }

    private async Task RunAsync(HostedFunction function, FunctionTrigger.Timer trigger, CancellationToken stopping)
    {
        var begun = false;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (!begun)
                {
                    await BeginAsync(function, trigger, stopping);
                    begun = true;
                }

                await NextAsync(function, trigger, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception outage) when (StorageOutage.Is(outage))
            {
                HostLog.TimerOutage(logger, outage, function.Name, options.Value.PollingInterval);
                await Task.Delay(options.Value.PollingInterval, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    // What the host does with a timer when it starts: notes its first occurrence, makes up for a missed one, runs it if it is to run at the start.
    private async Task BeginAsync(HostedFunction function, FunctionTrigger.Timer trigger, CancellationToken stopping)
    {
        var now = time.GetUtcNow();
        var blob = BlobOf(function);
        var status = await blob.ReadOrCreateAsync(TimerStatus.First(trigger.Schedule, now), stopping);
        var isMonitored = runs.IsMonitored(trigger);
        if (status.Under(trigger.Schedule).Next < now && !isMonitored)
        {
            await ForgetMissedAsync(blob, trigger, stopping);
        }
        else if (trigger.RunOnStartup && status.Under(trigger.Schedule).Next >= now)
        {
            await using var lease = await AcquireAsync(blob, stopping);
            if (lease is not null)
            {
                await runs.RunAsync(function, trigger, status, isPastDue: false);
            }
        }
    }

    private async Task ForgetMissedAsync(TimerStatusBlob blob, FunctionTrigger.Timer trigger, CancellationToken stopping)
    {
        await using var lease = await AcquireAsync(blob, stopping);
        if (lease is not null)
        {
            await blob.WriteAsync(TimerStatus.First(trigger.Schedule, time.GetUtcNow()), lease, stopping);
        }
    }

    private async Task NextAsync(HostedFunction function, FunctionTrigger.Timer trigger, CancellationToken stopping)
    {
        var blob = BlobOf(function);
        var due = (await blob.ReadAsync(stopping)).Under(trigger.Schedule).Next;
        var wasWaitedFor = await WaitUntilAsync(due, stopping);
        await using var lease = await AcquireAsync(blob, stopping);
        if (lease is null)
        {
            await Task.Delay(PauseWhileBusy, time, stopping);
            return;
        }

        var status = (await blob.ReadAsync(stopping)).Under(trigger.Schedule);
        if (status.Next > due)
        {
            return;
        }

        var began = time.GetUtcNow();
        var finished = await runs.RunAsync(function, trigger, status, isPastDue: !wasWaitedFor);
        if (finished.Outcome == InvocationOutcome.Abandoned)
        {
            HostLog.TimerAbandoned(logger, function.Name);
            return;
        }

        var ran = status.Ran(trigger.Schedule, began, time.GetUtcNow());
        await blob.WriteAsync(ran, lease, CancellationToken.None);
        runs.Log(finished, due, ran.Next);
    }

    // False when the time had come before anybody waited for it: the occurrence was missed.
    private async Task<bool> WaitUntilAsync(DateTimeOffset due, CancellationToken stopping)
    {
        var waited = false;
        for (var left = due - time.GetUtcNow(); left > TimeSpan.Zero; left = due - time.GetUtcNow())
        {
            waited = true;
            await Task.Delay(left < LongestDelay ? left : LongestDelay, time, stopping);
        }

        return waited;
    }

    private TimerStatusBlob BlobOf(HostedFunction function) => new(state.Blob($"timers/{state.HostId}/{function.Name}/status"));

    private Task<BlobLease?> AcquireAsync(TimerStatusBlob blob, CancellationToken cancellationToken) =>
        BlobLease.TryAcquireAsync(blob.Blob, options.Value.LeaseDuration, time, logger, cancellationToken);
}
