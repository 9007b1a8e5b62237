namespace Pipeline.Intake;

/// <summary>A sheet with a table of people: what both passes need to go down it.</summary>
/// <param name="First">The header of its first table.</param>
internal sealed record SheetTables(WorkbookSheet Sheet, TableHeader First, SheetLayout Layout, ColumnMapping Mapping)
{
    private readonly MergedCells _merged = new(Layout);

    public TableSections Sections { get; } = new(Sheet);

    /// <summary>A walk from the top.</summary>
    public SheetWalk Walk() => new(First, Sections, new HeaderReader(_merged, Mapping, Sheet.Name), _merged);

    /// <summary>
    /// The headers of the hidden columns, with their letters. Those that a feedback added are hidden on purpose; and where all
    /// are, nobody hid them: some writers leave the width of every column at 0.
    /// </summary>
    public IReadOnlyList<(string Letters, string Header)> HiddenHeaders
    {
        get
        {
            var hiddenIndexes = Layout.HiddenColumns.ToHashSet();
            var columns = Sections.Filled.SelectMany(section => section.Header.Columns)
                .Where(column => !FeedbackSheets.IsAutomaticHeader(column.Header))
                .DistinctBy(column => column.Index)
                .OrderBy(column => column.Index)
                .ToList();
            var hidden = columns.FindAll(column => hiddenIndexes.Contains(column.Index));
            return hidden.Count == columns.Count ? [] : [.. hidden.Select(column => (ColumnLetters.Of(column.Index), column.Header))];
        }
    }
}
