using System.Globalization;
using Pipeline.Standins.Functions;

namespace Pipeline.Standins.Worker.Tests;

public sealed class TimerScheduleTests
{
    [Theory]
    [InlineData("0 30 1 * * *", "2026-03-31T01:29:59Z", "2026-03-31T01:30:00Z")]
    // An occurrence is not after itself.
    [InlineData("0 30 1 * * *", "2026-03-31T01:30:00Z", "2026-04-01T01:30:00Z")]
    [InlineData("30 1 * * *", "2026-03-31T00:00:00Z", "2026-03-31T01:30:00Z")]
    [InlineData("*/15 * * * * *", "2026-03-31T00:00:01Z", "2026-03-31T00:00:15Z")]
    [InlineData("0 0 9 * * Mon-Fri", "2026-03-27T10:00:00Z", "2026-03-30T09:00:00Z")]
    public void Schedule_AfterATime_GivesTheNextOccurrenceInUtc(string expression, string time, string next)
    {
        Assert.Equal(At(next), TimerSchedule.Parse(expression).After(At(time)));
    }

    [Theory]
    [InlineData("every night")]
    [InlineData("0 61 * * * *")]
    [InlineData("00:30:00")]
    [InlineData("")]
    public void Schedule_ThatIsNoNcrontab_IsRefused(string expression)
    {
        var refused = Assert.Throws<FormatException>(() => TimerSchedule.Parse(expression));

        Assert.Equal($"Invalid schedule '{expression}'. Expected an NCRONTAB expression of six fields, such as '0 30 1 * * *'.", refused.Message);
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
