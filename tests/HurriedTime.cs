namespace Pipeline.Testing;

/// <summary>The system's time in which waiting to try again takes a twentieth. Longer spans are limits, and no limit comes sooner.</summary>
/// <param name="now">The moment at which it stands still; that of the system where none is given.</param>
internal sealed class HurriedTime(DateTimeOffset? now = null) : TimeProvider
{
    private const int Times = 20;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    public override DateTimeOffset GetUtcNow() => now ?? base.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, Hurried(dueTime), Hurried(period));

    private static TimeSpan Hurried(TimeSpan span) => span > LongestWait || span == Timeout.InfiniteTimeSpan ? span : span / Times;
}
