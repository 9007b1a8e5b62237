using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Rollups;

/// <summary>When a quarter is closed: until then its figures are provisional («angka sementara»).</summary>
/// <param name="DaysAfterQuarterEnd">The day on which it is closed, counted from the quarter's last day; that day is no part of the
/// time before. No law sets it: why 30 stands in docs/decisions/0022.</param>
public sealed record ClosingRule(int DaysAfterQuarterEnd = 30)
{
    /// <summary>The first day on which the quarter is closed.</summary>
    public DateOnly DayOf(Quarter quarter) => quarter.End.AddDays(DaysAfterQuarterEnd);

    /// <summary>The day on which the quarter will be closed; null when it is, by the province's own calendar.</summary>
    public DateOnly? StillToCome(AreaCode province, Quarter quarter, DateTimeOffset now) =>
        DayOf(quarter) is var day && ProvinceTime.DayIn(province, now) < day ? day : null;
}
