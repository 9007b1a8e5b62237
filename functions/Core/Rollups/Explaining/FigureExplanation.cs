using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Rollups.Explaining;

/// <summary>Where a figure comes from.</summary>
/// <param name="Now">What the same submissions come to today, by the tables of the version. It is the version's figure unless the registry has forgotten something since.</param>
/// <param name="Submissions">Those with a part in it, in the order of sender and key; their parts add up to <paramref name="Now"/>, but for figures of <see cref="FigureOrigin.Reporting"/>.</param>
/// <param name="Rows">The rows of the asking regency's own submissions; of anybody else none.</param>
public sealed record FigureExplanation(decimal Now, IReadOnlyList<SubmissionShare> Submissions, IReadOnlyList<RowBehind> Rows);

/// <summary>What a submission has to do with a figure.</summary>
/// <param name="Submission">Its line of the ledger.</param>
/// <param name="Amount">How much of the figure there is since this submission: each person, family or rupiah once, under the row since which it counts.</param>
/// <param name="Rows">How many of its rows that is by.</param>
/// <param name="OtherRows">Its further rows on the same people, families or deliveries, which count nothing more.</param>
public sealed record SubmissionShare(Submission Submission, decimal Amount, int Rows, int OtherRows);

/// <summary>A row behind a figure, for the eyes of the regency alone that sent it.</summary>
/// <param name="Amount">What counts since this row; 0 for a further row on somebody who is counted already.</param>
/// <param name="Who">The NIK or No. KK that it lies under, masked after the district; null for a row about no person.</param>
public sealed record RowBehind(Submission Submission, RowPlace Place, decimal Amount, string? Who);

/// <summary>Who asks for a figure: only a regency sees rows, and only its own.</summary>
/// <param name="Code">Of a regency, or of a province.</param>
public readonly record struct FigureViewer(AreaCode Code)
{
    /// <summary>Whether rows of this sender may be shown.</summary>
    public bool Sees(AreaCode sender) => Code.Level == AreaLevel.Regency && sender == Code;
}
