using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Pipeline.Standins.Functions;

/// <summary>Scans for blobs that have no receipt and has them worked on, as many at once as host.json allows.</summary>
internal sealed class BlobTriggerListener(
    FunctionCatalog catalog,
    BlobScanner scanner,
    BlobReceipts receipts,
    PoisonRecords poison,
    BlobAttempt attempt,
    RunningInvocations running,
    HostState state,
    HostJson hostJson,
    IOptions<FunctionsHostOptions> options,
    TimeProvider time,
    ILogger<BlobTriggerListener> logger) : IDisposable
{
    private readonly Channel<(string Key, BlobEvent Event)> _queue = Channel.CreateUnbounded<(string, BlobEvent)>();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _notBefore = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _queued = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _done = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _scanning = new(1);
    private bool _doneIsLoaded;

    private bool HasFunctions => catalog.Triggered<FunctionTrigger.Blob>().Any();

    public async Task RunAsync(CancellationToken stopping)
    {
        if (!HasFunctions)
        {
            return;
        }

        var workers = Enumerable.Range(0, hostJson.MaxDegreeOfParallelism).Select(_ => WorkAsync(stopping));
        await Task.WhenAll(workers.Append(PollAsync(stopping)));
    }

    /// <summary>Scans once, queues what is to be done, and gives the number of events without a receipt or a poison record.</summary>
    public async Task<int> ScanAsync(CancellationToken cancellationToken)
    {
        if (!HasFunctions)
        {
            return 0;
        }

        await _scanning.WaitAsync(cancellationToken);
        try
        {
            await LoadDoneAsync(cancellationToken);
            var given = await poison.KeysAsync(cancellationToken).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
            var open = (await scanner.ScanAsync(cancellationToken))
                .Select(@event => (Key: @event.KeyIn(state.HostId), Event: @event))
                .Where(candidate => !_done.ContainsKey(candidate.Key) && !given.Contains(candidate.Key))
                .ToList();
            open.ForEach(candidate => Enqueue(candidate.Key, candidate.Event));
            return open.Count;
        }
        finally
        {
            _scanning.Release();
        }
    }

    public void Dispose() => _scanning.Dispose();

    private async Task PollAsync(CancellationToken stopping)
    {
        var interval = options.Value.PollingInterval;
        using var timer = new PeriodicTimer(interval, time);
        try
        {
            do
            {
                await PollOnceAsync(interval, stopping);
            }
            while (await timer.WaitForNextTickAsync(stopping));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task PollOnceAsync(TimeSpan interval, CancellationToken stopping)
    {
        try
        {
            await ScanAsync(stopping);
        }
        catch (Exception outage) when (StorageOutage.Is(outage))
        {
            HostLog.ScanFailed(logger, outage, interval);
        }
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        try
        {
            await foreach (var (key, @event) in _queue.Reader.ReadAllAsync(stopping))
            {
                await WorkOnAsync(key, @event, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task WorkOnAsync(string key, BlobEvent @event, CancellationToken stopping)
    {
        try
        {
            switch (await attempt.RunAsync(@event, stopping))
            {
                case { Status: ReceiptStatus.Complete }:
                    _done[key] = true;
                    break;
                case { NotBefore: { } at }:
                    _notBefore[key] = at;
                    break;
            }
        }
        catch (Exception outage) when (StorageOutage.Is(outage))
        {
            HostLog.BlobOutage(logger, outage, @event.Function.Name, @event.Alias);
        }
        finally
        {
            _queued.TryRemove(key, out _);
            running.Touch();
        }
    }

    private void Enqueue(string key, BlobEvent @event)
    {
        var waits = _notBefore.TryGetValue(key, out var at) && at > time.GetUtcNow();
        if (!waits && _queued.TryAdd(key, true))
        {
            _notBefore.TryRemove(key, out _);
            _queue.Writer.TryWrite((key, @event));
        }
    }

    private async Task LoadDoneAsync(CancellationToken cancellationToken)
    {
        if (!_doneIsLoaded)
        {
            await foreach (var key in receipts.CompletedAsync(cancellationToken))
            {
                _done[key] = true;
            }

            _doneIsLoaded = true;
        }
    }
}
