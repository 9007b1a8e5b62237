using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Rollups;

/// <summary>Against what a quarter is held.</summary>
public enum MovementSpan
{
    /// <summary>The quarter before.</summary>
    Quarter,

    /// <summary>The same quarter of the year before.</summary>
    Year,
}

/// <summary>Persons who went the same way: who stayed have the same area twice, and those who come or go have one.</summary>
/// <param name="From">The district, or what above it is settled, where they counted then; another province as a whole; null on no list.</param>
/// <param name="To">Where they count now, likewise; null on no list.</param>
/// <param name="Reason">Why they are on no list now.</param>
public readonly record struct MovementCell(MovementSpan Span, AreaCode? From, AreaCode? To, PersonStatus? Reason);

/// <summary>Where the persons of a province were before, and where they are now. Adds up like all facts.</summary>
/// <remarks>Both ends are as the registry knows them today: a file for the earlier quarter that came late is in both.</remarks>
public sealed class MovementFacts
{
    private readonly Dictionary<MovementCell, long> _cells = [];

    public IReadOnlyDictionary<MovementCell, long> Cells => _cells;

    public void Add(MovementFacts other)
    {
        foreach (var (cell, count) in other._cells)
        {
            Count(cell, count);
        }
    }

    internal void Count(MovementCell cell, long count = 1) => _cells.Count(cell, count);

    internal static IReadOnlyList<MovementSpan> Spans { get; } = Enum.GetValues<MovementSpan>();

    /// <summary>The quarter that a span reaches back to.</summary>
    internal static Quarter Since(MovementSpan span, Quarter quarter) => span == MovementSpan.Quarter ? quarter.Previous : quarter.YearBefore;

    /// <summary>The span that reaches so many quarters back; null where none does.</summary>
    internal static MovementSpan? SpanOf(int quartersBack) => quartersBack switch
    {
        1 => MovementSpan.Quarter,
        4 => MovementSpan.Year,
        _ => null,
    };
}
