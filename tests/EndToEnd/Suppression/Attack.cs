using System.Numerics;

namespace Pipeline.EndToEnd.Suppression;

/// <summary>Works out what it can from published figures: by subtraction in all combinations, and by what each figure must at least and at most be.</summary>
internal sealed class Attack
{
    private const int MostRounds = 30;
    private readonly PublishedFigures _figures;
    private readonly decimal[] _least;
    private readonly decimal?[] _most;

    private Attack(PublishedFigures figures)
    {
        _figures = figures;
        _least = [.. figures.Values.Select((value, index) => value ?? (index < figures.WrittenCount ? 1 : 0))];
        _most = [.. figures.Values];
    }

    /// <summary>The figures of which it is known that they are below this, though not written.</summary>
    public static IReadOnlyList<string> SmallOnesOf(PublishedFigures figures, decimal below, IReadOnlyList<decimal> truth)
    {
        var attack = new Attack(figures);
        attack.Narrow();
        var solved = attack.Solve();
        return [.. figures.Names.Where((_, index) => figures.Values[index] is null && truth[index] > 0 && truth[index] < below
            && (solved.Contains(index) || attack._most[index] < below || attack._most[index] == attack._least[index]))];
    }

    // Every figure of an equation is what the others leave of it.
    private void Narrow()
    {
        // What is known of rupiah could be narrowed for ever.
        var rounds = 0;
        for (var isNarrower = true; isNarrower && rounds < MostRounds; rounds++)
        {
            isNarrower = false;
            foreach (var equation in _figures.Equations)
            {
                foreach (var term in equation)
                {
                    isNarrower |= Narrow(equation, Math.Abs(term) - 1, Math.Sign(term));
                }
            }
        }
    }

    private bool Narrow(int[] equation, int index, int sign)
    {
        decimal? least = 0, most = 0;
        foreach (var term in equation.Where(term => Math.Abs(term) - 1 != index))
        {
            var (other, isAgainst) = (Math.Abs(term) - 1, Math.Sign(term) != sign);
            least += isAgainst ? _least[other] : -_most[other];
            most += isAgainst ? _most[other] : -_least[other];
        }

        var isNarrower = false;
        if (least > _least[index])
        {
            _least[index] = least.Value;
            isNarrower = true;
        }

        if (most is { } top && (_most[index] is not { } known || top < known))
        {
            _most[index] = top;
            isNarrower = true;
        }

        return isNarrower;
    }

    // Exact elimination over the figures that are not written; one is solved when it stands alone in a row at the end.
    private HashSet<int> Solve()
    {
        var pivots = new Dictionary<int, SortedDictionary<int, BigRational>>();
        foreach (var equation in _figures.Equations.OrderBy(equation => equation.Length))
        {
            var row = new SortedDictionary<int, BigRational>();
            foreach (var term in equation.Where(term => _figures.Values[Math.Abs(term) - 1] is null))
            {
                Add(row, Math.Abs(term) - 1, Math.Sign(term));
            }

            while (row.Keys.FirstOrDefault(pivots.ContainsKey, -1) is var column and >= 0)
            {
                Subtract(row, pivots[column], row[column]);
            }

            if (row.Count > 0)
            {
                var (column, scale) = (row.Keys.First(), row[row.Keys.First()]);
                var one = new SortedDictionary<int, BigRational>(row.ToDictionary(cell => cell.Key, cell => cell.Value / scale));
                foreach (var other in pivots.Values.Where(other => other.ContainsKey(column)))
                {
                    Subtract(other, one, other[column]);
                }

                pivots[column] = one;
            }
        }

        return [.. pivots.Where(pivot => pivot.Value.Count == 1).Select(pivot => pivot.Key)];
    }

    private static void Subtract(SortedDictionary<int, BigRational> row, SortedDictionary<int, BigRational> other, BigRational times)
    {
        foreach (var (column, value) in other)
        {
            Add(row, column, -(value * times));
        }
    }

    private static void Add(SortedDictionary<int, BigRational> row, int column, BigRational value)
    {
        var sum = row.GetValueOrDefault(column) + value;
        if (sum.IsZero)
        {
            row.Remove(column);
        }
        else
        {
            row[column] = sum;
        }
    }
}

/// <summary>A fraction in its lowest terms; the default is nought.</summary>
internal readonly struct BigRational
{
    private readonly BigInteger _top;
    private readonly BigInteger _below;

    private BigRational(BigInteger top, BigInteger bottom)
    {
        var common = BigInteger.GreatestCommonDivisor(top, bottom) * (bottom.Sign < 0 ? -1 : 1);
        (_top, _below) = (top / common, (bottom / common) - 1);
    }

    public bool IsZero => _top.IsZero;

    private BigInteger Bottom => _below + 1;

    public static implicit operator BigRational(int value) => new(value, 1);

    public static BigRational operator +(BigRational left, BigRational right) => new((left._top * right.Bottom) + (right._top * left.Bottom), left.Bottom * right.Bottom);

    public static BigRational operator *(BigRational left, BigRational right) => new(left._top * right._top, left.Bottom * right.Bottom);

    public static BigRational operator /(BigRational left, BigRational right) => new(left._top * right.Bottom, left.Bottom * right._top);

    public static BigRational operator -(BigRational value) => new(-value._top, value.Bottom);
}
