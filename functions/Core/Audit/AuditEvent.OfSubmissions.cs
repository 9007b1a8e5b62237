using Pipeline.Areas;
using Pipeline.Registry;

namespace Pipeline.Audit;

public sealed partial record AuditEvent
{
    /// <summary>A submission was merged.</summary>
    public static AuditEvent Taken(Submission submission, AuditActor actor)
    {
        var rows = submission.Rows;
        return OfSubmission(
            AuditAction.SubmissionTaken, submission, actor,
            [
                Fact("read", rows.Read), Fact("added", rows.Added), Fact("changed", rows.Changed), Fact("unchanged", rows.Unchanged),
                Fact("held", rows.Held), Fact("refused", rows.Refused), Fact("dataset", $"{submission.DataSet}"),
            ]);
    }

    /// <summary>A submission was refused whole, with these findings.</summary>
    public static AuditEvent Refused(Submission submission, AuditActor actor) => OfSubmission(
        AuditAction.SubmissionRefused, submission, actor,
        submission.FindingCounts.Select(finding => Fact($"finding.{finding.Key}", finding.Value)));

    /// <summary>A submission is held, since it would change too much (<c>mass-change</c>).</summary>
    /// <param name="counts">What it would do to how many: named by the code, never by the data.</param>
    public static AuditEvent Held(Submission submission, AuditActor actor, IEnumerable<KeyValuePair<string, int>> counts) =>
        OfSubmission(AuditAction.SubmissionHeld, submission, actor, Facts(counts));

    /// <summary>A held submission was let in by a person.</summary>
    public static AuditEvent Released(Submission submission, AuditActor person, AuditReason reason) =>
        OfDecision(AuditAction.SubmissionReleased, submission, person, reason);

    /// <summary>A held submission was turned away by a person.</summary>
    public static AuditEvent Rejected(Submission submission, AuditActor person, AuditReason reason) =>
        OfDecision(AuditAction.SubmissionRejected, submission, person, reason);

    /// <summary>A submission was taken back by a person.</summary>
    public static AuditEvent Withdrawn(Submission submission, AuditActor person, AuditReason reason) =>
        OfDecision(AuditAction.SubmissionWithdrawn, submission, person, reason);

    /// <summary>A submission is to be folded again because of what was done with one before it. Told before its line turns
    /// <see cref="SubmissionState.Stale"/>, since from then on nothing remembers the cause.</summary>
    /// <param name="because">What was done: taken (late), released, withdrawn.</param>
    public static AuditEvent FoldedAgain(Submission submission, AuditAction because, Submission cause, AuditActor actor) => new(
        submission.Regency, actor, AuditAction.SubmissionFoldedAgain, submission.Key.Id,
        $"{IdentityOf(submission)} because {because.Text()} {IdentityOf(cause)}", AuditReason.None,
        Sorted([Fact("because", because.Text()), Fact(AuditMatter.Cause, cause.Key.Id)]));

    /// <summary>A regency said what its headers mean (decision 8).</summary>
    /// <param name="settled">How many headers it settles.</param>
    public static AuditEvent MappingSettled(AreaCode regency, ContentHash mapping, int settled, AuditActor actor) => new(
        regency, actor, AuditAction.MappingSettled, "pemetaan-kolom", mapping.ToString(), AuditReason.None,
        Sorted([Fact("hash", mapping.ToString()), Fact("settled", settled)]));

    /// <summary>A province put another version of one of its tables in force.</summary>
    /// <param name="table">Which: the name of its file.</param>
    public static AuditEvent ReferenceSettled(AreaCode province, string table, ContentHash version, int entries, AuditActor actor) => new(
        province, actor, AuditAction.ReferenceSettled, table, version.ToString(), AuditReason.None,
        Sorted([Fact("hash", version.ToString()), Fact("entries", entries)]));

    // By another, or for another reason, it is another decision: the ledger names who came last, and so must the audit.
    private static AuditEvent OfDecision(AuditAction action, Submission submission, AuditActor person, AuditReason reason) => new(
        submission.Regency, person, action, submission.Key.Id, $"{IdentityOf(submission)} by {person}: {reason}", reason,
        Sorted([Fact("hash", submission.Hash.ToString())]));

    private static AuditEvent OfSubmission(
        AuditAction action, Submission submission, AuditActor actor, IEnumerable<KeyValuePair<string, string>> facts) => new(
        submission.Regency, actor, action, submission.Key.Id, IdentityOf(submission), AuditReason.None,
        Sorted(facts.Append(Fact("hash", submission.Hash.ToString()))));

    // The same content at another time, or read with another mapping, is another event.
    private static string IdentityOf(Submission submission) =>
        submission.Mapping is { } mapping ? $"{submission.Key} mapping {mapping.Abbreviated}" : $"{submission.Key}";

    private static IEnumerable<KeyValuePair<string, string>> Facts(IEnumerable<KeyValuePair<string, int>> counts) =>
        counts.Select(count => Fact(count.Key, count.Value));
}
