namespace Pipeline.Rollups.Suppression;

/// <summary>Hides the small figures of a table, and of the others as many as it takes that no small one can be worked out, nor be told to be small.</summary>
/// <remarks>
/// First whatever could be worked out by subtraction, in any combination, loses one of the figures that it takes; then whatever could
/// be told to be small by what the others leave of a total. Both until there is nothing of either.
/// </remarks>
public sealed class SmallFigures
{
    private readonly FigureTable _table;
    private readonly int _below;
    private readonly bool[] _isUnknown;
    private readonly bool[] _isProtected;
    private readonly ILookup<int, int> _tellersOf;
    private readonly Queue<int> _toProtect = new();
    private Subtraction? _subtraction;

    private SmallFigures(FigureTable table, int below)
    {
        (_table, _below) = (table, below);
        _isUnknown = [.. table.Cells.Select(cell => !cell.IsPublished)];
        _isProtected = new bool[table.Cells.Count];
        _tellersOf = table.Cells.Index()
            .SelectMany(cell => cell.Item.TellsOf.Select(of => (Of: of, Teller: cell.Index)))
            .ToLookup(pair => pair.Of, pair => pair.Teller);
    }

    /// <summary>Which figures are not shown, by index; only published ones.</summary>
    /// <param name="below">Figures above nought and below this are small; 1 or less: none is.</param>
    /// <param name="complementary">False hides the small ones alone, which protects nobody: to show that an attack finds them.</param>
    public static IReadOnlyList<bool> Hidden(FigureTable table, int below, bool complementary = true)
    {
        var figures = new SmallFigures(table, below);
        foreach (var cell in Enumerable.Range(0, table.Cells.Count).Where(figures.IsSmall))
        {
            figures.Protect(cell);
        }

        if (complementary)
        {
            figures.HideComplements();
        }

        return [.. table.Cells.Select((cell, index) => cell.IsPublished && figures._isUnknown[index])];
    }

    private bool IsSmall(int cell) => _table.Cells[cell] is { CountsPeople: true, Value: > 0 } figure && figure.Value < _below;

    private void HideComplements()
    {
        _subtraction = new Subtraction(_table, Enumerable.Range(0, _table.Cells.Count).Where(cell => _isUnknown[cell]));
        IReadOnlyList<int> told;
        do
        {
            while (_toProtect.TryDequeue(out var cell))
            {
                HideUntilItCannotBeWorkedOut(cell);
            }

            ShowWhatIsHiddenInVain();
            var bounds = Bounds.Of(_table, _isUnknown, _subtraction.Solved());
            told = [.. Enumerable.Range(0, _table.Cells.Count).Where(cell => IsSmall(cell) && bounds.Most(cell) < _below)];
            foreach (var cell in told)
            {
                HideOneThatTellsIt(bounds, cell);
            }
        }
        while (told.Count > 0);
    }

    // What was hidden for one figure is often not needed any more once others are; first what is read most.
    private void ShowWhatIsHiddenInVain()
    {
        var hidden = Enumerable.Range(0, _table.Cells.Count).Where(cell => _table.Cells[cell].IsPublished && _isUnknown[cell] && !_isProtected[cell]);
        foreach (var cell in hidden.OrderByDescending(cell => _table.Cells[cell].Cost).ThenByDescending(cell => _table.Cells[cell].Value).ThenBy(cell => cell).ToArray())
        {
            if (_subtraction!.TryRecall(cell, _isProtected))
            {
                _isUnknown[cell] = false;
            }
        }
    }

    // Of the figures that it takes, the cheapest; rather one that does not itself follow from others: that would gain nothing yet.
    private void HideUntilItCannotBeWorkedOut(int cell)
    {
        while (_subtraction!.KnownBehind(cell) is { } behind)
        {
            Hide(behind.Where(IsShown).MinBy(other => (
                (_table.Cells[other].Cost * 4) + (_subtraction.FollowsFrom(other) * 3), _table.Cells[other].Value, other)));
        }
    }

    private void HideOneThatTellsIt(Bounds bounds, int cell)
    {
        // Those that were hidden for another figure since the bounds were drawn may be enough: new ones will tell.
        var behind = bounds.KnownBehind(cell);
        if (behind.All(known => IsShown(known.Cell)))
        {
            // It has to stay hidden, and must not follow from others either: each round ends with one more of these.
            Protect(behind.MinBy(known => (_table.Cells[known.Cell].Cost + (known.Steps * 5), known.Cell)).Cell);
        }
    }

    private bool IsShown(int cell) => !_isUnknown[cell] && _table.Cells[cell].Value > 0;

    private void Protect(int cell)
    {
        _isProtected[cell] = true;
        _toProtect.Enqueue(cell);
        if (_table.Cells[cell].IsPublished)
        {
            Hide(cell);
        }
    }

    private void Hide(int cell)
    {
        if (_isUnknown[cell])
        {
            return;
        }

        _isUnknown[cell] = true;
        _subtraction?.Forget(cell);
        foreach (var teller in _tellersOf[cell].Where(teller => !_isProtected[teller] && _table.Cells[teller].Value > 0))
        {
            Protect(teller);
        }
    }
}
