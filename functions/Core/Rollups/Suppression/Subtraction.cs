namespace Pipeline.Rollups.Suppression;

/// <summary>All that can be worked out by adding and subtracting what is known, in whatever combination.</summary>
/// <remarks>
/// The equations in reduced row echelon form: solved for as many of the unknown figures as they can be, with what is known carried
/// along. Coefficients are kept modulo a prime, so that they stay small; that one of them is nought by chance has odds of one in
/// two thousand million.
/// </remarks>
internal sealed class Subtraction
{
    private const long Prime = 2_147_483_647;
    private const int None = -1;

    private readonly Dictionary<int, long>[] _rows;
    private readonly HashSet<int>[] _rowsOf;
    private readonly int[] _solvedFor;
    private readonly int[] _rowSolvedFor;
    private readonly bool[] _isUnknown;

    public Subtraction(FigureTable table, IEnumerable<int> unknown)
    {
        _rows = [.. table.Equations.Select(equation => equation
            .GroupBy(term => term.Cell, term => term.Sign)
            .Select(cell => (Cell: cell.Key, By: Modulo(cell.Sum())))
            .Where(cell => cell.By != 0)
            .ToDictionary(cell => cell.Cell, cell => cell.By))];
        _rowsOf = [.. table.Cells.Select(_ => new HashSet<int>())];
        foreach (var (index, row) in _rows.Index())
        {
            foreach (var cell in row.Keys)
            {
                _rowsOf[cell].Add(index);
            }
        }

        _solvedFor = [.. Enumerable.Repeat(None, _rows.Length)];
        _rowSolvedFor = [.. Enumerable.Repeat(None, _rowsOf.Length)];
        _isUnknown = new bool[_rowsOf.Length];
        // Those in few equations first: the rows stay short.
        foreach (var cell in unknown.OrderBy(cell => _rowsOf[cell].Count).ThenBy(cell => cell))
        {
            Forget(cell);
        }
    }

    /// <summary>The figure is not known any more.</summary>
    public void Forget(int cell)
    {
        if (_isUnknown[cell])
        {
            return;
        }

        _isUnknown[cell] = true;
        var open = _rowsOf[cell].Where(row => _solvedFor[row] == None).ToArray();
        if (open.Length > 0)
        {
            Solve(open.OrderBy(row => _rows[row].Count).ThenBy(row => row).First(), cell);
        }
    }

    /// <summary>The known figures from which an unknown one can be worked out; null where it cannot.</summary>
    public IReadOnlyCollection<int>? KnownBehind(int cell)
    {
        var row = _rowSolvedFor[cell];
        return row == None || _rows[row].Keys.Any(other => other != cell && _isUnknown[other])
            ? null
            : [.. _rows[row].Keys.Where(other => other != cell)];
    }

    /// <summary>The figure is known again, unless one that is to be protected could be worked out with it.</summary>
    /// <returns>Whether it is known.</returns>
    public bool TryRecall(int cell, IReadOnlyList<bool> isProtected)
    {
        var row = _rowSolvedFor[cell];
        if (row != None)
        {
            (_solvedFor[row], _rowSolvedFor[cell]) = (None, None);
            var others = _rows[row].Keys.Where(other => other != cell && _isUnknown[other]);
            if (others.OrderBy(other => _rowsOf[other].Count).ThenBy(other => other).Cast<int?>().FirstOrDefault() is { } instead)
            {
                Solve(row, instead);
            }
        }

        _isUnknown[cell] = false;
        var givesAway = _rowsOf[cell].Any(other => _solvedFor[other] is var solved && solved != None && isProtected[solved] && KnownBehind(solved) is not null);
        _isUnknown[cell] = givesAway;
        return !givesAway;
    }

    /// <summary>What each unknown figure is of others that are still needed for it; those of plain sums and differences.</summary>
    public IEnumerable<IReadOnlyList<Term>> Solved() => _rows
        .Where((row, index) => _solvedFor[index] != None && row.Values.All(by => by is 1 or Prime - 1))
        .Select(row => row.Select(cell => new Term(cell.Key, cell.Value == 1 ? 1 : -1)).ToArray());

    /// <summary>In how many combinations of known figures alone a figure stands: while there are any, it would follow from them if it were hidden.</summary>
    public int FollowsFrom(int cell) => _rowsOf[cell].Count(row => _solvedFor[row] == None);

    private void Solve(int row, int cell)
    {
        (_solvedFor[row], _rowSolvedFor[cell]) = (cell, row);
        var inverse = Inverse(_rows[row][cell]);
        foreach (var other in _rowsOf[cell].Where(other => other != row).ToArray())
        {
            var times = Modulo(-_rows[other][cell] * inverse);
            foreach (var (figure, by) in _rows[row])
            {
                Add(other, figure, times * by % Prime);
            }
        }
    }

    private void Add(int row, int cell, long by)
    {
        var sum = (_rows[row].GetValueOrDefault(cell) + by) % Prime;
        if (sum == 0)
        {
            _rows[row].Remove(cell);
            _rowsOf[cell].Remove(row);
        }
        else
        {
            _rows[row][cell] = sum;
            _rowsOf[cell].Add(row);
        }
    }

    private static long Modulo(long number) => ((number % Prime) + Prime) % Prime;

    // Fermat: a to the power of p - 2.
    private static long Inverse(long number)
    {
        var (inverse, power) = (1L, number);
        for (var exponent = Prime - 2; exponent > 0; exponent >>= 1)
        {
            inverse = (exponent & 1) == 1 ? inverse * power % Prime : inverse;
            power = power * power % Prime;
        }

        return inverse;
    }
}
