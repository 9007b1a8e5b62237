using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Rollups;

namespace Pipeline.Core.Tests.Rollups;

/// <summary>When a regency's file is on time, and what its rows come to.</summary>
public sealed class ReportingRuleTests
{
    private static readonly Quarter Quarter = new(2025, 4);

    public static TheoryData<string, string[], int, ReportingStatus> Cases => new()
    {
        // a leading ! is a file refused whole, x one that a person rejected, ? one on hold
        { "6202", [], 15, ReportingStatus.Silent },
        { "6202", ["2025-11-20T02:00:00Z"], 15, ReportingStatus.OnTime }, // before the quarter's end
        { "6202", ["2026-01-15T16:59:59Z"], 15, ReportingStatus.OnTime }, // the last second of 15 January in Palangka Raya
        { "6202", ["2026-01-15T17:00:00Z"], 15, ReportingStatus.Late },
        { "6408", ["2026-01-15T15:59:59Z"], 15, ReportingStatus.OnTime }, // and an hour earlier in Sangatta
        { "6408", ["2026-01-15T16:00:00Z"], 15, ReportingStatus.Late },
        { "6202", ["2026-01-15T17:00:00Z"], 16, ReportingStatus.OnTime },
        { "6202", ["2025-12-31T16:59:59Z"], 0, ReportingStatus.OnTime },
        { "6202", ["2025-12-31T17:00:00Z"], 0, ReportingStatus.Late },
        { "6202", ["2026-02-20T02:00:00Z", "2026-01-10T02:00:00Z"], 15, ReportingStatus.OnTime }, // the first counts, whichever is listed first
        { "6202", ["!2026-01-10T02:00:00Z"], 15, ReportingStatus.OnlyRefused },
        { "6202", ["!2026-01-10T02:00:00Z", "2026-01-20T02:00:00Z"], 15, ReportingStatus.Late }, // a refused file is no report
        { "6202", ["x2026-01-10T02:00:00Z"], 15, ReportingStatus.OnlyRefused },
        { "6202", ["?2026-01-10T02:00:00Z"], 15, ReportingStatus.OnlyOnHold },
        { "6202", ["!2026-01-09T02:00:00Z", "?2026-01-10T02:00:00Z", "x2026-01-11T02:00:00Z"], 15, ReportingStatus.OnlyOnHold },
        { "6202", ["?2026-01-10T02:00:00Z", "2026-01-20T02:00:00Z"], 15, ReportingStatus.Late }, // nor is one on hold
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Judge_FilesOfAQuarter_IsOnTimeLateOrSilent(string regency, string[] files, int days, ReportingStatus expected) =>
        Assert.Equal(expected, Judge(new ReportingRule(days), regency, [.. files.Select(file => FileOf(regency, file))]).Status);

    [Fact]
    public void Judge_TakenAndRefusedFiles_CountsTheTakenOnesRows()
    {
        var first = FileOf("6202", "2026-01-05T02:00:00Z") with { Rows = new RowCounts(10, 2, 3, 4, 1, 5), HeldElsewhere = 1 };
        var second = FileOf("6202", "2026-01-08T20:00:00Z") with { Rows = new RowCounts(1, 0, 0, 0, 0, 0), Closed = new Dictionary<Quarter, int> { [Quarter] = 2, [new Quarter(2025, 3)] = 7 } };
        var refused = FileOf("6202", "!2026-01-09T02:00:00Z");

        var reporting = Judge(new ReportingRule(), "6202", [first, second, refused]);

        Assert.Equal((2, 1), (reporting.FilesTaken, reporting.FilesRefused));
        Assert.Equal((new DateOnly(2026, 1, 5), new DateOnly(2026, 1, 9)), (reporting.FirstReportedOn, reporting.LastReportedOn));

        // A row held for another regency's sake is shown as a conflict instead, and counts as taken here.
        // Of the others the second file mended two; what it mended of the quarter before is no row of this one.
        Assert.Equal((21, 17, 1, 2, 1), (reporting.RowsRead, reporting.RowsTaken, reporting.RowsHeld, reporting.RowsMended, reporting.RowsRefused));
        Assert.Equal(reporting.RowsRead, reporting.RowsTaken + reporting.RowsHeld + reporting.RowsMended + reporting.RowsRefused);
    }

    [Fact]
    public void Judge_FilesOnHoldAndRejected_AreNotTakenAndTheRowsOnHoldWait()
    {
        var taken = FileOf("6202", "2026-01-05T02:00:00Z") with { Rows = new RowCounts(10, 0, 0, 2, 1, 0) };
        var onHold = FileOf("6202", "?2026-01-08T02:00:00Z") with { Rows = new RowCounts(0, 0, 0, 300, 4, 0) };
        var rejected = FileOf("6202", "x2026-01-07T02:00:00Z");

        var reporting = Judge(new ReportingRule(), "6202", [taken, onHold, rejected]);

        Assert.Equal((1, 1, 1), (reporting.FilesTaken, reporting.FilesOnHold, reporting.FilesRefused));
        Assert.Equal((new DateOnly(2026, 1, 5), new DateOnly(2026, 1, 5)), (reporting.FirstReportedOn, reporting.LastReportedOn));
        Assert.Equal((317, 10, 302, 0, 5), (reporting.RowsRead, reporting.RowsTaken, reporting.RowsHeld, reporting.RowsMended, reporting.RowsRefused));
    }

    [Fact]
    public void Judge_Claims_AreGivenByKindAndReason()
    {
        var reporting = new ReportingRule().Judge(AreaCode.Parse("6202"), Quarter, [], (kind, reason) => ((int)kind * 10) + (int)(reason ?? PersonStatus.Present));

        Assert.Equal(((Count)10, (Count)20, (Count)30, (Count)50), (reporting.Persons.IdentityConflicts, reporting.Persons.AlsoElsewhere, reporting.Persons.CountedElsewhere, reporting.Persons.Returned));
        Assert.Equal(
            [PersonStatus.Died, PersonStatus.Moved, PersonStatus.Prospered, PersonStatus.Duplicate], reporting.Persons.Left.Keys);
        Assert.All(reporting.Persons.Left, left => Assert.Equal<Count>((long)left.Key, left.Value));
        Assert.Equal(reporting.Persons.Left.Keys, reporting.Persons.PresentElsewhere.Keys);
        Assert.All(reporting.Persons.PresentElsewhere, left => Assert.Equal<Count>(40 + (long)left.Key, left.Value));
    }

    private static Reporting Judge(ReportingRule rule, string regency, Submission[] files) =>
        rule.Judge(AreaCode.Parse(regency), Quarter, files, (_, _) => 0);

    private static Submission FileOf(string regency, string time) => time[0] switch
    {
        '!' => Submissions.Of(regency, "2025-Q4", time[1..]) with { State = SubmissionState.Refused },
        'x' => Submissions.Of(regency, "2025-Q4", time[1..]) with { State = SubmissionState.Rejected },
        '?' => Submissions.Of(regency, "2025-Q4", time[1..]) with { State = SubmissionState.OnHold },
        _ => Submissions.Of(regency, "2025-Q4", time),
    };
}
