using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Rollups;

/// <summary>When a regency's quarter is due.</summary>
/// <param name="DaysAfterQuarterEnd">The last day on time, counted from the quarter's last day. No law sets it: the province's choice.</param>
public sealed record ReportingRule(int DaysAfterQuarterEnd = 15)
{
    /// <summary>Whether it is asked for: a regency reports by its list of people; lists of help are told of where help is.</summary>
    public static bool IsAskedFor(Submission submission) => submission.DataSet is null or DataSet.People;

    /// <summary>The last day on time.</summary>
    public DateOnly LastDayOf(Quarter quarter) => quarter.End.AddDays(DaysAfterQuarterEnd);

    /// <summary>Whether, and when, a regency reported for a quarter.</summary>
    /// <param name="ofQuarter">Its submissions for that quarter alone that are asked for, without those that were withdrawn.</param>
    public ReportingStatus StatusOf(AreaCode regency, Quarter quarter, IReadOnlyList<Submission> ofQuarter) => StatusOf(
        quarter,
        DaysOf(regency, ofQuarter.Where(IsTaken)),
        ofQuarter.Any(submission => submission.State == SubmissionState.OnHold),
        ofQuarter.Any(IsRefused));

    /// <summary>How a regency reported for a quarter.</summary>
    /// <param name="ofQuarter">Its submissions for that quarter alone, without those that were withdrawn.</param>
    /// <param name="claims">How many claims of it are of some kind.</param>
    public Reporting Judge(AreaCode regency, Quarter quarter, IReadOnlyList<Submission> ofQuarter, Func<ClaimKind, PersonStatus?, long> claims)
    {
        var onHold = ofQuarter.Where(submission => submission.State == SubmissionState.OnHold).ToArray();
        var refused = ofQuarter.Count(IsRefused);
        var taken = ofQuarter.Where(IsTaken).ToArray();
        var days = DaysOf(regency, taken);

        // The rows of a file on hold were read, and wait with it.
        var rows = taken.Concat(onHold).Select(submission => submission.Rows).ToArray();
        var heldElsewhere = taken.Sum(submission => submission.HeldElsewhere);

        // Only a file for this quarter mends within it: what a file for a later one closes still waited at this quarter's end.
        var mended = taken.Sum(submission => submission.Closed.GetValueOrDefault(quarter));
        return new Reporting(
            StatusOf(quarter, days, onHold.Length > 0, refused > 0),
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

    private static bool IsTaken(Submission submission) => submission.State == SubmissionState.Merged || submission.IsUnsettled;

    private static bool IsRefused(Submission submission) => submission.State is SubmissionState.Refused or SubmissionState.Rejected;

    /// <summary>The days on which they came, in order.</summary>
    private static DateOnly[] DaysOf(AreaCode regency, IEnumerable<Submission> taken) =>
        [.. taken.Select(submission => ProvinceTime.DayIn(regency, submission.Key.SubmittedOn)).Order()];

    private ReportingStatus StatusOf(Quarter quarter, DateOnly[] daysTaken, bool isAnyOnHold, bool isAnyRefused) =>
        daysTaken.Length > 0
            ? daysTaken[0] <= LastDayOf(quarter) ? ReportingStatus.OnTime : ReportingStatus.Late
            : isAnyOnHold ? ReportingStatus.OnlyOnHold
            : isAnyRefused ? ReportingStatus.OnlyRefused
            : ReportingStatus.Silent;
}
