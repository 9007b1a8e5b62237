namespace Pipeline.EndToEnd.Crashes;

/// <summary>The system's time with timers that run twenty times as fast, so that waiting to try again takes no time.</summary>
internal sealed class HurriedTime : TimeProvider
{
    private const int Times = 20;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, Hurried(dueTime), Hurried(period));

    private static TimeSpan Hurried(TimeSpan span) => span == Timeout.InfiniteTimeSpan ? span : span / Times;
}
