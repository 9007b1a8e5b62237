using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>The histories of one record by the area that sent them, in the order of their codes. None is empty; nearly always there is
/// one, so that they are a sorted array and no tree.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The plural of a history, as everywhere here.")]
public sealed class ClaimHistories<TValues> : IReadOnlyCollection<KeyValuePair<AreaCode, ClaimHistory<TValues>>>
    where TValues : class, IClaimValues<TValues>
{
    public static readonly ClaimHistories<TValues> Empty = new([]);

    private readonly ImmutableArray<KeyValuePair<AreaCode, ClaimHistory<TValues>>> _inOrder;

    private ClaimHistories(ImmutableArray<KeyValuePair<AreaCode, ClaimHistory<TValues>>> inOrder) => _inOrder = inOrder;

    public int Count => _inOrder.Length;

    public bool IsEmpty => _inOrder.IsEmpty;

    public IEnumerable<AreaCode> Keys => _inOrder.Select(sent => sent.Key);

    public IEnumerable<ClaimHistory<TValues>> Values => _inOrder.Select(sent => sent.Value);

    /// <exception cref="ArgumentException">An area has two.</exception>
    internal static ClaimHistories<TValues> Of(IEnumerable<KeyValuePair<AreaCode, ClaimHistory<TValues>>> histories)
    {
        var inOrder = histories.ToArray();
        if (inOrder.Length > 1)
        {
            Array.Sort(inOrder, (one, other) => one.Key.CompareTo(other.Key));
            if (inOrder.Zip(inOrder.Skip(1)).Any(pair => pair.First.Key == pair.Second.Key))
            {
                throw new ArgumentException("An area has two histories in one record.", nameof(histories));
            }
        }

        return new ClaimHistories<TValues>([.. inOrder]);
    }

    /// <summary>These with one replaced; an empty one takes it out.</summary>
    internal ClaimHistories<TValues> With(AreaCode sender, ClaimHistory<TValues> history)
    {
        var others = _inOrder.Where(sent => sent.Key != sender);
        return Of(history.IsEmpty ? others : others.Append(KeyValuePair.Create(sender, history)));
    }

    public bool ContainsKey(AreaCode sender) => !HistoryOf(sender).IsEmpty;

    /// <summary>What an area sent; an empty history where it sent nothing.</summary>
    public ClaimHistory<TValues> HistoryOf(AreaCode sender)
    {
        foreach (var (area, history) in _inOrder)
        {
            if (area == sender)
            {
                return history;
            }
        }

        return ClaimHistory<TValues>.Empty;
    }

    public ImmutableArray<KeyValuePair<AreaCode, ClaimHistory<TValues>>>.Enumerator GetEnumerator() => _inOrder.GetEnumerator();

    IEnumerator<KeyValuePair<AreaCode, ClaimHistory<TValues>>> IEnumerable<KeyValuePair<AreaCode, ClaimHistory<TValues>>>.GetEnumerator() =>
        _inOrder.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _inOrder.AsEnumerable().GetEnumerator();
}
