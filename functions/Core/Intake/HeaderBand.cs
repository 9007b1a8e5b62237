namespace Pipeline.Intake;

/// <summary>The texts of a column in a header of several rows.</summary>
/// <param name="Index">0-based.</param>
/// <param name="Own">From the top, each once.</param>
/// <param name="Group">The text that stands over the lowest one, its own or a neighbour's to the left.</param>
/// <param name="IsMerged">Whether merged cells say what stands over what; else it is a guess.</param>
internal readonly record struct BandColumn(int Index, IReadOnlyList<string> Own, string Group, bool IsMerged);

/// <summary>A header of several rows by columns: merged cells say which text stands over which columns.</summary>
internal static class HeaderBand
{
    public static List<BandColumn> Of(IReadOnlyList<SheetRow> rows, MergedCells merged, Func<Cell, string> textOf)
    {
        var ranges = RangesOf(rows, merged);
        var groups = new string[rows.Count];
        Array.Fill(groups, "");
        var columns = new List<BandColumn>();
        for (var index = 0; index < Widest(rows); index++)
        {
            columns.Add(ranges.Count > 0 ? Merged(rows, ranges, index, textOf) : Guessed(rows, groups, index, textOf));
        }

        return columns;
    }

    /// <summary>Whether merged cells prove that the rows are one header: one reaches down to the last row, or stands over several texts.</summary>
    public static bool IsProven(IReadOnlyList<SheetRow> rows, MergedCells merged, Func<Cell, string> textOf) =>
        RangesOf(rows, merged).Any(range =>
            textOf(rows[range.FirstRow - rows[0].Number][range.FirstColumn]).Length > 0
            && (range.LastRow == rows[^1].Number
                || Enumerable.Range(range.FirstColumn, Math.Max(0, Math.Min(range.LastColumn, rows[^1].Cells.Length - 1) - range.FirstColumn + 1))
                    .Count(column => textOf(rows[^1][column]).Length > 0) >= 2));

    // Those that begin above the last row and end in the band; a title's or a remark's reach elsewhere.
    private static List<CellRange> RangesOf(IReadOnlyList<SheetRow> rows, MergedCells merged) =>
        [.. merged.BeginningIn(rows[0].Number, rows[^1].Number - 1).Where(range => range.LastRow <= rows[^1].Number && range.FirstColumn < Widest(rows))];

    private static int Widest(IReadOnlyList<SheetRow> rows) => rows.Max(row => row.Cells.Length);

    private static BandColumn Merged(IReadOnlyList<SheetRow> rows, List<CellRange> ranges, int index, Func<Cell, string> textOf)
    {
        var own = new List<string>();
        var hasItsOwn = false;
        foreach (var row in rows)
        {
            var within = ranges.Find(range => range.Contains(row.Number, index));
            var from = within == default ? index : within.FirstColumn;
            if ((within == default || within.FirstRow == row.Number) && textOf(row[from]) is { Length: > 0 } text)
            {
                own.Add(text);
                hasItsOwn |= from == index;
            }
        }

        // A text that only reaches over from the left, with none below it, heads no column here.
        return new BandColumn(index, hasItsOwn ? own : [], own.Count > 1 ? own[^2] : "", IsMerged: true);
    }

    private static BandColumn Guessed(IReadOnlyList<SheetRow> rows, string[] groups, int index, Func<Cell, string> textOf)
    {
        var texts = rows.Select(row => textOf(row[index])).ToList();
        var below = false;
        for (var row = rows.Count - 1; row >= 0; row--)
        {
            groups[row] = texts[row].Length > 0 ? texts[row] : below ? groups[row] : "";
            below |= texts[row].Length > 0;
        }

        var lowest = texts.FindLastIndex(text => text.Length > 0);
        return new BandColumn(index, [.. texts.Where(text => text.Length > 0)], lowest > 0 ? groups[lowest - 1] : "", IsMerged: false);
    }
}
