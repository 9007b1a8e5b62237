using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>What one row of one submission changed in what its regency says of a person or a delivery; each value is traced by it.</summary>
/// <param name="Submission">The submission's place in the regency's stream.</param>
/// <param name="Place">Sheet and row.</param>
/// <param name="Values">Only what was new or different from what the regency had said before.</param>
public sealed record ClaimEntry<TValues>(SubmissionKey Submission, RowPlace Place, TValues Values) : IComparable<ClaimEntry<TValues>>
{
    public int CompareTo(ClaimEntry<TValues>? other)
    {
        if (other is null)
        {
            return 1;
        }

        var bySubmission = Submission.CompareTo(other.Submission);
        return bySubmission != 0 ? bySubmission : Place.CompareTo(other.Place);
    }
}
