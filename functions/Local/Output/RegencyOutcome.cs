using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.Registry;

namespace Pipeline.Local.Output;

/// <summary>What became of a regency's files.</summary>
/// <param name="Files">How many were sent.</param>
/// <param name="Repeats">Of these, how many held what another one had brought already.</param>
/// <param name="Submissions">The regency's lines in the ledger.</param>
internal sealed record RegencyOutcome(Area Regency, int Files, int Repeats, IReadOnlyList<Submission> Submissions)
{
    public int RefusedFiles => Submissions.Count(submission => submission.State == SubmissionState.Refused);

    public RowCounts Rows => Submissions.Aggregate(RowCounts.None, (sum, submission) => sum + submission.Rows);
}
