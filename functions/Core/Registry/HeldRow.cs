using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>A row of a submission whose person cannot be settled: kept, counted, waiting for a person.</summary>
/// <param name="WrittenNik">The NIK as written in the file.</param>
/// <param name="Why">The code of the finding that decided.</param>
/// <param name="Values">What the row says of the person.</param>
public sealed record HeldRow(RowPlace Place, string WrittenNik, FindingCode Why, PersonValues Values);

/// <summary>The held rows by submission.</summary>
public interface IHeldRowStore
{
    /// <summary>Makes these the held rows of the submission, in the place of whatever it had.</summary>
    Task ReplaceAsync(AreaCode regency, SubmissionKey submission, IReadOnlyList<HeldRow> rows, CancellationToken cancellationToken);
}
