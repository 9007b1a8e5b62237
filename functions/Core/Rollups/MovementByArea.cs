using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Rollups;

/// <summary>The movements of a province's areas.</summary>
/// <remarks>
/// Only a regency that had sent a list by then is held against it: else all of its people would seem to have come at once. The
/// province is the sum of those regencies, and who moves between them moves within it.
/// </remarks>
internal sealed class MovementByArea
{
    private readonly RollupFacts _facts;
    private readonly Quarter _quarter;
    private readonly Dictionary<MovementSpan, HashSet<AreaCode>> _senders;

    public MovementByArea(RollupFacts facts, Quarter quarter, ListSenders senders)
    {
        _facts = facts;
        _quarter = quarter;
        _senders = MovementFacts.Spans.ToDictionary(span => span, span => senders.By(MovementFacts.Since(span, quarter)).ToHashSet());
    }

    /// <summary>The movements of a regency, or of a district in it; none where it had sent no list by then.</summary>
    public IReadOnlyList<Movement> Within(AreaCode area) => [.. MovementFacts.Spans
        .Where(span => _senders[span].Contains(area.Regency))
        .Select(span => Of(span, place => place.IsWithin(area)))];

    /// <summary>The movements of those of whom nothing deeper than this regency is known.</summary>
    public IReadOnlyList<Movement> Exactly(AreaCode regency) => [.. MovementFacts.Spans
        .Where(span => _senders[span].Contains(regency))
        .Select(span => Of(span, place => place == regency))];

    /// <summary>The movements of the regencies of a province that can be held against then, together.</summary>
    public IReadOnlyList<Movement> OfProvince(AreaCode province) => [.. MovementFacts.Spans
        .Where(span => _senders[span].Any(sender => sender.IsWithin(province)))
        .Select(span => Of(span, place => _senders[span].Contains(place.Level == AreaLevel.Province ? place : place.Regency)))];

    private Movement Of(MovementSpan span, Func<AreaCode, bool> isInside)
    {
        var left = Enum.GetValues<PersonStatus>().Where(status => status != PersonStatus.Present).ToDictionary(status => status, _ => 0L);
        var (before, entered, movedIn, movedOut) = (0L, 0L, 0L, 0L);
        foreach (var (cell, count) in _facts.Movement.Cells.Where(pair => pair.Key.Span == span))
        {
            var (wasIn, isIn) = (cell.From is { } from && isInside(from), cell.To is { } to && isInside(to));
            before += wasIn ? count : 0;
            entered += isIn && cell.From is null ? count : 0;
            movedIn += isIn && !wasIn && cell.From is not null ? count : 0;
            movedOut += wasIn && !isIn && cell.To is not null ? count : 0;
            if (wasIn && cell.Reason is { } reason)
            {
                left[reason] += count;
            }
        }

        return new Movement(span, MovementFacts.Since(span, _quarter), before, entered, movedIn, movedOut, new SortedDictionary<PersonStatus, Count>(left.ToDictionary(reason => reason.Key, reason => (Count)reason.Value)));
    }
}
