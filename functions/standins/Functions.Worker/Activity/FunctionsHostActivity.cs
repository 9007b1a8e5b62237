using Microsoft.Extensions.Options;

namespace Pipeline.Standins.Functions;

/// <summary>The host as seen by the program that carries it.</summary>
internal sealed class FunctionsHostActivity(
    RunningInvocations running,
    BlobTriggerListener blobs,
    TimerListener timers,
    HttpTriggerListener http,
    IOptions<FunctionsHostOptions> options,
    TimeProvider time) : IFunctionsHostActivity
{
    public event EventHandler<InvocationFinishedEventArgs>? Finished
    {
        add => running.Finished += value;
        remove => running.Finished -= value;
    }

    public int Running => running.Count;

    public Uri? HttpAddress => http.Address;

    public async Task WaitUntilIdleAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var (version, changed) = (running.Version, running.Changed);
            ObjectDisposedException.ThrowIf(running.IsClosed, this);
            var wasQuiet = running.Count == 0;
            var unsettled = await blobs.ScanAsync(cancellationToken);
            if (wasQuiet && unsettled == 0 && running.Version == version)
            {
                return;
            }

            // What another process works on, or what waits for its next try, changes without an execution here.
            var pause = Task.Delay(options.Value.PollingInterval, time, cancellationToken);
            await await Task.WhenAny(changed, pause);
        }
    }

    public Task<FinishedInvocation> RunTimerAsync(string functionName, CancellationToken cancellationToken) =>
        timers.RunNowAsync(functionName, cancellationToken);
}
