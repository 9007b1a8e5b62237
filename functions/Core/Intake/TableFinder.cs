namespace Pipeline.Intake;

/// <summary>What stands in the upper part of a sheet.</summary>
/// <param name="People">The header of a table of people, or null.</param>
/// <param name="Other">Where there is none: a row that heads a table of something else, or null.</param>
internal sealed record TableSearch(TableHeader? People, TableHeader? Other);

/// <summary>Finds the header row of a sheet: the one of the first rows whose cells name the most fields.</summary>
internal static class TableFinder
{
    private const int RowsSearched = 40;
    private const int FewestColumns = 3;

    public static TableSearch Find(IEnumerable<SheetRow> rows)
    {
        var upper = rows.Where(row => !row.IsBlank).Take(RowsSearched).ToList();
        var reader = new HeaderReader();
        TableHeader? best = null;
        for (var index = 0; index < upper.Count; index++)
        {
            var above = upper[..index];
            var single = reader.Read(above, upper[index]);
            best = Better(best, single);
            if (index + 1 < upper.Count && reader.ReadPair(above, upper[index], upper[index + 1]) is { } pair && IsOneHeader(pair, single, reader, upper[index + 1]))
            {
                best = Better(best, pair);
            }
        }

        return best is not null ? new TableSearch(best, null) : new TableSearch(null, OtherTable(upper, reader));
    }

    // The earlier row stands where both say as much; a second row that only repeats is a header repeated on a printed page.
    // But the pair of a row that already led is a finer reading of the same header, even when it names no more.
    private static TableHeader? Better(TableHeader? best, TableHeader candidate) =>
        candidate.HeadsPeople && (best is null || candidate.Fields > best.Fields || (candidate.Fields == best.Fields && IsFiner(candidate, best)))
            ? candidate
            : best;

    private static bool IsFiner(TableHeader candidate, TableHeader best) =>
        candidate.FirstRow == best.FirstRow && candidate.LastRow > best.LastRow;

    // Two rows are one header when each brings something: the upper at least two headers we know, the lower one more field,
    // or the parts of a field that the upper holds in one (Tempat | Tanggal).
    private static bool IsOneHeader(TableHeader pair, TableHeader upper, HeaderReader reader, SheetRow lowerRow)
    {
        var lower = reader.Read([], lowerRow);
        var upperKnown = upper.Columns.Count(column => column.Meaning is not null);
        return upperKnown >= 2
            && pair.Fields >= upper.Fields
            && pair.Fields > lower.Fields
            && pair.Columns.Count(column => column.IsPeople) > upper.Columns.Count(column => column.IsPeople);
    }

    // Three short texts in a row, and something below: a table, but of what nobody knows.
    private static TableHeader? OtherTable(List<SheetRow> rows, HeaderReader reader)
    {
        for (var index = 0; index + 1 < rows.Count; index++)
        {
            var header = reader.Read(rows[..index], rows[index]);
            if (header.Columns.Count >= FewestColumns
                && header.Columns.Count == rows[index].Cells.Count(cell => !cell.IsBlank)
                && rows[index + 1].Cells.Count(cell => !cell.IsBlank) >= FewestColumns - 1)
            {
                return header;
            }
        }

        return null;
    }
}
