using NCrontab;

namespace Pipeline.Standins.Functions;

/// <summary>A timer's NCRONTAB expression, in UTC: six fields with seconds, or five without.</summary>
internal sealed class TimerSchedule
{
    private readonly CrontabSchedule _schedule;

    private TimerSchedule(CrontabSchedule schedule) => _schedule = schedule;

    /// <exception cref="FormatException">It is no NCRONTAB expression.</exception>
    public static TimerSchedule Parse(string text)
    {
        var fields = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        var schedule = CrontabSchedule.TryParse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = fields == 6 });
        return schedule is null
            ? throw new FormatException($"Invalid schedule '{text}'. Expected an NCRONTAB expression of six fields, such as '0 30 1 * * *'.")
            : new TimerSchedule(schedule);
    }

    /// <summary>Gives the first occurrence after, and not at, a time.</summary>
    public DateTimeOffset After(DateTimeOffset time) =>
        new(DateTime.SpecifyKind(_schedule.GetNextOccurrence(time.UtcDateTime), DateTimeKind.Utc));

    /// <summary>Tells whether it occurs more often than once a minute; the official host then records no occurrences.</summary>
    public bool IsBelowAMinute(DateTimeOffset from) => After(After(from)) - After(from) < TimeSpan.FromMinutes(1);
}
