namespace Pipeline.Intake;

/// <summary>Rows passed over: how many, and from which to which, as people count them.</summary>
internal sealed class RowSpans
{
    private const int MostShown = 5;

    private readonly List<(int First, int Last)> _shown = [];
    private int _spans;
    private int _last;
    private bool _isOpen;

    /// <summary>How many rows; blank ones between them are not counted.</summary>
    public int Rows { get; private set; }

    /// <summary>Takes the next row.</summary>
    public void Add(int number)
    {
        if (!_isOpen)
        {
            _spans++;
            _isOpen = true;
            if (_spans <= MostShown)
            {
                _shown.Add((number, number));
            }
        }

        if (_spans <= MostShown)
        {
            _shown[^1] = (_shown[^1].First, number);
        }

        Rows++;
        _last = number;
    }

    /// <summary>Other rows come between.</summary>
    public void Break() => _isOpen = false;

    /// <summary>As a sentence says it: <c>4 baris (baris 4-7, 10)</c>.</summary>
    public override string ToString()
    {
        var shown = string.Join(", ", _shown.Select(span => span.First == span.Last ? $"{span.First}" : $"{span.First}-{span.Last}"));
        return Rows == 0 ? "0 baris" : $"{Rows} baris (baris {shown}{(_spans > MostShown ? $", dan {_spans - MostShown} bagian lain sampai baris {_last}" : "")})";
    }
}
