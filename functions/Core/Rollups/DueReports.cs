using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Rollups;

/// <summary>How a regency stands to the last quarter whose date has passed.</summary>
/// <param name="DaysPast">Days since the last one on time, by the province's calendar; at least 1.</param>
public sealed record DueReport(AreaCode Regency, Quarter Quarter, ReportingStatus Status, int DaysPast);

/// <summary>Asks the ledger who reported for the last quarter whose date has passed. Writes nothing.</summary>
public sealed class DueReports(ISubmissionLedger ledger, AreaTable areas, ReportingRule rule, TimeProvider time)
{
    /// <summary>Every regency of these provinces. Of a province from which nothing was taken up to that quarter none: it has not begun yet.</summary>
    public async Task<IReadOnlyList<DueReport>> ListAsync(IEnumerable<AreaCode> provinces, CancellationToken cancellationToken)
    {
        var reports = new List<DueReport>();
        foreach (var province in provinces)
        {
            reports.AddRange(await OfProvinceAsync(province, cancellationToken));
        }

        return reports;
    }

    private async Task<IReadOnlyList<DueReport>> OfProvinceAsync(AreaCode province, CancellationToken cancellationToken)
    {
        var today = ProvinceTime.DayIn(province, time.GetUtcNow());
        var quarter = LastDueBy(today);
        var daysPast = today.DayNumber - rule.LastDayOf(quarter).DayNumber;
        var reports = new List<DueReport>();
        var hasBegun = false;
        foreach (var regency in areas.Regencies(province))
        {
            var submissions = await ledger.ListAsync(regency.Code, cancellationToken);
            hasBegun |= submissions.Any(submission => submission.State == SubmissionState.Merged && submission.Key.Quarter <= quarter);
            var ofQuarter = submissions
                .Where(submission => submission.Key.Quarter == quarter && submission.State != SubmissionState.Withdrawn && ReportingRule.IsAskedFor(submission)).ToArray();
            reports.Add(new DueReport(regency.Code, quarter, rule.StatusOf(regency.Code, quarter, ofQuarter), daysPast));
        }

        return hasBegun ? reports : [];
    }

    private Quarter LastDueBy(DateOnly today)
    {
        var quarter = Quarter.Containing(today).Previous;
        while (rule.LastDayOf(quarter) >= today)
        {
            quarter = quarter.Previous;
        }

        return quarter;
    }
}
