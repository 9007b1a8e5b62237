using Pipeline.Rollups;

namespace Pipeline.Core.Tests.Rollups;

/// <summary>How old somebody is on the quarter's last day: the birthday counts as reached.</summary>
public sealed class AgeBandTests
{
    private static readonly DateOnly Day = new(2025, 12, 31);

    [Theory]
    [InlineData("2025-12-31", AgeBand.EarlyYears)]
    [InlineData("2019-01-01", AgeBand.EarlyYears)]
    [InlineData("2018-12-31", AgeBand.PrimarySchool)]
    [InlineData("2013-01-01", AgeBand.PrimarySchool)]
    [InlineData("2012-12-31", AgeBand.JuniorSchool)]
    [InlineData("2010-01-01", AgeBand.JuniorSchool)]
    [InlineData("2009-12-31", AgeBand.SeniorSchool)]
    [InlineData("2007-01-01", AgeBand.SeniorSchool)]
    [InlineData("2006-12-31", AgeBand.WorkingAge)]
    [InlineData("1966-01-01", AgeBand.WorkingAge)]
    [InlineData("1965-12-31", AgeBand.Elderly)]
    [InlineData("1899-01-01", AgeBand.Elderly)]
    [InlineData("2026-01-01", AgeBand.Unknown)] // not born yet: a slip of whoever wrote it
    [InlineData(null, AgeBand.Unknown)]
    public void Of_DateOfBirth_IsTheBandOfYearsReached(string? born, AgeBand expected) =>
        Assert.Equal(expected, AgeBands.Of(born is null ? null : DateOnly.ParseExact(born, "yyyy-MM-dd"), Day));
}
