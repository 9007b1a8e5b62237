using Pipeline.Audit;
using static Pipeline.Core.Tests.Audit.SampleChain;

namespace Pipeline.Core.Tests.Audit;

/// <summary>An event told again after a crash is known; the same thing done again later is another event.</summary>
public sealed class ToldEventsTests
{
    private static readonly AuditEvent Taken = AuditEvent.Taken(Submission(1), Folder);
    private static readonly AuditEvent Withdrawn = AuditEvent.Withdrawn(Submission(1), Person, Reason);
    private static readonly AuditEvent Again = AuditEvent.FoldedAgain(Submission(1), AuditAction.SubmissionTaken, Submission(0), Folder);
    private static readonly AuditEvent AgainWithout = AuditEvent.FoldedAgain(Submission(1), AuditAction.SubmissionWithdrawn, Submission(0), Folder);

    public static TheoryData<string, AuditEvent[], AuditEvent, bool> Cases => new()
    {
        { "told", [Taken], Taken, true },
        { "with other counts, since another regency's file came meanwhile", [Taken], AuditEvent.Taken(Submission(1) with { HeldElsewhere = 1, Rows = new(1, 1, 0, 0, 0, 0) }, Folder), true },
        { "withdrawn, and sent again", [Taken, Withdrawn], Taken, false },
        { "withdrawn again", [Taken, Withdrawn, Taken], Withdrawn, false },
        { "withdrawn by the same, after a crash", [Taken, Withdrawn], AuditEvent.Withdrawn(Submission(1), Person, Reason), true },
        { "withdrawn by another, after a crash", [Taken, Withdrawn], AuditEvent.Withdrawn(Submission(1), Folder, Reason), false },
        { "withdrawn for another reason, after a crash", [Taken, Withdrawn], AuditEvent.Withdrawn(Submission(1), Person, AuditReason.None), false },
        { "another content", [Taken], AuditEvent.Taken(Submission(2), Folder), false },
        { "read with a mapping", [Taken], AuditEvent.Taken(Submission(1) with { Mapping = Submission(5).Hash }, Folder), false },
        { "an earlier copy", [Taken], AuditEvent.Taken(Submission(1) with { Key = Submission(1).Key with { SubmittedOn = Time } }, Folder), false },
        { "folded again meanwhile", [Withdrawn, Again], Withdrawn, true },
        { "folded again for the same cause", [Again, Taken], Again, true },
        { "folded again, since the cause was withdrawn", [Again], AgainWithout, false },
        { "folded again, since the cause came again", [Again, AgainWithout], Again, false },
        { "exported by another meanwhile", [Export(0), Export(1)], Export(0), true },
        { "exported once more", [Export(0)], Export(2), false },
        { "summary of the same version", [Summary(1, AuditHead.None)], Summary(1, new AuditHead(3, AuditHash.Nothing)), true },
        { "summary of the next version", [Summary(1, AuditHead.None)], Summary(2, AuditHead.None), false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void HasTold_AfterThese_KnowsTheSameEvent(string why, AuditEvent[] before, AuditEvent told, bool expected)
    {
        var events = new ToldEvents();
        foreach (var line in Of(before))
        {
            events.Add(line);
        }

        Assert.Equal((why, expected), (why, events.HasTold(told)));
    }

    private static AuditEvent Export(int minute) =>
        AuditEvent.Exported(Regency, Submission(1).Key.Quarter, 12, 0, Person, Reason, Time.AddMinutes(minute));
}
