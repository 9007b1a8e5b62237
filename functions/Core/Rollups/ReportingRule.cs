using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Rollups;

/// <summary>When a regency's quarter is due.</summary>
/// <param name="DaysAfterQuarterEnd">The last day on time, counted from the quarter's last day. No law sets it: the province's choice.</param>
public sealed record ReportingRule(int DaysAfterQuarterEnd = 15)
{
    /// <summary>How a regency reported for a quarter.</summary>
    /// <param name="ofQuarter">Its submissions for that quarter alone.</param>
    /// <param name="claims">How many claims of it are of some kind.</param>
    public Reporting Judge(AreaCode regency, Quarter quarter, IReadOnlyList<Submission> ofQuarter, Func<ClaimKind, PersonStatus?, long> claims)
    {
        var taken = ofQuarter.Where(submission => submission.State != SubmissionState.Refused).ToArray();
        var days = taken.Select(submission => ProvinceTime.DayIn(regency, submission.Key.SubmittedOn)).Order().ToArray();
        var rows = taken.Select(submission => submission.Rows).ToArray();
        var heldElsewhere = taken.Sum(submission => submission.HeldElsewhere);

        // Only a file for this quarter mends within it: what a file for a later one closes still waited at this quarter's end.
        var mended = taken.Sum(submission => submission.Closed.GetValueOrDefault(quarter));
        return new Reporting(
            StatusOf(quarter, ofQuarter.Count, days),
            days.Length > 0 ? days[0] : null,
            days.Length > 0 ? days[^1] : null,
            taken.Length,
            ofQuarter.Count - taken.Length,
            rows.Sum(row => (long)row.Read),
            // A row held only for another regency's sake is shown as an identity conflict, from the registry itself.
            rows.Sum(row => (long)row.Accepted) + heldElsewhere,
            rows.Sum(row => (long)row.Held) - heldElsewhere - mended,
            mended,
            rows.Sum(row => (long)row.Refused),
            new SortedDictionary<PersonStatus, long>(Enum.GetValues<PersonStatus>()
                .Where(status => status != PersonStatus.Present)
                .ToDictionary(status => status, status => claims(ClaimKind.Left, status))),
            claims(ClaimKind.IdentityConflict, null),
            claims(ClaimKind.AlsoElsewhere, null),
            claims(ClaimKind.CountedElsewhere, null));
    }

    private ReportingStatus StatusOf(Quarter quarter, int files, DateOnly[] daysTaken) =>
        daysTaken.Length > 0
            ? daysTaken[0] <= quarter.End.AddDays(DaysAfterQuarterEnd) ? ReportingStatus.OnTime : ReportingStatus.Late
            : files > 0 ? ReportingStatus.OnlyRefused : ReportingStatus.Silent;
}
