using FsCheck;
using FsCheck.Fluent;
using Pipeline.Audit;

namespace Pipeline.Core.Tests.Audit;

/// <summary>No single change of a chain stays unseen, but for a tail cut off, which the anchor shows.</summary>
public sealed class AuditChainProperties
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(2_000).WithReplay(20251122, 1);

    [Fact]
    public void Verify_AsWritten_FindsNothing() =>
        Holds(at => AuditChain.Verify(SampleChain.Regency, at.Chain).Count == 0);

    [Fact]
    public void Verify_OneCharacterChanged_NamesTheEntry() =>
        Holds(at =>
        {
            var text = at.Chain[at.One].Text.ToCharArray();
            var place = at.Other % text.Length;
            text[place] = text[place] == 'x' ? 'y' : 'x';
            at.Chain[at.One] = AuditLine.Read(new string(text));
            return FaultsOf(at).Any(fault => fault.Sequence == at.One + 1);
        });

    [Fact]
    public void Verify_OneEntryRewrittenAndSealedAnew_ShowsUnlessItIsTheLast() =>
        Holds(at =>
        {
            var entry = at.Chain[at.One].Entry!;
            at.Chain[at.One] = AuditLine.Seal(entry with { Time = entry.Time.AddDays(1 + at.Other) });
            var isLast = at.One == at.Chain.Count - 1;
            return isLast
                ? FaultsOf(at).Count == 0
                : FaultsOf(at).SequenceEqual([new AuditFault.BrokenLink(SampleChain.Regency, at.One + 2)]);
        });

    [Fact]
    public void Verify_OneEntryDeleted_ShowsUnlessItIsTheLast() =>
        Holds(at =>
        {
            at.Chain.RemoveAt(at.One);
            AuditFault[] expected = at.One == at.Chain.Count ? []
                : at.One == 0 ? [new AuditFault.WrongFirst(SampleChain.Regency, 2)]
                : [new AuditFault.Gap(SampleChain.Regency, at.One + 1, at.One + 2)];
            return FaultsOf(at).SequenceEqual(expected);
        });

    [Fact]
    public void Verify_TwoEntriesSwapped_NamesTheOneThatCameTooEarly() =>
        Holds(at =>
        {
            var (low, high) = (Math.Min(at.One, at.Other), Math.Max(at.One, at.Other));
            (at.Chain[low], at.Chain[high]) = (at.Chain[high], at.Chain[low]);
            return low == high
                ? FaultsOf(at).Count == 0
                : FaultsOf(at).Any(fault => fault is AuditFault.Gap or AuditFault.WrongFirst && fault.Sequence >= low + 1);
        });

    [Fact]
    public void Verify_OneEntryPutInAgain_NamesIt() =>
        Holds(at =>
        {
            var entry = at.Chain[at.One];
            at.Chain.Insert(at.Other, entry);
            return FaultsOf(at).Any(fault => fault is AuditFault.OutOfOrder or AuditFault.Gap or AuditFault.WrongFirst);
        });

    [Fact]
    public void Verify_TailCutOff_OnlyTheAnchorShowsIt() =>
        Holds(at =>
        {
            AuditAnchor[] anchors = [new(SampleChain.Regency, SampleChain.HeadOf(at.Chain), KeptBy: 7)];
            var whole = at.Chain.Count;
            at.Chain.RemoveRange(at.One, whole - at.One);
            return FaultsOf(at).Count == 0
                && AuditChain.Verify(SampleChain.Regency, Entries(at.Chain), anchors)
                    .SequenceEqual([new AuditFault.CutOff(SampleChain.Regency, whole, at.One, 7)]);
        });

    [Fact]
    public void Verify_TailWrittenAnew_OnlyTheAnchorShowsIt() =>
        Holds(at =>
        {
            AuditAnchor[] anchors = [new(SampleChain.Regency, SampleChain.HeadOf(at.Chain), KeptBy: 7)];
            var rewritten = AuditChain.Continue(
                at.One == 0 ? AuditHead.None : SampleChain.HeadOf(at.Chain[..at.One]),
                AuditEvent.Withdrawn(SampleChain.Submission(99), SampleChain.Person, SampleChain.Reason), SampleChain.Time);
            var forged = at.Chain[..at.One].Append(rewritten).ToList();
            for (var rest = at.One + 1; rest < at.Chain.Count; rest++)
            {
                var entry = at.Chain[rest].Entry!;
                forged.Add(AuditLine.Seal(entry with { Previous = forged[^1].Entry!.Hash }));
            }

            return AuditChain.Verify(SampleChain.Regency, forged).Count == 0
                && AuditChain.Verify(SampleChain.Regency, Entries(forged), anchors)
                    .SequenceEqual([new AuditFault.NotAsAnchored(SampleChain.Regency, at.Chain.Count, 7)]);
        });

    private static IReadOnlyList<AuditFault> FaultsOf(Case at) => AuditChain.Verify(SampleChain.Regency, at.Chain);

    private static List<AuditEntry> Entries(IEnumerable<AuditLine> chain) => [.. chain.Select(line => line.Entry!)];

    /// <summary>A chain, and two places in it.</summary>
    private sealed record Case(List<AuditLine> Chain, int One, int Other);

    private static void Holds(Func<Case, bool> property) => Check.One(Seeded, Prop.ForAll(Cases, property));

    private static Arbitrary<Case> Cases => Arb.From(
        from length in Gen.Choose(1, 12)
        from one in Gen.Choose(0, length - 1)
        from other in Gen.Choose(0, length - 1)
        select new Case(SampleChain.Of(length), one, other));
}
