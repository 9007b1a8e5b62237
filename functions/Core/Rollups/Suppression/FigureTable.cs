namespace Pipeline.Rollups.Suppression;

/// <summary>Figures that hang together: what is published, what anyone can work out from it, and the equations that everyone knows.</summary>
/// <remarks>Knows nothing of persons or areas. Built once, in an order that is always the same, and then read.</remarks>
public sealed class FigureTable
{
    private readonly List<Figure> _cells = [];
    private readonly List<IReadOnlyList<Term>> _equations = [];

    /// <summary>Every figure, by its index.</summary>
    public IReadOnlyList<Figure> Cells => _cells;

    /// <summary>Each adds up to nought.</summary>
    public IReadOnlyList<IReadOnlyList<Term>> Equations => _equations;

    /// <summary>Adds a figure.</summary>
    /// <returns>Its index.</returns>
    public int Add(Figure cell)
    {
        _cells.Add(cell);
        return _cells.Count - 1;
    }

    /// <summary>States that one side is as much as the other.</summary>
    /// <remarks>An equation that does not hold is none that anybody could reckon with, and is left out.</remarks>
    /// <returns>Whether it holds.</returns>
    public bool Equate(IEnumerable<int> left, IEnumerable<int> right) =>
        State([.. Terms(left, 1), .. Terms(right, -1)]);

    /// <summary>States that the parts are no more than the whole; what remains is a figure that nobody writes.</summary>
    /// <param name="countsPeople">Whether what remains counts people: those who got help, where the whole is all and the part those who got none.</param>
    /// <returns>The index of what remains; null where the parts are nought, or more.</returns>
    /// <param name="tellsOf">As in <see cref="Figure.TellsOf"/>.</param>
    public int? Within(IEnumerable<int> whole, IEnumerable<int> parts, bool countsPeople, IReadOnlyList<int>? tellsOf = null)
    {
        Term[] all = [.. Terms(whole, 1)], some = [.. Terms(parts, -1)];
        Term[] terms = [.. all, .. some];
        var rest = terms.Sum(term => term.Sign * _cells[term.Cell].Value);
        if (rest < 0 || some.Length == 0)
        {
            return null;
        }

        var remains = Add(Figure.Implicit(rest, countsPeople) with { TellsOf = tellsOf ?? [] });
        State([.. terms, new Term(remains, -1)]);
        return remains;
    }

    // A published nought is known whatever else is, and says no more in an equation.
    private IEnumerable<Term> Terms(IEnumerable<int> cells, int sign) =>
        cells.Where(cell => _cells[cell] is not { IsPublished: true, Value: 0 }).Select(cell => new Term(cell, sign));

    private bool State(IReadOnlyList<Term> terms)
    {
        if (terms.Sum(term => term.Sign * _cells[term.Cell].Value) != 0)
        {
            return false;
        }

        _equations.Add(terms);
        return true;
    }
}

/// <summary>A figure in an equation.</summary>
/// <param name="Sign">1 or -1.</param>
public readonly record struct Term(int Cell, int Sign);

/// <summary>One figure of a table.</summary>
/// <param name="Value">Never below nought.</param>
/// <param name="IsPublished">Whether it is written anywhere; else it can only be worked out.</param>
/// <param name="CountsPeople">Whether it counts persons, families or what was given to them, one by one: then a small one tells of somebody.</param>
/// <param name="Cost">What it is worth to those who read the summary; where there is a choice, the cheapest are hidden.</param>
public sealed record Figure(decimal Value, bool IsPublished, bool CountsPeople, int Cost)
{
    /// <summary>The figures that count those to whom this went, which it gives away: rupiah, of the persons who got them.</summary>
    public IReadOnlyList<int> TellsOf { get; init; } = [];

    internal static Figure Implicit(decimal value, bool countsPeople) => new(value, IsPublished: false, countsPeople, Cost: 0);
}
