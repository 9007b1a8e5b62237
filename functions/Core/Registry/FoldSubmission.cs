using System.Globalization;
using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>Whether a content was folded before.</summary>
public enum FoldKind
{
    /// <summary>Perhaps, and then as it is read now.</summary>
    Plain,

    /// <summary>The same: then nothing is new, and that is what is said.</summary>
    Repeat,

    /// <summary>It was read otherwise: what it no longer says is taken out.</summary>
    ReadAnew,
}

/// <summary>What one submission came to when it was folded into the registry.</summary>
/// <param name="Report">What the regency is told.</param>
/// <param name="HeldElsewhere">Of the held rows, those held only because another regency stands first under that NIK.</param>
/// <param name="Closed">How many earlier held rows it closed, by the quarter of the row; without those held for another's sake.</param>
/// <param name="Named">How many people it named first, by district.</param>
public sealed record FoldedSubmission(
    FileReport Report, int HeldElsewhere, IReadOnlyDictionary<Quarter, int> Closed, IReadOnlyDictionary<AreaCode, int> Named);

/// <summary>Folds a surveyed submission into the registry, keeps its held rows, closes those it mends, and reports each row.</summary>
public sealed class FoldSubmission(
    MergeRows merge, IPersonStore people, IEnumerable<IFoldDataSet> others, IHeldRowStore held, RegisteredNiks registered, AreaTable areas, LookIntoDtsen lookIntoDtsen)
{
    private readonly WithdrawClaims<Nik, PersonRecord> _claims = new(people);
    private readonly IReadOnlyList<IFoldDataSet> _others = [.. others];

    /// <param name="how">Whether the same content was folded before.</param>
    /// <param name="seen">What was seen of the registry when the submission was weighed.</param>
    public async Task<FoldedSubmission> RunAsync(
        AreaCode regency, SubmissionKey submission, FileSurvey survey, FoldKind how, SeenPeople seen, CancellationToken cancellationToken)
    {
        var waiting = await WaitingAsync(regency, submission, survey.DataSet, survey.MayHoldUnsoundNiks, cancellationToken);
        return survey.DataSet == DataSet.People
            ? await FoldPeopleAsync(regency, submission, survey, how, seen, waiting, cancellationToken)
            : await FoldOthersAsync(regency, submission, survey, how, waiting, cancellationToken);
    }

    private async Task<FoldedSubmission> FoldOthersAsync(
        AreaCode regency, SubmissionKey submission, FileSurvey survey, FoldKind how, HeldFold waiting, CancellationToken cancellationToken)
    {
        var report = new ReportBuilder(survey, submission.Id);
        await _others.Single(fold => fold.DataSet == survey.DataSet).RunAsync(regency, submission, survey, how, Tell, cancellationToken);
        await TakeOutOfOthersAsync(regency, submission, survey.DataSet, how, cancellationToken);
        var closed = await SaveHeldAsync(regency, submission, report, waiting, cancellationToken);
        return new FoldedSubmission(report.Build() with { Mends = closed.Report }, 0, closed.Closed, new Dictionary<AreaCode, int>());

        void Tell(JudgedRow row, RowDisposition disposition, IReadOnlyList<Finding> findings)
        {
            report.Add(row, IsKnown(how, disposition) ? RowDisposition.Unchanged : disposition, findings);
            if (disposition == RowDisposition.Held)
            {
                waiting.Hold(row, HeldRowOf(submission, row, findings) with { DataSet = survey.DataSet });
            }
            else if (disposition != RowDisposition.Refused)
            {
                waiting.TakeOfToken(row);
            }
        }
    }

    private async Task<FoldedSubmission> FoldPeopleAsync(
        AreaCode regency, SubmissionKey submission, FileSurvey survey, FoldKind how, SeenPeople seen, HeldFold waiting, CancellationToken cancellationToken)
    {
        var report = new ReportBuilder(survey, submission.Id);
        var heldElsewhere = 0;
        var named = new HashSet<Nik>();
        var dtsen = await lookIntoDtsen.BeginAsync(regency, survey, cancellationToken);
        var weight = await merge.RunAsync(
            regency, submission, FileIntake.ReadRows(survey), seen, claims => dtsen.LookUpAsync(claims, cancellationToken), Tell, cancellationToken);
        if (how == FoldKind.ReadAnew)
        {
            await _claims.RunAsync(regency, submission, named.Contains, cancellationToken);
        }

        await TakeOutOfOthersAsync(regency, submission, DataSet.People, how, cancellationToken);

        var changes = await SaveHeldAsync(regency, submission, report, waiting, cancellationToken);
        return new FoldedSubmission(report.Build() with { Mends = changes.Report }, heldElsewhere, changes.Closed, weight.Named);

        void Tell(JudgedRow row, RowMerge? merged)
        {
            var disposition = DispositionOf(row.Verdict, merged?.Outcome);
            if (how == FoldKind.ReadAnew && merged is not null)
            {
                named.Add(merged.Claim.Nik);
            }

            var findings = merged is null ? [] : FindingsOf(regency, merged, survey, dtsen).ToArray();
            report.Add(row, IsKnown(how, disposition) ? RowDisposition.Unchanged : disposition, findings);
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

    /// <summary>Takes whatever the submission said out of the registry and out of the held rows, and opens again what it closed.</summary>
    public async Task TakeOutAsync(AreaCode regency, SubmissionKey submission, CancellationToken cancellationToken)
    {
        await _claims.RunAsync(regency, submission, _ => false, cancellationToken);
        foreach (var other in _others)
        {
            await other.TakeOutAsync(regency, submission, cancellationToken);
        }

        foreach (var dataSet in Enum.GetValues<DataSet>())
        {
            await SaveHeldAsync(regency, await WaitingAsync(regency, submission, dataSet, mayHoldUnsoundNiks: false, cancellationToken), cancellationToken);
        }
    }

    /// <summary>Of how many records it said something that stands, whatever they are of.</summary>
    public async Task<int> CountAsync(AreaCode regency, SubmissionKey submission, CancellationToken cancellationToken)
    {
        var count = await _claims.CountAsync(regency, submission, cancellationToken);
        foreach (var other in _others)
        {
            count += await other.CountAsync(regency, submission, cancellationToken);
        }

        return count;
    }

    // Read anew, it may be of another data set than before.
    private async Task TakeOutOfOthersAsync(AreaCode regency, SubmissionKey submission, DataSet now, FoldKind how, CancellationToken cancellationToken)
    {
        if (how != FoldKind.ReadAnew)
        {
            return;
        }

        if (now != DataSet.People)
        {
            await _claims.RunAsync(regency, submission, _ => false, cancellationToken);
        }

        foreach (var other in _others.Where(fold => fold.DataSet != now))
        {
            await other.TakeOutAsync(regency, submission, cancellationToken);
        }
    }

    private async Task<HeldChanges> SaveHeldAsync(
        AreaCode regency, SubmissionKey submission, ReportBuilder report, HeldFold waiting, CancellationToken cancellationToken)
    {
        await registered.TellAsync(regency, submission, report, cancellationToken);
        return await SaveHeldAsync(regency, waiting, cancellationToken);
    }

    private async Task<HeldChanges> SaveHeldAsync(AreaCode regency, HeldFold waiting, CancellationToken cancellationToken)
    {
        var changes = waiting.Settle();
        await held.SaveAsync(regency, changes.Written, changes.Gone, cancellationToken);
        return changes;
    }

    // Known already, in this place: then nothing is new.
    private static bool IsKnown(FoldKind how, RowDisposition disposition) =>
        how == FoldKind.Repeat && disposition is RowDisposition.Added or RowDisposition.Changed;

    private async Task<HeldFold> WaitingAsync(
        AreaCode regency, SubmissionKey submission, DataSet dataSet, bool mayHoldUnsoundNiks, CancellationToken cancellationToken)
    {
        var waiting = new HeldFold(submission, dataSet, mayHoldUnsoundNiks);
        await foreach (var row in held.ReadAsync(regency, submission.Quarter, cancellationToken))
        {
            waiting.Know(row);
        }

        return waiting;
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

    private static HeldRow HeldRowOf(SubmissionKey submission, JudgedRow row, IReadOnlyList<Finding> registryFindings) => row.Verdict switch
    {
        RowVerdict.Held byIntake => new HeldRow(submission, row.Place, byIntake.WrittenNik, byIntake.Why.Code, byIntake.Values),
        RowVerdict.Ready ready => new HeldRow(submission, row.Place, ready.Claim.Nik.Digits, registryFindings[0].Code, ready.Claim.Values),
        _ => throw new InvalidOperationException("A refused row is not held."),
    };

    private IEnumerable<Finding> FindingsOf(AreaCode regency, RowMerge merged, FileSurvey survey, DtsenBeside dtsen)
    {
        var place = Findings.NikPlace(
            merged.Claim.Place, survey.ColumnOf(merged.Claim.Place, ColumnField.Nik), merged.Claim.Nik);
        if (merged.Outcome is RowOutcome.OtherPersonHere or RowOutcome.OtherPersonElsewhere)
        {
            yield return Findings.IdentityConflictWithRegistry(place);
            yield break;
        }

        foreach (var other in merged.AlsoClaimedBy)
        {
            yield return Findings.ClaimedElsewhere(place, areas.Find(other)?.DisplayName ?? other.ToString());
        }

        if (merged.StandingExit is { } exit)
        {
            var day = ProvinceTime.DayIn(regency, exit.Submission.SubmittedOn).ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);
            yield return Findings.ListedAfterExit(place, exit.Reason, day, exit.Place);
        }

        foreach (var finding in dtsen.FindingsOf(merged.Claim))
        {
            yield return finding;
        }
    }
}
