using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.Intake;

namespace Pipeline.Registry;

/// <summary>Folds the rows of a surveyed list of recipients into the registry, and says what became of each.</summary>
public sealed class FoldDeliveries(MergeDeliveries merge, WithdrawDeliveries claims, ProgrammeTable programmes, AreaTable areas)
{
    /// <param name="tell">Called once a row, with what became of it and what the registry found.</param>
    internal async Task RunAsync(
        AreaCode regency, SubmissionKey submission, FileSurvey survey, FoldKind how, Action<JudgedRow, RowDisposition, Finding[]> tell, CancellationToken cancellationToken)
    {
        var listed = new HashSet<DeliveryKey>();
        await merge.RunAsync(regency, submission, FileIntake.ReadRows(survey), Tell, cancellationToken);
        if (how == FoldKind.ReadAnew)
        {
            await claims.RunAsync(regency, submission, listed.Contains, cancellationToken);
        }

        void Tell(JudgedRow row, DeliveryMerge? merged)
        {
            if (how == FoldKind.ReadAnew && merged is not null)
            {
                listed.Add(merged.Claim.Key);
            }

            tell(row, DispositionOf(row.Verdict, merged?.Said), merged is null ? [] : [.. FindingsOf(merged, survey)]);
        }
    }

    private static RowDisposition DispositionOf(RowVerdict verdict, HistoryStep<DeliveryValues>.Said? said) => (verdict, said) switch
    {
        (RowVerdict.Refused, _) => RowDisposition.Refused,
        (RowVerdict.Held, _) => RowDisposition.Held,
        (RowVerdict.Repeated, _) => RowDisposition.Unchanged,
        (_, { IsFirst: true }) => RowDisposition.Added,
        (_, { Changes.IsEmpty: true }) => RowDisposition.Unchanged,
        (_, { }) => RowDisposition.Changed,
        _ => throw new InvalidOperationException("A row fit to be merged was not merged."),
    };

    private IEnumerable<Finding> FindingsOf(DeliveryMerge merged, FileSurvey survey)
    {
        var (claim, found) = (merged.Claim, merged.Findings);
        var place = Findings.RecipientPlace(claim, survey.ColumnOf(claim.Place, claim.Key.Recipient is AidRecipient.ByNik ? ColumnField.Nik : ColumnField.Kk));
        if (found.IsKnown == false)
        {
            yield return Findings.RecipientUnknown(place);
        }

        if (found.OutsideTarget is { } desil && claim.Key.Programme.Code is { } code && programmes.Find(code) is { TargetDeciles: { } target } programme)
        {
            yield return Findings.RecipientNotTargeted(place, programme, desil, target);
        }

        if (found.Repeats is { } repeated)
        {
            yield return Findings.AidDuplicate(place, NameOf(repeated.Sender), repeated.Period);
        }

        if (found.Excluded is { Rule: { } rule } excluded)
        {
            yield return Findings.AidOverlap(place, NameOf(excluded.Sender), excluded.Programme is { } other ? programmes.Find(other)?.Name ?? other.ToString() : "", excluded.Period, rule);
        }
    }

    private string NameOf(AreaCode regency) => areas.Find(regency)?.DisplayName ?? regency.ToString();
}
