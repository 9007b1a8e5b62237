namespace Pipeline.Intake;

/// <summary>What stands in the upper part of a sheet.</summary>
/// <param name="People">The header of a table of people or of recipients, or null.</param>
/// <param name="Other">Where there is none: a row that heads a table of something else, or null.</param>
/// <param name="HasTableLikeRows">Whether rows of three cells and more stand below one another, header or not.</param>
internal sealed record TableSearch(TableHeader? People, TableHeader? Other, bool HasTableLikeRows);

/// <summary>Finds where the first table of a sheet begins.</summary>
internal sealed class TableFinder(HeaderReader reader)
{
    /// <summary>The rows of the widest header that is read as one.</summary>
    public const int TallestHeader = 3;

    private const int RowsSearched = 40;
    private const int FewestColumns = 3;

    /// <summary>The first header that can be read; where there is none, the one of the first rows that names the most fields.</summary>
    public TableSearch Find(IEnumerable<SheetRow> rows)
    {
        var upper = rows.Where(row => !row.IsBlank).Take(RowsSearched).ToList();
        TableHeader? best = null;
        for (var index = 0; index < upper.Count && best is not { IsReadable: true }; index++)
        {
            var header = HeaderAt(upper[..index], upper[index..Math.Min(index + TallestHeader, upper.Count)]);
            if (header.IsReadable || (header.HeadsPeople && (best is null || header.Fields > best.Fields)))
            {
                best = header;
            }

            // The lower row of a header is none of its own: without what stands over it, a mother's NIK is anybody's.
            index += header.IsProven ? header.LastRow - header.FirstRow : 0;
        }

        var tableLike = upper.Count(row => row.Cells.Count(cell => !cell.IsBlank) >= FewestColumns) >= 2;
        return best is not null ? new TableSearch(best, null, tableLike) : new TableSearch(null, OtherTable(upper), tableLike);
    }

    /// <summary>The first of these rows as a header, with those below that belong to it. Whether it heads anything is its own to say.</summary>
    /// <param name="rows">The row and up to two that follow it, blank ones left out.</param>
    public TableHeader HeaderAt(IReadOnlyList<SheetRow> above, IReadOnlyList<SheetRow> rows)
    {
        var best = reader.Read(above, rows[0]);
        for (var height = 2; height <= rows.Count; height++)
        {
            if (reader.ReadBand(above, [.. rows.Take(height)]) is not { } band || !IsOneHeader(band, best, rows[height - 1]))
            {
                break;
            }

            best = band;
        }

        return best;
    }

    // Rows are one header where merged cells say so, or where each brings something: the upper at least two headers we know,
    // the lower one more field, or the parts of a field that the upper holds in one (Tempat | Tanggal).
    private bool IsOneHeader(TableHeader band, TableHeader upper, SheetRow lowerRow)
    {
        var lower = reader.Read([], lowerRow);
        if (upper.Columns.Any(column => IsUndivided(column) && lower.Columns.Any(below => below.Index == column.Index)))
        {
            return false;
        }

        return band.IsProven
            ? upper.Columns.Count > 1 && upper.Known >= 1 && (band.HeadsPeople || lower.Known >= 2)
            : upper.Known >= 2
                && band.Fields >= upper.Fields
                && band.Fields > lower.Fields
                && band.Columns.Count(column => column.FeedsField) > upper.Columns.Count(column => column.FeedsField);
    }

    // Nothing divides a No. KK: what stands below it is the members' header, and the row is the head of their block.
    private static bool IsUndivided(HeaderColumn column) => column.Meaning is { Kind: HeaderKind.Field, Fields: [ColumnField.Kk] };

    // Three short texts in a row, and something below: a table, but of what nobody knows.
    private TableHeader? OtherTable(List<SheetRow> rows)
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
