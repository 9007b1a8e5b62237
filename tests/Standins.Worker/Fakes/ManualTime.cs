namespace Pipeline.Standins.Worker.Tests;

/// <summary>A clock that stands still until the test moves it, and that knows who waits for what.</summary>
internal sealed class ManualTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Alarm> _alarms = [];
    private readonly Signal _changed = new();
    private DateTimeOffset _now = start;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    /// <summary>Moves the clock and fires what falls due.</summary>
    public void AdvanceTo(DateTimeOffset then)
    {
        while (NextDue(then) is { } alarm)
        {
            alarm.Fire();
        }

        lock (_lock)
        {
            _now = then;
        }
    }

    /// <summary>
    /// Waits until as many wait for that moment; those who only pause for a second meanwhile get it.
    /// </summary>
    public async Task WhenAwaitedAsync(DateTimeOffset due, int waiting, CancellationToken cancellationToken)
    {
        while (Waiting(due) < waiting)
        {
            await _changed.WhenAsync(() => Waiting(due) >= waiting || NextPause() is not null, cancellationToken);
            if (NextPause() is { } pause && pause < due)
            {
                AdvanceTo(pause);
            }
        }
    }

    private int Waiting(DateTimeOffset due)
    {
        lock (_lock)
        {
            return _alarms.Count(alarm => alarm.Due == due);
        }
    }

    private DateTimeOffset? NextPause()
    {
        lock (_lock)
        {
            return _alarms.Where(alarm => alarm.Due <= _now + TimeSpan.FromSeconds(1)).Min(alarm => (DateTimeOffset?)alarm.Due);
        }
    }

    private Alarm? NextDue(DateTimeOffset then)
    {
        lock (_lock)
        {
            var next = _alarms.Where(alarm => alarm.Due <= then).MinBy(alarm => alarm.Due);
            if (next is not null && next.Due > _now)
            {
                _now = next.Due;
            }

            next?.Rearm();
            return next;
        }
    }

    private sealed class Alarm(ManualTime time, Action ring) : ITimer
    {
        private TimeSpan _period;

        public DateTimeOffset Due { get; private set; }

        public void Fire() => ring();

        // Under the clock's lock.
        public void Rearm()
        {
            time._alarms.Remove(this);
            if (_period > TimeSpan.Zero)
            {
                Due += _period;
                time._alarms.Add(this);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._lock)
            {
                time._alarms.Remove(this);
                _period = period;
                if (dueTime >= TimeSpan.Zero)
                {
                    Due = time._now + dueTime;
                    time._alarms.Add(this);
                }
            }

            time._changed.Raise();
            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
