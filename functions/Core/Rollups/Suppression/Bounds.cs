namespace Pipeline.Rollups.Suppression;

/// <summary>How large and how small each figure can be at all, as far as it follows from one equation after the other.</summary>
internal sealed class Bounds
{
    // Who narrows further by hand does so for nothing much: of large figures, one at a time.
    private const int Rounds = 100;

    private readonly FigureTable _table;
    private readonly IReadOnlyList<IReadOnlyList<Term>> _equations;
    private readonly List<int>[] _equationsOf;
    private readonly bool[] _isUnknown;
    private readonly long[] _least;
    private readonly long?[] _most;
    private readonly List<int>?[] _mostBy;
    private readonly int[] _rounds;
    private readonly Queue<int> _waiting;
    private readonly bool[] _waits;

    private Bounds(FigureTable table, bool[] isUnknown, IEnumerable<IReadOnlyList<Term>> solved)
    {
        (_table, _isUnknown) = (table, [.. isUnknown]);
        _equations = [.. table.Equations, .. solved];
        _equationsOf = [.. table.Cells.Select(_ => new List<int>())];
        foreach (var (index, equation) in _equations.Index())
        {
            foreach (var cell in equation.Select(term => term.Cell))
            {
                _equationsOf[cell].Add(index);
            }
        }

        // Noughts are published, and everyone may know it: so what is hidden is one at least. What nobody writes may be nought.
        _least = [.. table.Cells.Select((cell, index) => !isUnknown[index] ? (long)cell.Value : cell.IsPublished ? 1 : 0)];
        _most = [.. table.Cells.Select((cell, index) => isUnknown[index] ? (long?)null : (long)cell.Value)];
        _mostBy = new List<int>?[table.Cells.Count];
        _rounds = new int[table.Cells.Count];
        _waiting = new Queue<int>(Enumerable.Range(0, _equations.Count));
        _waits = [.. Enumerable.Repeat(true, _equations.Count)];
        while (_waiting.TryDequeue(out var equation))
        {
            _waits[equation] = false;
            Narrow(equation);
        }
    }

    /// <param name="solved">Equations that follow from those of the table.</param>
    public static Bounds Of(FigureTable table, bool[] isUnknown, IEnumerable<IReadOnlyList<Term>> solved) => new(table, isUnknown, solved);

    /// <summary>The most that a figure can be; null where there is no end to it.</summary>
    public long? Most(int cell) => _most[cell];

    /// <summary>The known figures above nought from which it follows that a figure can be no more, each with how many steps away it is.</summary>
    public IReadOnlyList<(int Cell, int Steps)> KnownBehind(int cell)
    {
        // What narrowed each figure last says most; only all of it together is sure to begin with something known.
        var last = KnownBehind(cell, by => [by[^1]]);
        return last.Count > 0 ? last : KnownBehind(cell, by => by);
    }

    private List<(int Cell, int Steps)> KnownBehind(int cell, Func<List<int>, List<int>> equationsOf)
    {
        var known = new List<(int Cell, int Steps)>();
        var seen = new HashSet<int> { cell };
        var reached = new Queue<(int Cell, int Steps)>([(cell, 0)]);
        while (reached.TryDequeue(out var next))
        {
            var equations = _mostBy[next.Cell] is { } by ? equationsOf(by) : [];
            foreach (var term in equations.SelectMany(equation => _equations[equation]).Where(term => seen.Add(term.Cell)))
            {
                if (_isUnknown[term.Cell])
                {
                    reached.Enqueue((term.Cell, next.Steps + 1));
                }
                else if (_table.Cells[term.Cell].Value > 0)
                {
                    known.Add((term.Cell, next.Steps));
                }
            }
        }

        return known;
    }

    // Each figure of an equation is what the others leave: at most if they are as small as they can be, at least if as large.
    private void Narrow(int equation)
    {
        foreach (var (cell, sign) in _equations[equation])
        {
            if (!_isUnknown[cell] || _rounds[cell] == Rounds)
            {
                continue;
            }

            var (least, most) = Left(equation, cell, sign);
            var narrowed = false;
            if (most is { } atMost && (_most[cell] is not { } known || atMost < known))
            {
                (_most[cell], narrowed) = (atMost, true);
                (_mostBy[cell] ??= []).Add(equation);
            }

            if (least is { } atLeast && atLeast > _least[cell])
            {
                (_least[cell], narrowed) = (atLeast, true);
            }

            if (narrowed)
            {
                _rounds[cell]++;
                WaitFor(cell);
            }
        }
    }

    private (long? Least, long? Most) Left(int equation, int cell, int sign)
    {
        long? least = 0, most = 0;
        foreach (var other in _equations[equation])
        {
            if (other.Cell == cell)
            {
                continue;
            }

            // On the other side it counts the other way round.
            var adds = other.Sign != sign;
            least += adds ? _least[other.Cell] : -_most[other.Cell];
            most += adds ? _most[other.Cell] : -_least[other.Cell];
        }

        return (least, most);
    }

    private void WaitFor(int cell)
    {
        foreach (var equation in _equationsOf[cell])
        {
            if (!_waits[equation])
            {
                _waits[equation] = true;
                _waiting.Enqueue(equation);
            }
        }
    }
}
