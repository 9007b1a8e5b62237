namespace Pipeline.Intake;

/// <summary>A sheet with a table of people: what both passes need to go down it.</summary>
/// <param name="First">The header of its first table.</param>
internal sealed record SheetTables(WorkbookSheet Sheet, TableHeader First, SheetLayout Layout, ColumnMapping Mapping)
{
    private readonly MergedCells _merged = new(Layout);

    public TableSections Sections { get; } = new(Sheet);

    /// <summary>A walk from the top.</summary>
    public SheetWalk Walk() => new(First, Sections, new HeaderReader(_merged, Mapping), _merged);

    /// <summary>The headers of the hidden columns, with their letters; those that a feedback added are hidden on purpose.</summary>
    public IReadOnlyList<(string Letters, string Header)> HiddenHeaders =>
    [
        .. Sections.Filled.SelectMany(section => section.Header.Columns)
            .Where(column => Layout.HiddenColumns.Contains(column.Index) && !FeedbackSheets.IsAutomaticHeader(column.Header))
            .DistinctBy(column => column.Index)
            .OrderBy(column => column.Index)
            .Select(column => (ColumnLetters.Of(column.Index), column.Header)),
    ];
}
