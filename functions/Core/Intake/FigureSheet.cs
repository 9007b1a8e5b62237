namespace Pipeline.Intake;

/// <summary>A sheet with tables of figures, and what the first pass over it learns.</summary>
internal sealed class FigureSheet(WorkbookSheet sheet, FigureHeader first, SheetLayout layout)
{
    private readonly MergedCells _merged = new(layout);
    private readonly HiddenCells _hidden = new();
    private readonly List<FigureHeader> _headers = [];
    private IReadOnlyList<PassedTable> _passed = [];

    public WorkbookSheet Sheet => sheet;

    /// <summary>The header of the first table; it tells the data set of the sheet.</summary>
    public FigureHeader First => first;

    public DataSet DataSet => first.DataSet;

    /// <summary>How many figures it has: each is a row read.</summary>
    public int Rows { get; private set; }

    /// <summary>What stands behind «Sumber», above or below its tables.</summary>
    public string? Source { get; private set; }

    /// <summary>The areas that its rows name, as far as it takes to tell of which province they are.</summary>
    public HashSet<string> Areas { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The tables of the sheet that are not read, once it was surveyed.</summary>
    public IEnumerable<Finding> NotRead => _passed.Where(table => table.Rows.Rows > 0).Select(table => Findings.FiguresPassed(sheet.Name, table, DataSet));

    /// <summary>One finding where rows or columns are hidden; null where none are.</summary>
    public Finding? Hidden => _hidden.Finding(sheet, [.. layout.HiddenColumns
        .Select(index => (Index: index, Text: first.Texts.FirstOrDefault(text => text.Index == index).Text))
        .Where(column => column.Text is not null && !FeedbackSheets.IsAutomaticHeader(column.Text))
        .Select(column => (ColumnLetters.Of(column.Index), column.Text))]);

    public IEnumerable<MappedColumn> Columns => (_headers.Count > 0 ? _headers : [first]).SelectMany(header => header.Mapped(sheet.Name));

    /// <summary>Reads the whole sheet once.</summary>
    public void Survey(IWorkbook workbook)
    {
        const int MostAreas = 50;
        var walk = new FigureWalk(_merged, DataSet);
        foreach (var row in walk.Rows(workbook.ReadRows(sheet)))
        {
            Rows += row.Figures.Count();
            _hidden.See(row.Stored);
            if (_headers is [] || _headers[^1] != row.Header)
            {
                _headers.Add(row.Header);
            }

            if (Areas.Count < MostAreas && row.Text(FigureRole.Area) is { Length: > 0 } area)
            {
                Areas.Add(area);
            }
        }

        _passed = walk.Passed;
        Source = walk.Source ?? first.Title.Source;
    }

    /// <summary>The rows with figures, in order.</summary>
    public IEnumerable<FigureRow> Walk(IWorkbook workbook) => new FigureWalk(_merged, DataSet).Rows(workbook.ReadRows(sheet));
}
