using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.Registry;
using Pipeline.Rollups;

namespace Pipeline.Core.Tests.Rollups;

/// <summary>Who reported for the last quarter whose date has passed: by the province's calendar, and only where it has begun.</summary>
public sealed class DueReportsTests
{
    private readonly MemoryRegistry _registry = new();

    /// <summary>15 January is the last day on time; at 17:00 UTC it is over in Palangka Raya.</summary>
    [Theory]
    [InlineData("2026-01-15T16:59:59Z", "2025-Q3 92")]
    [InlineData("2026-01-15T17:00:00Z", "2025-Q4 1")]
    [InlineData("2026-04-15T16:59:59Z", "2025-Q4 90")]
    [InlineData("2026-04-15T17:00:00Z", "2026-Q1 1")]
    public async Task List_TheQuarter_IsTheLastWhoseDateHasPassed(string now, string expected)
    {
        _registry.Take(Submissions.Of("6202", "2025-Q2", "2025-07-05T02:00:00Z"));

        var reports = await ListAsync(now);

        Assert.Equal(14, reports.Count);
        Assert.All(reports, report => Assert.Equal(expected, $"{report.Quarter} {report.DaysPast}"));
    }

    [Fact]
    public async Task List_Statuses_AreThoseOfTheSummary()
    {
        _registry.Take(Submissions.Of("6201", "2025-Q4", "2026-01-05T02:00:00Z"));
        _registry.Take(Submissions.Of("6202", "2025-Q4", "2026-01-16T02:00:00Z"));
        _registry.Take(Submissions.Of("6203", "2025-Q4", "2026-01-05T02:00:00Z") with { State = SubmissionState.OnHold });
        _registry.Take(Submissions.Of("6204", "2025-Q4", "2026-01-05T02:00:00Z") with { State = SubmissionState.Refused });
        _registry.Take(Submissions.Of("6205", "2025-Q4", "2026-01-05T02:00:00Z") with { State = SubmissionState.Withdrawn });
        _registry.Take(Submissions.Of("6206", "2025-Q4", "2026-01-05T02:00:00Z") with { DataSet = DataSet.Assistance });
        _registry.Take(Submissions.Of("6207", "2025-Q3", "2025-10-05T02:00:00Z"));

        var reports = await ListAsync("2026-01-20T02:00:00Z");

        Assert.Equal(
            [
                "6201 OnTime", "6202 Late", "6203 OnlyOnHold", "6204 OnlyRefused",
                "6205 Silent", // taken back
                "6206 Silent", // a list of help is no report
                "6207 Silent", // of another quarter
            ],
            reports.Take(7).Select(report => $"{report.Regency} {report.Status}"));
    }

    [Fact]
    public async Task List_AProvinceThatHasNotBegun_HasNone()
    {
        _registry.Take(Submissions.Of("6202", "2026-Q1", "2026-01-18T02:00:00Z"));
        _registry.Take(Submissions.Of("6203", "2025-Q4", "2026-01-18T02:00:00Z") with { State = SubmissionState.Refused });

        Assert.Empty(await ListAsync("2026-01-20T02:00:00Z"));
    }

    private Task<IReadOnlyList<DueReport>> ListAsync(string now) =>
        new DueReports(_registry, AreaTable.Kemendagri, new ReportingRule(), new FixedTime(DateTimeOffset.Parse(now))).ListAsync([AreaCode.Parse("62")], default);

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
