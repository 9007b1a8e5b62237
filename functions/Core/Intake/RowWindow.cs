namespace Pipeline.Intake;

/// <summary>Rows with those behind them, for what can only be told from the rows that follow.</summary>
internal static class RowWindow
{
    /// <summary>Each row in turn, first in a list with up to <paramref name="size"/> - 1 rows behind it. The list is used again.</summary>
    public static IEnumerable<IReadOnlyList<SheetRow>> Over(IEnumerable<SheetRow> rows, int size)
    {
        var window = new List<SheetRow>(size);
        foreach (var row in rows)
        {
            window.Add(row);
            if (window.Count == size)
            {
                yield return window;
                window.RemoveAt(0);
            }
        }

        while (window.Count > 0)
        {
            yield return window;
            window.RemoveAt(0);
        }
    }
}
