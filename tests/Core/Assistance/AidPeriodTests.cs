using FsCheck;
using FsCheck.Fluent;
using Pipeline.Assistance;
using Pipeline.People;

namespace Pipeline.Core.Tests.Assistance;

public sealed class AidPeriodTests
{
    private static readonly Quarter Fallback = new(2025, 4);

    [Theory]
    [InlineData("2025-03", "2025-03", "2025-03")]
    [InlineData("2024-11..2025-01", "2024-11", "2025-01")]
    [InlineData("2025-Q1", "2025-01", "2025-03")]
    [InlineData("2025-Q4", "2025-10", "2025-12")]
    [InlineData("2025-S1", "2025-01", "2025-06")]
    [InlineData("2025-S2", "2025-07", "2025-12")]
    [InlineData("2025", "2025-01", "2025-12")]
    [InlineData("2025-T2", null, null)]
    [InlineData("2025-T12", null, null)]
    public void Parse_ItsOwnText_GivesItBackWithItsMonths(string text, string? first, string? last)
    {
        var period = AidPeriod.Parse(text);

        Assert.Equal(text, period.ToString());
        Assert.Equal((first, last), (period.First?.ToString(), period.Last?.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2025-13")]
    [InlineData("2025-00")]
    [InlineData("2025-3")]
    [InlineData("2025-Q5")]
    [InlineData("2025-S3")]
    [InlineData("2025-T0")]
    [InlineData("2025-T02")]
    [InlineData("2025-T13")]
    [InlineData("1999")]
    [InlineData("2025-03..2025-03")] // is 2025-03
    [InlineData("2025-03..2025-01")]
    [InlineData("2025-Q1..2025-Q2")]
    [InlineData("+025-03")]
    public void TryParse_AnotherText_SaysNo(string text) => Assert.False(AidPeriod.TryParse(text, out _));

    [Fact]
    public void Parse_AnotherText_IsABug() =>
        Assert.Equal(
            "A period is written 2025-03, 2025-01..2025-03, 2025-Q1, 2025-S1, 2025 or 2025-T2.",
            Assert.Throws<FormatException>(() => AidPeriod.Parse("Maret")).Message);

    [Theory]
    [InlineData("2025-03", "2025-03", true)]
    [InlineData("2025-03", "2025-04", false)]
    [InlineData("2025-03", "2025-Q1", true)]
    [InlineData("2025-04", "2025-Q1", false)]
    [InlineData("2025-Q2", "2025-S1", true)]
    [InlineData("2025-Q3", "2025-S1", false)]
    [InlineData("2025-S1", "2025-S2", false)]
    [InlineData("2025-S2", "2025", true)]
    [InlineData("2024", "2025", false)]
    [InlineData("2024-11..2025-01", "2025-Q1", true)]
    [InlineData("2024-11..2025-01", "2025-02", false)]
    [InlineData("2025-T1", "2025-T1", true)]
    [InlineData("2025-T1", "2025-T2", false)]
    [InlineData("2025-T1", "2024-T1", false)]
    [InlineData("2025-T1", "2025-Q1", false)] // which months a stage is for nobody said
    [InlineData("2025-T1", "2025", true)] // but it lies in its year
    [InlineData("2025-T1", "2024-06..2026-01", true)]
    [InlineData("2025-T1", "2024", false)]
    public void Overlaps_EitherWayRound_IsWhetherAMonthIsSharedForCertain(string one, string other, bool expected)
    {
        Assert.Equal(expected, AidPeriod.Parse(one).Overlaps(AidPeriod.Parse(other)));
        Assert.Equal(expected, AidPeriod.Parse(other).Overlaps(AidPeriod.Parse(one)));
    }

    [Fact]
    public void Read_AnyPeriodsOwnText_GivesItBack()
    {
        var months = from year in Gen.Choose(2000, 2099) from number in Gen.Choose(1, 12) select new CalendarMonth(year, number);
        var periods = Gen.OneOf(
            from one in months from other in months select AidPeriod.OfMonths(one < other ? one : other, one < other ? other : one),
            from month in months select (AidPeriod)new AidPeriod.OfQuarter(new Quarter(month.Year, ((month.Number - 1) / 3) + 1)),
            from month in months select (AidPeriod)new AidPeriod.Semester(month.Year, month.Number > 6 ? 2 : 1),
            from month in months select (AidPeriod)new AidPeriod.WholeYear(month.Year),
            from month in months select (AidPeriod)new AidPeriod.Stage(month.Year, month.Number));

        Prop.ForAll(periods.ToArbitrary(), period => AidPeriod.Parse(period.ToString()) == period && AidPeriodReading.Read(period.ToString(), Fallback) == period && period.Overlaps(period))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(20251122, 3));
    }

    [Fact]
    public void Misuse_OfAPeriod_IsAnException()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new AidPeriod.Semester(2025, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AidPeriod.Stage(2025, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AidPeriod.WholeYear(25));
        Assert.Throws<ArgumentOutOfRangeException>(() => AidPeriod.OfMonths(new CalendarMonth(2025, 2), new CalendarMonth(2025, 1)));
        Assert.Throws<InvalidOperationException>(() => default(CalendarMonth).ToString());
    }
}
