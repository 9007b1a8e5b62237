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
    /// <param name="ofQuarter">Its submissions for that quarter alone, without those that were withdrawn.</param>
    /// <param name="claims">How many claims of it are of some kind.</param>
    public Reporting Judge(AreaCode regency, Quarter quarter, IReadOnlyList<Submission> ofQuarter, Func<ClaimKind, PersonStatus?, long> claims)
    {
        var onHold = ofQuarter.Where(submission => submission.State == SubmissionState.OnHold).ToArray();
        var refused = ofQuarter.Count(submission => submission.State is SubmissionState.Refused or SubmissionState.Rejected);
        var taken = ofQuarter.Where(submission => submission.State == SubmissionState.Merged || submission.IsUnsettled).ToArray();
        var days = taken.Select(submission => ProvinceTime.DayIn(regency, submission.Key.SubmittedOn)).Order().ToArray();

        // The rows of a file on hold were read, and wait with it.
        var rows = taken.Concat(onHold).Select(submission => submission.Rows).ToArray();
        var heldElsewhere = taken.Sum(submission => submission.HeldElsewhere);

        // Only a file for this quarter mends within it: what a file for a later one closes still waited at this quarter's end.
        var mended = taken.Sum(submission => submission.Closed.GetValueOrDefault(quarter));
        return new Reporting(
            StatusOf(quarter, days, onHold.Length, refused),
            days.Length > 0 ? days[0] : null,
            days.Length > 0 ? days[^1] : null,
            taken.Length,
            onHold.Length,
            refused,
            rows.Sum(row => (long)row.Read),
            // A row held only for another regency's sake is shown as an identity conflict, from the registry itself.
            rows.Sum(row => (long)row.Accepted) + heldElsewhere,
            rows.Sum(row => (long)row.Held) - heldElsewhere - mended,
            mended,
            rows.Sum(row => (long)row.Refused),
            new ReportedPersons(
                claims(ClaimKind.IdentityConflict, null),
                claims(ClaimKind.AlsoElsewhere, null),
                claims(ClaimKind.CountedElsewhere, null),
                ByReason(ClaimKind.Left),
                ByReason(ClaimKind.PresentElsewhere),
                claims(ClaimKind.Returned, null)));

        SortedDictionary<PersonStatus, Count> ByReason(ClaimKind kind) => new(Enum.GetValues<PersonStatus>()
            .Where(status => status != PersonStatus.Present)
            .ToDictionary(status => status, status => (Count)claims(kind, status)));
    }

    private ReportingStatus StatusOf(Quarter quarter, DateOnly[] daysTaken, int onHold, int refused) =>
        daysTaken.Length > 0
            ? daysTaken[0] <= quarter.End.AddDays(DaysAfterQuarterEnd) ? ReportingStatus.OnTime : ReportingStatus.Late
            : onHold > 0 ? ReportingStatus.OnlyOnHold
            : refused > 0 ? ReportingStatus.OnlyRefused
            : ReportingStatus.Silent;
}
