using Pipeline.Areas;
using Pipeline.Audit;

namespace Pipeline.Registry;

/// <summary>What became of a decision.</summary>
public enum DecisionOutcome
{
    /// <summary>It is recorded, and the registry is as it says.</summary>
    Done,

    /// <summary>The submission was decided so before; nothing changed.</summary>
    Before,

    /// <summary>The regency has no such submission.</summary>
    Unknown,

    /// <summary>The submission is in a state in which that cannot be decided of it.</summary>
    NotApplicable,
}

/// <summary>What a decision did, or would do.</summary>
/// <param name="Submission">The submission after it; in a dry run, before it.</param>
/// <param name="Records">Of how many people, deliveries and other records the registry holds something that it said, before the decision.</param>
/// <param name="Refolded">How many later submissions were folded again, or would be.</param>
public sealed record DecisionResult(DecisionOutcome Outcome, Submission? Submission = null, int Records = 0, int Refolded = 0);

/// <summary>A named person's decision on a submission: released, rejected or withdrawn. Can stop at any call and be run again.</summary>
public sealed class DecideSubmission(
    IAreaLock locks, ISubmissionLedger ledger, RegencySubmissions stream, FoldSubmission fold, IAuditLog audit)
{
    /// <param name="id">The submission's row key in the ledger: quarter and short content hash.</param>
    /// <param name="isDryRun">Whether only to say what it would do.</param>
    public Task<DecisionResult> RunAsync(
        AreaCode regency, string id, DecisionKind kind, AuditActor by, AuditReason reason, DateTimeOffset on, bool isDryRun, CancellationToken cancellationToken) =>
        locks.HoldAsync(
            regency,
            token => DecideAsync(regency, id, new SubmissionDecision(kind, by.Name, reason.ToString(), on), by, reason, isDryRun, token),
            cancellationToken);

    private async Task<DecisionResult> DecideAsync(
        AreaCode regency, string id, SubmissionDecision decision, AuditActor by, AuditReason reason, bool isDryRun, CancellationToken cancellationToken)
    {
        // What is taken back is not folded any more, and may be the very one that cannot be: it is decided first.
        if (!isDryRun && decision.Kind != DecisionKind.Withdrawn)
        {
            await stream.SettleAsync(regency, null, cancellationToken);
        }

        var lines = await ledger.ListAsync(regency, cancellationToken);
        if (lines.FirstOrDefault(line => line.Key.Id == id) is not { } submission)
        {
            return new DecisionResult(DecisionOutcome.Unknown);
        }

        if (submission.Decision?.Kind == decision.Kind)
        {
            // What a run before this one left halfway is finished.
            var finished = isDryRun ? [] : await stream.SettleAsync(regency, null, cancellationToken);
            return new DecisionResult(DecisionOutcome.Before, finished.FirstOrDefault(line => line.Key.Id == id) ?? submission);
        }

        if (!CanBe(decision.Kind, submission))
        {
            return new DecisionResult(DecisionOutcome.NotApplicable, submission);
        }

        var records = await fold.CountAsync(regency, submission.Key, cancellationToken);
        if (isDryRun)
        {
            return new DecisionResult(DecisionOutcome.Done, submission, records, lines.Count(line => line.IsFoldedAgain && line.Key.CompareTo(submission.Key) > 0));
        }

        var decided = submission with { Decision = decision };
        await audit.AppendAsync(EventOf(decided, by, reason), cancellationToken);
        await stream.BeginAsync(decided, lines, ActionOf(decision.Kind), by, cancellationToken);
        var settled = await stream.SettleAsync(regency, null, cancellationToken);
        return new DecisionResult(DecisionOutcome.Done, settled.Single(line => line.Key.Id == id), records, settled.Count - 1);
    }

    // Released is also one whose figures are held because they look like slips: a person says that they are right.
    private static bool CanBe(DecisionKind kind, Submission submission) => kind switch
    {
        DecisionKind.Released => submission.State is SubmissionState.OnHold or SubmissionState.Rejected or SubmissionState.Withdrawn
            || submission is { State: SubmissionState.Merged, HoldsSlips: true },
        DecisionKind.Rejected => submission.State is SubmissionState.OnHold,
        _ => submission.State is SubmissionState.Merged or SubmissionState.Stale or SubmissionState.Merging or SubmissionState.OnHold or SubmissionState.Rejected,
    };

    private static AuditAction ActionOf(DecisionKind kind) => kind switch
    {
        DecisionKind.Released => AuditAction.SubmissionReleased,
        DecisionKind.Rejected => AuditAction.SubmissionRejected,
        _ => AuditAction.SubmissionWithdrawn,
    };

    private static AuditEvent EventOf(Submission decided, AuditActor by, AuditReason reason) => decided.Decision!.Kind switch
    {
        DecisionKind.Released => AuditEvent.Released(decided, by, reason),
        DecisionKind.Rejected => AuditEvent.Rejected(decided, by, reason),
        _ => AuditEvent.Withdrawn(decided, by, reason),
    };
}
