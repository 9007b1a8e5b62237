using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>The merge of one submission's rows of one person into the record: a pure function with closed outcomes.</summary>
public static class PersonMerge
{
    /// <summary>Folds the rows into the regency's stream and says what became of each, and what they do to the person on its list.</summary>
    /// <param name="record">The record as it stands.</param>
    /// <param name="regency">Who submits.</param>
    /// <param name="submission">The submission's place in the regency's stream.</param>
    /// <param name="claims">The submission's rows of this NIK, in the order in which they stand in the file.</param>
    public static (PersonRecord Record, IReadOnlyList<RowMerge> Rows, PersonShift Shift) Fold(
        PersonRecord record, AreaCode regency, SubmissionKey submission, IReadOnlyList<PersonClaim> claims)
    {
        var (history, steps) = record.HistoryOf(regency).Fold(submission, claims);
        var after = record.With(regency, history);
        var standing = after.Histories.Count > 1 ? Standing.Of(after, submission.Quarter) : null; // of one regency alone there is nothing to settle
        var exit = SaysStatus(claims, steps) ? null : ListExit.Before(history, submission);
        var rows = new RowMerge[claims.Count];
        for (var index = 0; index < rows.Length; index++)
        {
            rows[index] = Judge(claims[index], steps[index], regency, standing, exit);
        }

        return (after, rows, PersonShift.Of(regency, history.Before(submission), history.Through(submission)));
    }

    private static bool SaysStatus(IReadOnlyList<PersonClaim> claims, IReadOnlyList<HistoryStep<PersonValues>> steps)
    {
        for (var index = 0; index < steps.Count; index++)
        {
            if (steps[index] is HistoryStep<PersonValues>.Said && claims[index].Values.Status is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static RowMerge Judge(PersonClaim claim, HistoryStep<PersonValues> step, AreaCode regency, Standing? standing, ListExit? exit)
    {
        if (step is not HistoryStep<PersonValues>.Said said)
        {
            return new RowMerge(claim, new RowOutcome.OtherPersonHere(), []);
        }

        if (standing is not null && standing.InConflict.Contains(regency))
        {
            return new RowMerge(claim, new RowOutcome.OtherPersonElsewhere(standing.Regency), []);
        }

        RowOutcome outcome = said switch
        {
            { IsFirst: true } => new RowOutcome.Added(),
            { Changes.IsEmpty: true } => new RowOutcome.Unchanged(),
            _ => new RowOutcome.Changed([.. said.Changes.Fields]),
        };
        return new RowMerge(claim, outcome, OthersThan(regency, standing)) { StandingExit = exit };
    }

    private static AreaCode[] OthersThan(AreaCode regency, Standing? standing)
    {
        if (standing is not { IsPresent: true, AlsoClaimedBy.Count: > 0 })
        {
            return [];
        }

        var claimants = standing.AlsoClaimedBy.Append(standing.Regency).ToArray();
        return claimants.Contains(regency) ? [.. claimants.Where(other => other != regency).Order()] : [];
    }
}
