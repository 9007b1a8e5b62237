using Pipeline.Formats.Writing.Spreadsheet;
using Pipeline.Intake;

namespace Pipeline.Formats.Writing;

/// <summary>A column of the operator's table, at its own place.</summary>
/// <param name="Header">As written; empty for a column without a header.</param>
/// <param name="Fields">What it was read as.</param>
internal sealed record MendColumn(string Header, IReadOnlyList<string> Fields);

/// <summary>The rows to mend of all tables that have the same header, and that header.</summary>
/// <param name="Columns">From column A on, as the operator has them; a column that an earlier feedback added is null.</param>
/// <param name="SuppliedFields">What rows were told from outside the table and no column of it says; they become columns.</param>
/// <param name="Rows">In sheet and row order.</param>
internal sealed record MendTable(IReadOnlyList<MendColumn?> Columns, IReadOnlyList<string> SuppliedFields, IReadOnlyList<RowToMend> Rows)
{
    // Room is left for the columns that the feedback adds.
    private const int MaxColumns = SheetPlan.MaxColumns - 32;

    /// <summary>One table for each header: two headers in one sheet would not be a table that can be sent again.</summary>
    public static IReadOnlyList<MendTable> Of(FileReport report)
    {
        var headers = report.Columns.ToLookup(column => (column.Sheet, column.HeaderRow));
        return [.. report.ToMend
            .GroupBy(row => (row.Place.Sheet, row.HeaderRow))
            .GroupBy(table => Signature(headers[table.Key]), StringComparer.Ordinal)
            .Select(tables => Build(headers[tables.First().Key], [.. tables.SelectMany(table => table).OrderBy(row => row.Place)]))];
    }

    private static string Signature(IEnumerable<MappedColumn> columns) =>
        string.Join('\n', columns.Select(column => $"{column.Column}\t{column.Field}\t{column.Header}"));

    private static MendTable Build(IEnumerable<MappedColumn> mapped, RowToMend[] rows)
    {
        var byIndex = mapped
            .Select(column => (Index: SpreadsheetText.ColumnIndex(column.Column), Column: column))
            .Where(column => column.Index < MaxColumns)
            .ToLookup(column => column.Index!.Value, column => column.Column);
        var width = Math.Min(MaxColumns, Math.Max(
            byIndex.Select(column => column.Key + 1).DefaultIfEmpty().Max(),
            rows.Max(row => row.Cells.Written)));

        var columns = Enumerable.Range(0, width).Select(index => ColumnOf([.. byIndex[index]])).ToList();
        while (columns is [.., null])
        {
            columns.RemoveAt(columns.Count - 1);
        }

        var own = columns.OfType<MendColumn>().SelectMany(column => column.Fields).ToHashSet(StringComparer.Ordinal);
        var supplied = rows.SelectMany(row => row.Supplied).Where(value => value.ColumnIndex is null).Select(value => value.Field).Where(field => !own.Contains(field)).Distinct(StringComparer.Ordinal);
        return new MendTable(columns, [.. supplied], rows);
    }

    private static MendColumn? ColumnOf(MappedColumn[] mapped)
    {
        if (mapped.Length == 0)
        {
            return new MendColumn("", []);
        }

        return FeedbackSheets.IsAutomaticHeader(mapped[0].Header)
            ? null
            : new MendColumn(mapped[0].Header, [.. mapped.Where(column => column.Field is not null).Select(column => column.Field!)]);
    }
}
