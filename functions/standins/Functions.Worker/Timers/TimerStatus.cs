namespace Pipeline.Standins.Functions;

/// <summary>What the host remembers of a timer.</summary>
/// <param name="Last">When it last ran, never before the occurrence that it ran for; null before the first run.</param>
/// <param name="Next">When it is to run next.</param>
/// <param name="LastUpdated">When this was written.</param>
internal sealed record TimerStatus(DateTimeOffset? Last, DateTimeOffset Next, DateTimeOffset LastUpdated)
{
    /// <summary>The status of a timer that never ran.</summary>
    public static TimerStatus First(TimerSchedule schedule, DateTimeOffset now) => new(Last: null, schedule.After(now), now);

    /// <summary>Follows a schedule that was changed since this was written.</summary>
    public TimerStatus Under(TimerSchedule schedule) => this with { Next = schedule.After(Last ?? LastUpdated) };

    /// <summary>The status after the run for <see cref="Next"/> that began at a time.</summary>
    /// <remarks>A run may begin a moment early by the clock; counted from its occurrence it cannot fall due a second time.</remarks>
    public TimerStatus Ran(TimerSchedule schedule, DateTimeOffset began, DateTimeOffset now)
    {
        var last = began > Next ? began : Next;
        return new TimerStatus(last, schedule.After(last), now);
    }
}
