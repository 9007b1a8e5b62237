using System.Diagnostics.CodeAnalysis;

namespace Pipeline.Standins.Functions;

/// <summary>Counts what runs, so that the host can tell idle from busy and can stop without cutting work off.</summary>
internal sealed class RunningInvocations : IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _abandon = new();
    private TaskCompletionSource _changed = NewSignal();
    private bool _closed;

    /// <summary>Raised after an execution; the sender is this object.</summary>
    public event EventHandler<InvocationFinishedEventArgs>? Finished;

    public int Count { get; private set; }

    /// <summary>Gets a number that every start and every end raises.</summary>
    public long Version { get; private set; }

    /// <summary>Gets whether the host stops.</summary>
    public bool IsClosed => _closed;

    /// <summary>Gets the token that is cancelled when the grace period is over.</summary>
    public CancellationToken Abandon => _abandon.Token;

    /// <summary>Gets a task that ends with the next start or end of an execution.</summary>
    public Task Changed
    {
        get
        {
            lock (_lock)
            {
                return _changed.Task;
            }
        }
    }

    /// <summary>Counts a start in, unless the host stops.</summary>
    public bool TryBegin([NotNullWhen(true)] out IDisposable? running)
    {
        lock (_lock)
        {
            running = _closed ? null : new Ending(this);
            if (running is not null)
            {
                Change(+1);
            }

            return running is not null;
        }
    }

    public void Report(FinishedInvocation finished) => Finished?.Invoke(this, new InvocationFinishedEventArgs(finished));

    /// <summary>Says that something besides an execution changed, for those who wait on <see cref="Changed"/>.</summary>
    public void Touch()
    {
        lock (_lock)
        {
            Change(0);
        }
    }

    public void CloseForNew()
    {
        lock (_lock)
        {
            _closed = true;
            Change(0);
        }
    }

    /// <summary>Waits for what runs; after the grace period cancels it and waits on. False when the caller's patience ended first.</summary>
    public async Task<bool> DrainAsync(TimeSpan gracePeriod, TimeProvider time, CancellationToken cancellationToken)
    {
        using var grace = new CancellationTokenSource(gracePeriod, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(grace.Token, cancellationToken);
        if (await EndedAsync(either.Token))
        {
            return true;
        }

        await _abandon.CancelAsync();
        return await EndedAsync(cancellationToken);
    }

    public void Dispose() => _abandon.Dispose();

    private async Task<bool> EndedAsync(CancellationToken cancellationToken)
    {
        try
        {
            for (var changed = Changed; Count > 0; changed = Changed)
            {
                await changed.WaitAsync(cancellationToken);
            }

            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private void Change(int by)
    {
        Count += by;
        Version++;
        var changed = _changed;
        _changed = NewSignal();
        changed.SetResult();
    }

    // Continuations must not run under the lock.
    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Ending(RunningInvocations owner) : IDisposable
    {
        private bool _ended;

        public void Dispose()
        {
            lock (owner._lock)
            {
                if (!_ended)
                {
                    _ended = true;
                    owner.Change(-1);
                }
            }
        }
    }
}
