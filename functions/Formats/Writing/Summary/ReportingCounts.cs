using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>The numbers of a <see cref="Reporting"/>, so that regencies can be added up.</summary>
/// <param name="Left">In the order of <see cref="LeavingReasons"/>.</param>
/// <param name="PresentElsewhere">The same.</param>
internal sealed record ReportingCounts(
    long FilesTaken,
    long FilesOnHold,
    long FilesRefused,
    long RowsRead,
    long RowsTaken,
    long RowsHeld,
    long RowsMended,
    long RowsRefused,
    long IdentityConflicts,
    long AlsoElsewhere,
    long CountedElsewhere,
    IReadOnlyList<long> Left,
    IReadOnlyList<long> PresentElsewhere,
    long Returned)
{
    public static IReadOnlyList<PersonStatus> LeavingReasons { get; } =
        [.. Enum.GetValues<PersonStatus>().Where(status => status != PersonStatus.Present)];

    public static readonly ReportingCounts None = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, new long[LeavingReasons.Count], new long[LeavingReasons.Count], 0);

    public static ReportingCounts Of(Reporting reporting) => new(
        reporting.FilesTaken,
        reporting.FilesOnHold,
        reporting.FilesRefused,
        reporting.RowsRead,
        reporting.RowsTaken,
        reporting.RowsHeld,
        reporting.RowsMended,
        reporting.RowsRefused,
        reporting.IdentityConflicts,
        reporting.AlsoElsewhere,
        reporting.CountedElsewhere,
        [.. LeavingReasons.Select(reason => reporting.Left.GetValueOrDefault(reason))],
        [.. LeavingReasons.Select(reason => reporting.PresentElsewhere.GetValueOrDefault(reason))],
        reporting.Returned);

    /// <summary>Of <see cref="PresentElsewhere"/>, those who moved: both regencies say so, and nothing is to be done.</summary>
    public long MovedElsewhere => LeavingReasons.Zip(PresentElsewhere).Where(pair => Move.Explains(pair.First)).Sum(pair => pair.Second);

    public static ReportingCounts operator +(ReportingCounts left, ReportingCounts right) => new(
        left.FilesTaken + right.FilesTaken,
        left.FilesOnHold + right.FilesOnHold,
        left.FilesRefused + right.FilesRefused,
        left.RowsRead + right.RowsRead,
        left.RowsTaken + right.RowsTaken,
        left.RowsHeld + right.RowsHeld,
        left.RowsMended + right.RowsMended,
        left.RowsRefused + right.RowsRefused,
        left.IdentityConflicts + right.IdentityConflicts,
        left.AlsoElsewhere + right.AlsoElsewhere,
        left.CountedElsewhere + right.CountedElsewhere,
        [.. left.Left.Zip(right.Left, (a, b) => a + b)],
        [.. left.PresentElsewhere.Zip(right.PresentElsewhere, (a, b) => a + b)],
        left.Returned + right.Returned);
}
