using System.Globalization;
using Pipeline.Areas;

namespace Pipeline.Audit;

/// <summary>What is wrong with an area's chain, and at which number; <see cref="Sentence"/> says it in plain words.</summary>
public abstract record AuditFault
{
    private AuditFault(AreaCode area, long sequence) => (Area, Sequence) = (area, sequence);

    public AreaCode Area { get; }

    /// <summary>The number of the entry that is wrong, or that is missing first.</summary>
    public long Sequence { get; }

    /// <summary>Which entry, what is wrong with it, and what that means.</summary>
    public string Sentence => string.Create(CultureInfo.InvariantCulture, $"{Area}, entry {Sequence}: {Problem}");

    /// <summary>What is wrong, without saying where.</summary>
    protected abstract string Problem { get; }

    /// <summary>A line that is no entry at all.</summary>
    public sealed record Unreadable(AreaCode Of, long At) : AuditFault(Of, At)
    {
        protected override string Problem => "cannot be read; it was damaged or replaced.";
    }

    /// <summary>An entry whose own hash does not fit its content.</summary>
    public sealed record Edited(AreaCode Of, long At) : AuditFault(Of, At)
    {
        protected override string Problem => "was edited after it was written: its hash is not that of what it says.";
    }

    /// <summary>An entry that carries another area's code.</summary>
    public sealed record OfAnotherArea(AreaCode Of, long At, AreaCode Found) : AuditFault(Of, At)
    {
        protected override string Problem => $"belongs to the audit of {Found}: it was put here.";
    }

    /// <summary>The chain does not begin with entry 1.</summary>
    public sealed record WrongFirst(AreaCode Of, long At) : AuditFault(Of, At)
    {
        protected override string Problem => "stands first, where entry 1 should: the beginning was removed.";
    }

    /// <summary>Entries are missing.</summary>
    /// <param name="Next">The number of the entry that stands in their place.</param>
    public sealed record Gap(AreaCode Of, long At, long Next) : AuditFault(Of, At)
    {
        protected override string Problem => Next - At == 1
            ? string.Create(CultureInfo.InvariantCulture, $"is missing: {Next} stands in its place.")
            : string.Create(CultureInfo.InvariantCulture, $"is missing with those up to {Next - 1}: {Next} stands in their place.");
    }

    /// <summary>An entry that comes after one with the same or a higher number.</summary>
    public sealed record OutOfOrder(AreaCode Of, long At, long After) : AuditFault(Of, At)
    {
        protected override string Problem => string.Create(CultureInfo.InvariantCulture, $"stands after entry {After}: it was moved, or put in.");
    }

    /// <summary>An entry that does not carry the hash of the one before.</summary>
    public sealed record BrokenLink(AreaCode Of, long At) : AuditFault(Of, At)
    {
        protected override string Problem => At == 1
            ? "does not begin a chain: what stood before it was removed, or it was replaced."
            : string.Create(CultureInfo.InvariantCulture, $"does not continue entry {At - 1} as it stands: one of the two was replaced.");
    }

    /// <summary>The chain ends before where the province saw it end.</summary>
    public sealed record CutOff(AreaCode Of, long At, long Last, long KeptBy) : AuditFault(Of, At)
    {
        protected override string Problem => string.Create(
            CultureInfo.InvariantCulture, $"was there when entry {KeptBy} of {Of.Province} was written; now the chain ends with {Last}: its tail was cut off.");
    }

    /// <summary>The entry that the province saw as the last one is another now.</summary>
    public sealed record NotAsAnchored(AreaCode Of, long At, long KeptBy) : AuditFault(Of, At)
    {
        protected override string Problem => string.Create(
            CultureInfo.InvariantCulture, $"is not the one that was there when entry {KeptBy} of {Of.Province} was written: the chain was rewritten from here or before.");
    }
}
