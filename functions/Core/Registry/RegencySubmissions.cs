using Pipeline.Areas;
using Pipeline.Audit;
using Pipeline.Intake;

namespace Pipeline.Registry;

/// <summary>
/// A regency's submissions in the order of their keys: folds one at its place, and again those after it. All of it is done
/// by whoever holds the regency's lock. Can stop at any call: what is left halfway stands unsettled in the ledger, and the
/// next one finishes it first.
/// </summary>
public sealed class RegencySubmissions(
    ISubmissionLedger ledger, SubmissionReader reader, FoldSubmission fold, WeighSubmission weigh, SubmissionFeedback feedback, IAuditLog audit,
    ReadingRules rules)
{
    /// <summary>Writes the submission's line as one to be folded, and marks those after it to be folded again.</summary>
    /// <param name="lines">All of the regency.</param>
    /// <param name="because">What is done with the submission.</param>
    public async Task BeginAsync(
        Submission submission, IEnumerable<Submission> lines, AuditAction because, AuditActor actor, CancellationToken cancellationToken)
    {
        // Before anything is folded: should we stop in between, whoever comes next knows what to fold again.
        foreach (var later in lines.Where(line => line.IsFoldedAgain && line.Key.Id != submission.Key.Id && line.Key.CompareTo(submission.Key) > 0))
        {
            await audit.AppendAsync(AuditEvent.FoldedAgain(later, because, submission, actor), cancellationToken);
            await ledger.SaveAsync(later with { State = SubmissionState.Stale }, cancellationToken);
        }

        // Of a new one nothing can stand that other rules had read.
        var readBy = lines.Any(line => line.Key.Id == submission.Key.Id) ? submission.ReadBy : rules.Id;
        await ledger.SaveAsync(submission with { State = SubmissionState.Merging, ReadBy = readBy }, cancellationToken);
    }

    /// <summary>Folds, in their order, what is to be folded and what an earlier run left halfway.</summary>
    /// <param name="atHand">A submission that is open already, and need not be read again.</param>
    /// <returns>The submissions that were folded.</returns>
    public async Task<IReadOnlyList<Submission>> SettleAsync(
        AreaCode regency, (SubmissionKey Key, FileSurvey Survey)? atHand, CancellationToken cancellationToken)
    {
        var settled = new List<Submission>();
        foreach (var unsettled in (await ledger.ListAsync(regency, cancellationToken)).Where(line => line.IsUnsettled))
        {
            settled.Add(await SettleAsync(unsettled, unsettled.Key == atHand?.Key ? atHand.Value.Survey : null, cancellationToken));
        }

        return settled;
    }

    /// <summary>Begins a submission that was on hold, if nothing that it changes is too much any more: the limits were raised since.</summary>
    /// <returns>Whether it is to be folded now.</returns>
    public async Task<bool> LetInAsync(Submission submission, AuditActor actor, CancellationToken cancellationToken)
    {
        if (submission.State != SubmissionState.OnHold)
        {
            return false;
        }

        // First what was left halfway: it is weighed against what those before it say.
        await SettleAsync(submission.Regency, null, cancellationToken);
        using var reading = await reader.ReadAgainAsync(submission, cancellationToken);
        if (await weigh.ExcessAsync(submission, SurveyOf(reading), new SeenPeople(), cancellationToken) is not null)
        {
            return false;
        }

        var lines = await ledger.ListAsync(submission.Regency, cancellationToken);
        await BeginAsync(submission, lines, AuditAction.SubmissionTaken, actor, cancellationToken);
        return true;
    }

    /// <summary>What is told of a submission whose content comes again: nothing of it is in the registry afterwards that was not before.</summary>
    /// <param name="how">Whether it is told as new, as it was the first time, or as a repeat.</param>
    public async Task<FileReport> ReportAgainAsync(Submission submission, FoldKind how, CancellationToken cancellationToken)
    {
        if (submission.DecisionAgainst is { } decision)
        {
            return WeighSubmission.ReportAside(submission, decision);
        }

        // Read as the copy that came first: a CSV's sheet is named after its file, and the name is in the trace of each value.
        using var first = await reader.ReadAgainAsync(submission, cancellationToken);
        var survey = SurveyOf(first).As(IsReleased(submission));
        if (submission.State != SubmissionState.OnHold)
        {
            return (await fold.RunAsync(submission.Regency, submission.Key, survey, how, new SeenPeople(), cancellationToken)).Report;
        }

        var excess = await weigh.ExcessAsync(submission, survey, new SeenPeople(), cancellationToken)
            ?? throw new InvalidOperationException("A submission on hold that changes nothing too much was not let in.");
        return weigh.ReportOnHold(submission, survey, excess);
    }

    private async Task<Submission> SettleAsync(Submission submission, FileSurvey? atHand, CancellationToken cancellationToken)
    {
        if (submission.DecisionAgainst is { } decision)
        {
            var state = decision.Kind == DecisionKind.Withdrawn ? SubmissionState.Withdrawn : SubmissionState.Rejected;
            return await SetAsideAsync(submission, state, WeighSubmission.ReportAside(submission, decision), cancellationToken);
        }

        using var again = atHand is null ? await reader.ReadAgainAsync(submission, cancellationToken) : null;
        return await MergeAsync(submission, (atHand ?? SurveyOf(again!)).As(IsReleased(submission)), cancellationToken);
    }

    private async Task<Submission> MergeAsync(Submission submission, FileSurvey survey, CancellationToken cancellationToken)
    {
        var seen = new SeenPeople();
        if (await weigh.ExcessAsync(submission, survey, seen, cancellationToken) is { } excess)
        {
            await audit.AppendAsync(AuditEvent.Held(submission, ActorOf(submission), CountsOf(excess)), cancellationToken);
            return await SetAsideAsync(submission, SubmissionState.OnHold, weigh.ReportOnHold(submission, survey, excess), cancellationToken);
        }

        // A release may read a file otherwise than the one before it did: then what that one read is taken out.
        var how = submission.IsReadAnew || submission.ReadBy != rules.Id ? FoldKind.ReadAnew : FoldKind.Plain;
        var folded = await fold.RunAsync(submission.Regency, submission.Key, survey, how, seen, cancellationToken);
        var merged = submission with { HeldElsewhere = folded.HeldElsewhere, Closed = folded.Closed, Named = folded.Named };

        // Of one that turned stale it was told before, unless it was on hold meanwhile.
        await audit.AppendAsync(
            AuditEvent.Taken(merged with { DataSet = folded.Report.DataSet, Rows = folded.Report.Rows }, ActorOf(submission)), cancellationToken);
        return await EndAsync(merged, SubmissionState.Merged, folded.Report, cancellationToken);
    }

    private async Task<Submission> SetAsideAsync(Submission submission, SubmissionState state, FileReport report, CancellationToken cancellationToken)
    {
        await fold.TakeOutAsync(submission.Regency, submission.Key, cancellationToken);
        return await EndAsync(submission.WithoutEffect(), state, report, cancellationToken);
    }

    // The feedback first: with the ledger's line the submission is done with.
    private async Task<Submission> EndAsync(Submission submission, SubmissionState state, FileReport report, CancellationToken cancellationToken)
    {
        await feedback.WriteAsync(submission, report, cancellationToken);
        var ended = submission with
        {
            State = state,
            IsReadAnew = false,
            ReadBy = rules.Id,
            DataSet = report.DataSet,
            Rows = report.Rows,
            FindingCounts = report.CountFindings(),
        };
        await ledger.SaveAsync(ended, cancellationToken);
        return ended;
    }

    private static bool IsReleased(Submission submission) => submission.Decision is { Kind: DecisionKind.Released };

    private static AuditActor ActorOf(Submission submission) => AuditActor.Folder(submission.Regency, nameof(IngestUpload));

    private static SortedDictionary<string, int> CountsOf(MassChange excess) => new(StringComparer.Ordinal)
    {
        [excess.Kind.ToString().ToLowerInvariant()] = excess.People,
        ["listed"] = excess.Listed,
        ["limitPercent"] = excess.LimitPercent,
    };

    private static FileSurvey SurveyOf(SubmissionReading reading) =>
        reading.Survey ?? throw new InvalidOperationException("A submission that was merged cannot be read again.");
}
