using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Rollups;

/// <summary>A submission as a manifest names it: never by the name of a file, which may be a person's.</summary>
/// <param name="RowsRead">How many rows of it were read.</param>
/// <param name="Mapping">The mapping of headers that it was read with; null where there was none.</param>
public sealed record ManifestInput(
    AreaCode Regency, Quarter Quarter, DateTimeOffset SubmittedOn, ContentHash Hash, SubmissionState State, int RowsRead, ContentHash? Mapping)
{
    public static ManifestInput Of(Submission submission) => new(
        submission.Regency, submission.Key.Quarter, submission.Key.SubmittedOn, submission.Hash, submission.State, submission.Rows.Read, submission.Mapping);
}
