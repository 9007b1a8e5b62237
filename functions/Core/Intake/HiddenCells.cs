namespace Pipeline.Intake;

/// <summary>Counts the rows of data that nobody sees who opens the sheet.</summary>
internal sealed class HiddenCells
{
    private const int MostNamed = 5;

    private readonly List<int> _first = [];
    private int _rows;

    public void See(SheetRow row)
    {
        if (row.IsHidden)
        {
            _rows++;
            if (_first.Count < MostNamed)
            {
                _first.Add(row.Number);
            }
        }
    }

    /// <summary>One finding a sheet, or null where all is seen.</summary>
    public Finding? Finding(WorkbookSheet sheet, IReadOnlyList<(string Letters, string Header)> columns) =>
        _rows == 0 && columns.Count == 0 ? null : Findings.HiddenRead(sheet.Name, _rows, _first, columns);
}
