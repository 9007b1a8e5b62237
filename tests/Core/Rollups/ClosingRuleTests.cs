using FsCheck;
using FsCheck.Fluent;
using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Rollups;

namespace Pipeline.Core.Tests.Rollups;

/// <summary>On which day, and from which moment on, a quarter is closed.</summary>
public sealed class ClosingRuleTests
{
    private static readonly (string Province, int HoursBeforeUtc)[] Zones = [("62", 7), ("64", 8), ("91", 9)]; // WIB, WITA, WIT

    [Theory]
    [InlineData("2025-Q4", 30, "2026-01-30")]
    [InlineData("2025-Q1", 30, "2025-04-30")]
    [InlineData("2025-Q2", 30, "2025-07-30")]
    [InlineData("2025-Q3", 30, "2025-10-30")]
    [InlineData("2025-Q4", 1, "2026-01-01")] // the day after
    [InlineData("2023-Q4", 60, "2024-02-29")] // the leap day
    [InlineData("2024-Q4", 60, "2025-03-01")]
    [InlineData("2099-Q4", 30, "2100-01-30")]
    public void DayOf_Quarter_IsSoManyDaysAfterItsLast(string quarter, int days, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), new ClosingRule(days).DayOf(Quarter.Parse(quarter)));

    [Theory]
    [InlineData("62", "2026-01-29T16:59:59Z", true)] // the last second of 29 January in Palangka Raya
    [InlineData("62", "2026-01-29T17:00:00Z", false)]
    [InlineData("64", "2026-01-29T15:59:59Z", true)] // in Samarinda an hour earlier
    [InlineData("64", "2026-01-29T16:00:00Z", false)]
    [InlineData("91", "2026-01-29T14:59:59Z", true)] // in Jayapura two
    [InlineData("91", "2026-01-29T15:00:00Z", false)]
    [InlineData("62", "2025-11-15T05:00:00Z", true)] // still open
    [InlineData("62", "2025-12-31T16:59:59Z", true)] // its last second
    [InlineData("62", "2026-01-10T18:30:00Z", true)] // over, and not closed
    [InlineData("62", "2031-01-01T00:00:00Z", false)]
    public void StillToCome_Moment_IsJudgedByTheProvincesCalendar(string province, string now, bool isToCome) => Assert.Equal(
        isToCome ? new DateOnly(2026, 1, 30) : null,
        new ClosingRule().StillToCome(AreaCode.Parse(province), Quarter.Parse("2025-Q4"), DateTimeOffset.Parse(now)));

    /// <summary>Against a count of the nights that have passed in the province since the quarter's last day.</summary>
    [Fact]
    public void StillToCome_AnyMoment_IsSoUntilThatManyNightsHavePassed()
    {
        var moments =
            from zone in Gen.Elements(Zones)
            from quarter in Gen.Choose(0, 4 * 12).Select(ahead => Enumerable.Range(0, ahead).Aggregate(new Quarter(2019, 4), (one, _) => one.Next))
            from days in Gen.Choose(1, 120)
            from aside in Gen.OneOf(Gen.Choose(-2, 2), Gen.Choose(-100_000, 100_000)) // seconds around the midnight that closes it, or far from it
            from nights in Gen.OneOf(Gen.Constant(days), Gen.Choose(-90, 400))
            select (zone, quarter, days, aside, nights);
        Prop.ForAll(moments.ToArbitrary(), sample =>
        {
            var (zone, quarter, days, aside, nights) = sample;
            var lastMidnight = new DateTimeOffset(quarter.End.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(zone.HoursBeforeUtc));
            var now = lastMidnight.AddDays(nights).AddSeconds(aside).ToUniversalTime();
            var passed = Math.Floor((now - lastMidnight).TotalDays);

            Assert.Equal(passed < days, new ClosingRule(days).StillToCome(AreaCode.Parse(zone.Province), quarter, now) is not null);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20251231, 1));
    }
}
