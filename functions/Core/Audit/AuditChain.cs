using Pipeline.Areas;

namespace Pipeline.Audit;

/// <summary>A chain of entries, each of which carries the hash of the one before: its rules, in memory.</summary>
public static class AuditChain
{
    /// <summary>The line that tells an event next.</summary>
    public static AuditLine Continue(AuditHead head, AuditEvent told, DateTimeOffset time) => AuditLine.Seal(new AuditEntry(
        told.Area, head.Sequence + 1, ToMillisecond(time), told.Actor, told.Action, told.Subject, told.Identity, told.Reason, told.Details,
        head.Hash, AuditHash.Nothing));

    /// <summary>What is wrong with a chain, in its order; what follows a fault is still checked.</summary>
    /// <param name="lines">All lines of the area, from the first.</param>
    public static IReadOnlyList<AuditFault> Verify(AreaCode area, IEnumerable<AuditLine> lines)
    {
        var faults = new List<AuditFault>();
        AuditHead? head = null;
        foreach (var line in lines)
        {
            head = Verify(area, head, line, faults);
        }

        return faults;
    }

    /// <summary>Whether a chain still goes on from where it was seen to end.</summary>
    public static IEnumerable<AuditFault> Verify(AreaCode area, IReadOnlyCollection<AuditEntry> chain, IEnumerable<AuditAnchor> anchors)
    {
        var bySequence = chain.GroupBy(entry => entry.Sequence).ToDictionary(same => same.Key, same => same.Select(entry => entry.Hash).ToHashSet());
        var last = chain.Select(entry => entry.Sequence).DefaultIfEmpty().Max();
        foreach (var anchor in anchors.Where(anchor => anchor.Area == area && anchor.Head.Sequence > 0).DistinctBy(anchor => anchor.Head))
        {
            if (anchor.Head.Sequence > last)
            {
                yield return new AuditFault.CutOff(area, anchor.Head.Sequence, last, anchor.KeptBy);
            }
            else if (!bySequence.TryGetValue(anchor.Head.Sequence, out var hashes) || !hashes.Contains(anchor.Head.Hash))
            {
                yield return new AuditFault.NotAsAnchored(area, anchor.Head.Sequence, anchor.KeptBy);
            }
        }
    }

    /// <returns>Where the chain stands after the line.</returns>
    private static AuditHead Verify(AreaCode area, AuditHead? head, AuditLine line, List<AuditFault> faults)
    {
        var before = head ?? AuditHead.None;
        var expected = before.Sequence + 1;
        if (line.Entry is not { } entry)
        {
            faults.Add(new AuditFault.Unreadable(area, expected));
            return new AuditHead(expected, default);
        }

        var after = new AuditHead(entry.Sequence, entry.Hash);
        if (entry.Area != area)
        {
            faults.Add(new AuditFault.OfAnotherArea(area, entry.Sequence, entry.Area));
        }

        if (!line.IsAsWritten)
        {
            faults.Add(new AuditFault.Edited(area, entry.Sequence));
        }

        if (head is null && entry.Sequence != 1)
        {
            faults.Add(new AuditFault.WrongFirst(area, entry.Sequence));
            return after;
        }

        if (entry.Sequence > expected)
        {
            faults.Add(new AuditFault.Gap(area, expected, entry.Sequence));
            return after;
        }

        if (entry.Sequence < expected)
        {
            faults.Add(new AuditFault.OutOfOrder(area, entry.Sequence, before.Sequence));
            return before;
        }

        // After a line that cannot be read nobody knows what this one should continue, and one fault is enough.
        if (before.Hash != default && entry.Previous != before.Hash)
        {
            faults.Add(new AuditFault.BrokenLink(area, entry.Sequence));
        }

        return after;
    }

    private static DateTimeOffset ToMillisecond(DateTimeOffset time) =>
        new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
}
