using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>The files and rows of a <see cref="Reporting"/>, so that regencies can be added up.</summary>
internal sealed record ReportingCounts(
    long FilesTaken,
    long FilesOnHold,
    long FilesRefused,
    long RowsRead,
    long RowsTaken,
    long RowsHeld,
    long RowsMended,
    long RowsRefused)
{
    public static IReadOnlyList<PersonStatus> LeavingReasons { get; } =
        [.. Enum.GetValues<PersonStatus>().Where(status => status != PersonStatus.Present)];

    public static readonly ReportingCounts None = new(0, 0, 0, 0, 0, 0, 0, 0);

    public static ReportingCounts Of(Reporting reporting) => new(
        reporting.FilesTaken,
        reporting.FilesOnHold,
        reporting.FilesRefused,
        reporting.RowsRead,
        reporting.RowsTaken,
        reporting.RowsHeld,
        reporting.RowsMended,
        reporting.RowsRefused);

    /// <summary>Of those present elsewhere, those who moved: both regencies say so, and nothing is to be done.</summary>
    public static Count MovedElsewhere(ReportedPersons persons) =>
        LeavingReasons.Where(Move.Explains).Select(reason => persons.PresentElsewhere.GetValueOrDefault(reason)).Sum();

    public static ReportingCounts operator +(ReportingCounts left, ReportingCounts right) => new(
        left.FilesTaken + right.FilesTaken,
        left.FilesOnHold + right.FilesOnHold,
        left.FilesRefused + right.FilesRefused,
        left.RowsRead + right.RowsRead,
        left.RowsTaken + right.RowsTaken,
        left.RowsHeld + right.RowsHeld,
        left.RowsMended + right.RowsMended,
        left.RowsRefused + right.RowsRefused);
}
