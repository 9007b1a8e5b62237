namespace Pipeline.Storage;

/// <summary>How many calls a process has under way at once: more while the service keeps up, half as many whenever it says that it is too much;
/// where even one at a time is, one now and then.</summary>
/// <remarks>
/// Tries alone do not do: where ten times as many calls are sent as an account lets through, backing off makes each wait, but some lose
/// every time until their tries are used up. Additive increase, multiplicative decrease, as of TCP (Chiu and Jain, 1989), finds what the account lets through,
/// whoever else writes to it; who waits is served in turn.
/// </remarks>
internal sealed class Pace : IDisposable
{
    /// <summary>Beyond so many nothing is gained.</summary>
    public const int Most = 64;

    /// <summary>One at a time, and a pause in between of so many times <see cref="OneCall"/>.</summary>
    public const double Least = 1.0 / 8;

    /// <summary>How long a transaction takes, about: what half a call at a time is, is reckoned by it.</summary>
    public static readonly TimeSpan OneCall = TimeSpan.FromMilliseconds(20);

    // Answers to calls that were under way together tell one and the same thing.
    private static readonly TimeSpan OneCut = TimeSpan.FromMilliseconds(50);

    private readonly Lock _changing = new();
    private readonly LinkedList<TaskCompletionSource> _waiting = [];
    private readonly TimeProvider _time;
    private readonly ITimer _alarm;
    private double _limit = Most;
    private int _running;
    private long? _cutAt;
    private long? _beganAt;

    public Pace(TimeProvider time)
    {
        _time = time;
        _alarm = time.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How many may be under way now; less than one where there are pauses between them.</summary>
    public double Limit
    {
        get
        {
            lock (_changing)
            {
                return _limit;
            }
        }
    }

    /// <summary>Waits for a turn; each is ended by <see cref="Leave"/>.</summary>
    public async Task EnterAsync(CancellationToken cancellationToken)
    {
        LinkedListNode<TaskCompletionSource> own;
        lock (_changing)
        {
            own = _waiting.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            LetIn();
        }

        await using var given = cancellationToken.UnsafeRegister(_ => GiveUp(own, cancellationToken), null);
        await own.Value.Task;
    }

    /// <summary>Ends a turn.</summary>
    /// <param name="isTooMuch">Whether the service said so (429, 503); null where it failed, which says nothing of that.</param>
    public void Leave(bool? isTooMuch)
    {
        lock (_changing)
        {
            _running--;
            if (isTooMuch == false)
            {
                _limit = _limit < 1 ? _limit * 1.25 : Math.Min(Most, _limit + (1 / _limit));
            }
            else if (isTooMuch == true && (_cutAt is not { } last || _time.GetElapsedTime(last) >= OneCut))
            {
                _cutAt = _time.GetTimestamp();
                _limit = Math.Max(Least, _limit / 2);
            }

            LetIn();
        }
    }

    public void Dispose() => _alarm.Dispose();

    private void Wake()
    {
        lock (_changing)
        {
            LetIn();
        }
    }

    private void LetIn()
    {
        while (_waiting.First is { } next && _running < Math.Max(1, (int)_limit))
        {
            if (PauseLeft() is var left && left > TimeSpan.Zero)
            {
                _ = _alarm.Change(left, Timeout.InfiniteTimeSpan);
                return;
            }

            _waiting.RemoveFirst();
            _running++;
            _beganAt = _time.GetTimestamp();
            next.Value.SetResult();
        }
    }

    private TimeSpan PauseLeft() => _limit < 1 && _beganAt is { } began ? (OneCall / _limit) - _time.GetElapsedTime(began) : TimeSpan.Zero;

    private void GiveUp(LinkedListNode<TaskCompletionSource> own, CancellationToken cancellationToken)
    {
        lock (_changing)
        {
            if (own.List is null)
            {
                return; // its turn came first
            }

            _waiting.Remove(own);
        }

        own.Value.SetCanceled(cancellationToken);
    }
}
