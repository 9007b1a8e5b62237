namespace Pipeline.Intake;

/// <summary>How a column is read whose cells say the same over and over: sex, schooling, occupation. What was read once is not read again.</summary>
/// <remarks>A reading depends on its cell alone, so that it makes no difference. A list has some dozens of spellings a column.</remarks>
/// <param name="most">How many spellings are kept; 0 for a column of which only a family's rows say the same.</param>
internal sealed class RememberedReading(Func<Cell, ParsedValue> read, int most = RememberedReading.Most)
{
    /// <summary>How many spellings are kept: a column with more holds something else than the words of a list, and is read cell by cell.</summary>
    public const int Most = 2_000;

    /// <summary>How many characters a spelling that is kept has at most: a hostile cell has a million.</summary>
    public const int Longest = 100;

    private readonly Dictionary<string, ParsedValue> _texts = [];
    private Cell _last = Cell.Blank;
    private string? _lastCanonical;

    /// <summary>Whether the cell above in the column said the very same, and there was nothing to say of it.</summary>
    public bool TryRepeat(Cell cell, out string? canonical)
    {
        canonical = _lastCanonical;
        return cell.IsVery(_last) && cell.Kind == CellKind.Text;
    }

    /// <summary>Reads a cell.</summary>
    public ParsedValue Read(Cell cell)
    {
        var value = Known(cell);
        (_last, _lastCanonical) = value.Problem == ValueProblem.None ? (cell, value.Canonical) : (Cell.Blank, null);
        return value;
    }

    private ParsedValue Known(Cell cell)
    {
        if (most == 0 || cell.Kind != CellKind.Text || cell.Text.Length > Longest)
        {
            return read(cell);
        }

        if (_texts.TryGetValue(cell.Text, out var known))
        {
            return known;
        }

        var value = read(cell);
        if (_texts.Count < most)
        {
            _texts[cell.Text] = value;
        }

        return value;
    }
}
