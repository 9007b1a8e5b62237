using Pipeline.People;

namespace Pipeline.Core.Tests.People;

public sealed class QuarterTests
{
    [Theory]
    [InlineData("2025-Q1", "2025-01-01", "2025-03-31")]
    [InlineData("2025-Q2", "2025-04-01", "2025-06-30")]
    [InlineData("2025-Q3", "2025-07-01", "2025-09-30")]
    [InlineData("2025-Q4", "2025-10-01", "2025-12-31")]
    [InlineData("2024-Q1", "2024-01-01", "2024-03-31")] // a leap year
    public void Quarter_StartAndEnd_ArePartOfItAndTheirNeighboursAreNot(string text, string start, string end)
    {
        var quarter = Quarter.Parse(text);

        Assert.Equal(DateOnly.Parse(start), quarter.Start);
        Assert.Equal(DateOnly.Parse(end), quarter.End);
        Assert.Equal(quarter, Quarter.Containing(quarter.Start));
        Assert.Equal(quarter, Quarter.Containing(quarter.End));
        Assert.Equal(quarter.Previous, Quarter.Containing(quarter.Start.AddDays(-1)));
        Assert.Equal(quarter.Next, Quarter.Containing(quarter.End.AddDays(1)));
    }

    [Theory]
    [InlineData("2025-Q4", "2025-Q4")]
    [InlineData("2025-q4", "2025-Q4")]
    [InlineData("2000-Q1", "2000-Q1")]
    [InlineData("2099-Q4", "2099-Q4")]
    [InlineData("1999-Q4", null)]
    [InlineData("2100-Q1", null)]
    [InlineData("2025-Q0", null)]
    [InlineData("2025-Q5", null)]
    [InlineData("2025Q4", null)]
    [InlineData("25-Q4", null)]
    [InlineData("+025-Q4", null)]
    [InlineData(" 2025-Q4", null)]
    [InlineData("2025-Q4 ", null)]
    [InlineData("", null)]
    public void TryParse_AText_ReadsItOrSaysNo(string text, string? expected) =>
        Assert.Equal(expected, Quarter.TryParse(text, out var quarter) ? quarter.ToString() : null);

    [Fact]
    public void Neighbours_AcrossTheYear_AreInOrder()
    {
        var last = new Quarter(2025, 4);

        Assert.Equal("2026-Q1", last.Next.ToString());
        Assert.Equal("2025-Q3", last.Previous.ToString());
        Assert.Equal("2024-Q4", last.YearBefore.ToString());
        Assert.Equal(last, last.Next.Previous);
        Assert.True(last < last.Next);
        Assert.True(last > last.YearBefore);
    }

    [Fact]
    public void Default_OnUse_IsNoQuarter() =>
        Assert.Equal("A default Quarter is no quarter.", Assert.Throws<InvalidOperationException>(() => default(Quarter).ToString()).Message);
}
