namespace Pipeline.Intake;

/// <summary>How a column is read whose cells say the same over and over: sex, schooling, occupation. What was read once is not read again.</summary>
/// <remarks>A reading depends on its cell alone, so that it makes no difference. A list has some dozens of spellings a column.</remarks>
internal sealed class RememberedReading(Func<Cell, ParsedValue> read)
{
    /// <summary>How many spellings are kept: a column with more holds something else than the words of a list, and is read cell by cell.</summary>
    public const int Most = 2_000;

    /// <summary>How many characters a spelling that is kept has at most: a hostile cell has a million.</summary>
    public const int Longest = 100;

    private readonly Dictionary<string, ParsedValue> _texts = [];

    /// <summary>Reads a cell.</summary>
    public ParsedValue Read(Cell cell)
    {
        if (cell.Kind != CellKind.Text || cell.Text.Length > Longest)
        {
            return read(cell);
        }

        if (_texts.TryGetValue(cell.Text, out var known))
        {
            return known;
        }

        var value = read(cell);
        if (_texts.Count < Most)
        {
            _texts[cell.Text] = value;
        }

        return value;
    }
}
