namespace Pipeline.Formats.Writing;

/// <summary>A table of <c>ringkasan.xlsx</c>, which has a sheet of its own.</summary>
/// <param name="Sheet">The name on the tab: at most 31 characters, none of <c>: \ / ? * [ ] ' &amp;</c>.</param>
/// <param name="Title">What it shows, as the page's caption says it.</param>
/// <param name="Rows">What can be sorted and filtered.</param>
/// <param name="Totals">What stays below it.</param>
internal sealed record SummaryTable(
    string Sheet, string Title, IReadOnlyList<TableHead> Heads, IReadOnlyList<IReadOnlyList<TableCell>> Rows, IReadOnlyList<IReadOnlyList<TableCell>> Totals)
{
    /// <summary>Where a figure is from and how it is to be read, below what its columns mean.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>How many columns say whose row it is, and stay in view.</summary>
    public int NamingColumns { get; init; } = 2;

    /// <summary>Whether a figure of it is hidden.</summary>
    public bool HasHidden => Rows.Concat(Totals).Any(row => row.Contains(TableCell.Hidden));

    public static SummaryTable Of<TRow>(
        string sheet, string title, IReadOnlyList<TableColumn<TRow>> columns, IEnumerable<TRow> rows, params IEnumerable<TRow> totals)
    {
        return new(
            sheet,
            title,
            [.. columns.Select(column => new TableHead(column.Header, column.Width, column.Meaning))],
            [.. rows.Select(CellsOf)],
            [.. totals.Select(CellsOf)]);

        TableCell[] CellsOf(TRow row) => [.. columns.Select(column => column.Cell(row))];
    }
}
