using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Pipeline.Standins.Functions;

/// <summary>Starts the triggers with the app and stops them with it.</summary>
internal sealed class FunctionsHost(
    FunctionCatalog catalog,
    HostState state,
    RunningInvocations running,
    BlobTriggerListener blobs,
    TimerListener timers,
    HttpTriggerListener http,
    IHostApplicationLifetime application,
    IOptions<FunctionsHostOptions> options,
    TimeProvider time,
    ILogger<FunctionsHost> logger) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private Task _listening = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var functions = catalog.All;
        if (functions.Any(function => function.Trigger is FunctionTrigger.Blob or FunctionTrigger.Timer))
        {
            await state.EnsureContainerAsync(cancellationToken);
        }

        await http.StartAsync(cancellationToken);
        _listening = ListenAsync();
        HostLog.Started(logger, state.HostId, functions.Count, string.Join(", ", functions.Select(function => function.Name)));
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        HostLog.Stopping(logger, state.HostId, running.Count);
        await _stopping.CancelAsync();
        running.CloseForNew();
        if (!await running.DrainAsync(options.Value.GracePeriod, time, cancellationToken))
        {
            HostLog.LeftBehind(logger, running.Count);
            return;
        }

        await http.StopAsync(cancellationToken);
        await _listening.WaitAsync(cancellationToken);
    }

    private async Task ListenAsync()
    {
        try
        {
            await Task.WhenAll(blobs.RunAsync(_stopping.Token), timers.RunAsync(_stopping.Token));
        }
        catch (Exception broken)
        {
            // Outages are dealt with where they happen; what comes here is a fault of the host, which must not look alive without triggers.
            HostLog.ListenersBroke(logger, broken);
            application.StopApplication();
        }
    }

    public void Dispose() => _stopping.Dispose();
}
