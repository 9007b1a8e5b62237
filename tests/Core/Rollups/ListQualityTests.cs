using Pipeline.Intake;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Rollups;

namespace Pipeline.Core.Tests.Rollups;

/// <summary>What is still to be mended in lists, and what is wrong with them most.</summary>
public sealed class ListQualityTests
{
    private static readonly Quarter Q2 = Quarter.Parse("2025-Q2");
    private static readonly Quarter Q3 = Quarter.Parse("2025-Q3");
    private static readonly Quarter Q4 = Quarter.Parse("2025-Q4");

    [Fact]
    public void Open_RowsClosedByLaterFiles_AreThoseLeftOfEachQuarter() => Assert.Equal(
        [new OpenRows(Q2, 3), new OpenRows(Q4, 5)],
        ListQuality.Of(Q4, [List(Q2, held: 10, closed: (Q2, 2)), List(Q3, held: 4, closed: (Q2, 5)), List(Q4, held: 5, closed: (Q3, 4))]).Open);

    // They are shown as conflicts of identity, by the registry itself.
    [Fact]
    public void Open_RowsHeldForAnothersSake_AreNotCounted() =>
        Assert.Equal([new OpenRows(Q4, 6)], ListQuality.Of(Q4, [List(Q4, held: 10) with { HeldElsewhere = 4 }]).Open);

    [Theory]
    [InlineData(SubmissionState.OnHold, 7)]
    [InlineData(SubmissionState.Stale, 7)]
    [InlineData(SubmissionState.Refused, 0)]
    [InlineData(SubmissionState.Rejected, 0)]
    public void Open_FilesThatWait_WaitWithTheirRows(SubmissionState state, long expected) =>
        Assert.Equal(expected, ListQuality.Of(Q4, [List(Q4, held: 7) with { State = state }]).Open.Sum(open => open.Rows));

    [Fact]
    public void Faults_OfTheQuartersFiles_AddUp_TheCommonestFirst()
    {
        var faults = ListQuality.Of(Q4, [List(Q3, 0, "nik-missing 9"), List(Q4, 0, "nik-format 2", "nik-rounded 7"), List(Q4, 0, "nik-format 5", "area-unknown 1")]).Faults;

        Assert.Equal(["nik-format 7", "nik-rounded 7", "area-unknown 1"], faults.Select(fault => $"{fault.Code} {fault.Times}"));
    }

    // Figures of the summary that count the same persons are hidden where they are few.
    [Theory]
    [InlineData("identity-conflict")]
    [InlineData("claimed-elsewhere")]
    [InlineData("listed-after-exit")]
    [InlineData("dtsen-missing")]
    [InlineData("desil-differs")]
    public void Faults_ThatCountPersonsOfTheRegistry_AreNotTold(string code) => Assert.Empty(ListQuality.Of(Q4, [List(Q4, 0, $"{code} 1")]).Faults);

    [Fact]
    public void Sum_OfRegencies_AddsBoth()
    {
        var sum = ListQuality.Sum([ListQuality.Of(Q4, [List(Q4, 3, "nik-format 2")]), ListQuality.Of(Q4, [List(Q3, 1), List(Q4, 4, "nik-format 1")]), ListQuality.None]);

        Assert.Equal([new OpenRows(Q3, 1), new OpenRows(Q4, 7)], sum.Open);
        Assert.Equal(new FaultCount(FindingCode.NikFormat, 3), Assert.Single(sum.Faults));
    }

    private static Submission List(Quarter quarter, int held, params string[] findings) => Submissions.Of("6202", quarter.ToString(), "2026-01-05T00:00:00Z") with
    {
        Rows = RowCounts.None with { Held = held },
        FindingCounts = findings.Select(finding => finding.Split(' ')).ToDictionary(parts => parts[0], parts => int.Parse(parts[1])),
    };

    private static Submission List(Quarter quarter, int held, (Quarter Of, int Rows) closed) => List(quarter, held) with
    {
        Closed = new Dictionary<Quarter, int> { [closed.Of] = closed.Rows },
    };
}
