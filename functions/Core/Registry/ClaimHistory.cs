using System.Runtime.InteropServices;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>
/// What one regency has said of one person or delivery, submission by submission in the order of their keys. A pure value: the same
/// submissions folded in their order give the same stream. A submission that comes late is folded in at its place, after
/// which the later ones of the stream are folded again (the ledger marks them), so that a change hidden by an equal
/// later value comes back.
/// </summary>
public sealed class ClaimHistory<TValues> : IEquatable<ClaimHistory<TValues>>
    where TValues : class, IClaimValues<TValues>
{
    public static readonly ClaimHistory<TValues> Empty = new([]);

    private readonly ClaimEntry<TValues>[] _entries;

    private ClaimHistory(ClaimEntry<TValues>[] entries) => _entries = entries;

    /// <summary>The entries in the order of the stream.</summary>
    public IReadOnlyList<ClaimEntry<TValues>> Entries => _entries;

    /// <summary>Whether nothing was said.</summary>
    public bool IsEmpty => _entries.Length == 0;

    /// <summary>The entries without an enumerator, for those who look at every person of a province.</summary>
    internal ReadOnlySpan<ClaimEntry<TValues>> InOrder => _entries;

    internal static ClaimHistory<TValues> Stored(IEnumerable<ClaimEntry<TValues>> entries)
    {
        var stored = entries.ToArray();
        return new(IsInOrder(stored) ? stored : [.. stored.Order()]);
    }

    /// <summary>What the regency had said by the end of a quarter; empty if it had not named the person yet.</summary>
    public TValues AsOf(Quarter quarter)
    {
        // As Fold, which asks by a delegate: this one is asked for every person of a province.
        TValues? state = null;
        foreach (var entry in _entries)
        {
            if (entry.Submission.Quarter > quarter)
            {
                break;
            }

            state = state?.OverlaidBy(entry.Values) ?? entry.Values;
        }

        return state ?? TValues.Empty;
    }

    /// <summary>What the regency had said before a submission; empty if it had not named the person yet.</summary>
    public TValues Before(SubmissionKey submission) =>
        Fold(entry => !entry.Submission.IsCopyOf(submission) && entry.Submission.CompareTo(submission) < 0);

    /// <summary>What the regency had said by a submission, that one included.</summary>
    public TValues Through(SubmissionKey submission) => Fold(entry => entry.Submission.CompareTo(submission) <= 0);

    /// <summary>Whether the submission said something of the person that stands here.</summary>
    public bool Holds(SubmissionKey submission) => Array.Exists(_entries, entry => entry.Submission.IsCopyOf(submission));

    /// <summary>The quarter in which the regency named the person first, if it had by the end of the given one.</summary>
    public Quarter? FirstClaimedBy(Quarter quarter) =>
        _entries.Length > 0 && _entries[0].Submission.Quarter <= quarter ? _entries[0].Submission.Quarter : null;

    /// <summary>Folds the rows that one submission has of this person, in the place of whatever it said before.</summary>
    /// <returns>The stream after, and one step a row in their order.</returns>
    public (ClaimHistory<TValues> History, IReadOnlyList<HistoryStep<TValues>> Steps) Fold(SubmissionKey submission, IReadOnlyList<IClaim<TValues>> claims)
    {
        var folded = new List<ClaimEntry<TValues>>(_entries.Length + claims.Count);
        var state = TValues.Empty;
        var next = 0;
        for (; next < _entries.Length && (_entries[next].Submission.IsCopyOf(submission) || _entries[next].Submission.CompareTo(submission) < 0); next++)
        {
            if (!_entries[next].Submission.IsCopyOf(submission))
            {
                folded.Add(_entries[next]);
                state = state.OverlaidBy(_entries[next].Values);
            }
        }

        var steps = new HistoryStep<TValues>[claims.Count];
        for (var index = 0; index < steps.Length; index++)
        {
            steps[index] = StepOf(state, claims[index].Values);
            if (steps[index] is HistoryStep<TValues>.Said { Changes.IsEmpty: false } said)
            {
                folded.Add(new ClaimEntry<TValues>(submission, claims[index].Place, said.Changes));
                state = state.OverlaidBy(said.Changes);
            }
        }

        foreach (var entry in _entries.AsSpan(next))
        {
            if (!entry.Submission.IsCopyOf(submission) && state.ChangedBy(entry.Values) is { IsEmpty: false } changes)
            {
                folded.Add(changes.Equals(entry.Values) ? entry : entry with { Values = changes });
                state = state.OverlaidBy(changes);
            }
        }

        return (CollectionsMarshal.AsSpan(folded).SequenceEqual(_entries) ? this : new ClaimHistory<TValues>([.. folded]), steps);
    }

    public bool Equals(ClaimHistory<TValues>? other) => other is not null && _entries.AsSpan().SequenceEqual(other._entries);

    public override bool Equals(object? obj) => Equals(obj as ClaimHistory<TValues>);

    public override int GetHashCode() => _entries.Length == 0 ? 0 : _entries[^1].GetHashCode();

    private static bool IsInOrder(ReadOnlySpan<ClaimEntry<TValues>> entries)
    {
        for (var index = 1; index < entries.Length; index++)
        {
            if (entries[index - 1].CompareTo(entries[index]) > 0)
            {
                return false;
            }
        }

        return true;
    }

    private static HistoryStep<TValues> StepOf(TValues before, TValues said)
    {
        if (before.IsEmpty)
        {
            return new HistoryStep<TValues>.Said(IsFirst: true, said);
        }

        return TValues.CannotBeOne(before, said)
            ? new HistoryStep<TValues>.OtherPerson()
            : new HistoryStep<TValues>.Said(IsFirst: false, before.ChangedBy(said));
    }

    // Most have one entry: nothing is copied where nothing is laid over.
    private TValues Fold(Func<ClaimEntry<TValues>, bool> isKnown)
    {
        TValues? state = null;
        foreach (var entry in _entries)
        {
            if (isKnown(entry))
            {
                state = state?.OverlaidBy(entry.Values) ?? entry.Values;
            }
        }

        return state ?? TValues.Empty;
    }
}

/// <summary>Makes histories.</summary>
public static class ClaimHistory
{
    /// <summary>A stream read back from the store.</summary>
    public static ClaimHistory<TValues> Of<TValues>(IEnumerable<ClaimEntry<TValues>> entries)
        where TValues : class, IClaimValues<TValues> => ClaimHistory<TValues>.Stored(entries);
}

/// <summary>What one row did to its regency's stream of a person.</summary>
public abstract record HistoryStep<TValues>
{
    private HistoryStep()
    {
    }

    /// <summary>The row was taken into the stream.</summary>
    /// <param name="IsFirst">The regency had not named the person before.</param>
    /// <param name="Changes">What it changed; empty when it said nothing new.</param>
    public sealed record Said(bool IsFirst, TValues Changes) : HistoryStep<TValues>;

    /// <summary>The row names another person under the same NIK, and was left out.</summary>
    public sealed record OtherPerson : HistoryStep<TValues>;
}
