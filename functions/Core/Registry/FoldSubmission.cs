using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>What one submission came to when it was folded into the registry.</summary>
/// <param name="Report">What the regency is told.</param>
/// <param name="HeldElsewhere">Of the held rows, those held only because another regency stands first under that NIK.</param>
/// <param name="Closed">How many earlier held rows it closed, by the quarter of the row; without those held for another's sake.</param>
public sealed record FoldedSubmission(FileReport Report, int HeldElsewhere, IReadOnlyDictionary<Quarter, int> Closed);

/// <summary>Folds a surveyed submission into the registry, keeps its held rows, closes those it mends, and reports each row.</summary>
public sealed class FoldSubmission(MergeRows merge, IHeldRowStore held, RegisteredNiks registered, AreaTable areas)
{
    /// <param name="isRepeat">Whether the same content was folded before: then nothing is new, and that is what is said.</param>
    public async Task<FoldedSubmission> RunAsync(
        AreaCode regency, SubmissionKey submission, FileSurvey survey, bool isRepeat, CancellationToken cancellationToken)
    {
        var report = new ReportBuilder(survey, submission.Id);
        var heldElsewhere = 0;
        var waiting = new HeldFold(submission, survey.MayHoldUnsoundNiks);
        await foreach (var row in held.ReadAsync(regency, submission.Quarter, cancellationToken))
        {
            waiting.Know(row);
        }

        await merge.RunAsync(regency, submission, PeopleIntake.ReadRows(survey), Tell, cancellationToken);
        await registered.TellAsync(regency, submission, report, cancellationToken);
        var changes = waiting.Settle();
        await held.SaveAsync(regency, changes.Written, changes.Gone, cancellationToken);
        return new FoldedSubmission(report.Build() with { Mends = changes.Report }, heldElsewhere, changes.Closed);

        void Tell(PersonRow row, RowMerge? merged)
        {
            var disposition = DispositionOf(row.Verdict, merged?.Outcome);
            var isKnown = isRepeat && disposition is RowDisposition.Added or RowDisposition.Changed;
            var findings = merged is null ? [] : FindingsOf(merged, survey).ToArray();
            report.Add(row, isKnown ? RowDisposition.Unchanged : disposition, findings);
            var isElsewhere = merged?.Outcome is RowOutcome.OtherPersonElsewhere;
            heldElsewhere += isElsewhere ? 1 : 0;
            if (disposition == RowDisposition.Held)
            {
                waiting.Hold(row, HeldRowOf(submission, row, findings) with { IsForAnothersSake = isElsewhere });
            }
            else if (merged is not null)
            {
                waiting.Take(row, merged.Claim);
            }
        }
    }

    private static RowDisposition DispositionOf(RowVerdict verdict, RowOutcome? outcome) => (verdict, outcome) switch
    {
        (RowVerdict.Refused, _) => RowDisposition.Refused,
        (RowVerdict.Held, _) or (_, RowOutcome.OtherPersonHere or RowOutcome.OtherPersonElsewhere) => RowDisposition.Held,
        (_, RowOutcome.Added) => RowDisposition.Added,
        (_, RowOutcome.Changed) => RowDisposition.Changed,
        (_, RowOutcome.Unchanged) => RowDisposition.Unchanged,
        _ => throw new InvalidOperationException("A row fit to be merged was not merged."),
    };

    private static HeldRow HeldRowOf(SubmissionKey submission, PersonRow row, Finding[] registryFindings) => row.Verdict switch
    {
        RowVerdict.Held byIntake => new HeldRow(submission, row.Place, byIntake.WrittenNik, byIntake.Why.Code, byIntake.Values),
        RowVerdict.Ready ready => new HeldRow(submission, row.Place, ready.Claim.Nik.Digits, registryFindings[0].Code, ready.Claim.Values),
        _ => throw new InvalidOperationException("A refused row is not held."),
    };

    private IEnumerable<Finding> FindingsOf(RowMerge merged, FileSurvey survey)
    {
        var place = Findings.NikPlace(
            merged.Claim.Place, survey.ColumnOf(merged.Claim.Place, PeopleField.Nik), merged.Claim.Nik);
        if (merged.Outcome is RowOutcome.OtherPersonHere or RowOutcome.OtherPersonElsewhere)
        {
            yield return Findings.IdentityConflictWithRegistry(place);
        }

        foreach (var other in merged.AlsoClaimedBy)
        {
            yield return Findings.ClaimedElsewhere(place, areas.Find(other)?.DisplayName ?? other.ToString());
        }
    }
}
