namespace Pipeline.EndToEnd.Naive;

/// <summary>Finds the rows of data on a file's sheets.</summary>
internal static class Tables
{
    private static readonly Column[] Marks = [Column.Nik, Column.Kk, Column.Budget, Column.P0];

    /// <summary>The rows that somebody wrote about a person, a family or a line of a plan; no headers, numbers of columns, sums and signatures.</summary>
    public static IReadOnlyList<TableRow> RowsOf(IReadOnlyList<RawSheet> sheets)
    {
        var rows = new List<TableRow>();
        foreach (var sheet in sheets)
        {
            Column?[]? headers = null;
            var block = "";
            foreach (var cells in sheet.Rows)
            {
                Column?[] found = [.. cells.Select(cell => Headers.Of(cell.Text))];
                if (found.Any(column => column is { } mark && Marks.Contains(mark)))
                {
                    headers = found;
                    continue;
                }

                if (headers is null || NumbersColumns(cells) || cells.All(cell => cell.Text.Trim().Length == 0) || cells[0].Text.StartsWith("JUMLAH", StringComparison.OrdinalIgnoreCase))
                {
                    continue;
                }

                if (cells.Count(cell => cell.Text.Trim().Length > 0) <= 2)
                {
                    // The name of an office above its lines, or a signature below the table.
                    block = cells[^1].Text.Length == 0 && cells.Count > 1 ? cells[1].Text : block;
                    continue;
                }

                var row = headers.Zip(cells).Where(pair => pair.First is not null).ToDictionary(pair => pair.First!.Value, pair => pair.Second);
                rows.Add(new TableRow(sheet, row, block));
            }
        }

        return rows;
    }

    // 1, 2, 3, … or, where «(1)» was typed into Excel, -1, -2, -3, …
    private static bool NumbersColumns(IReadOnlyList<RawCell> cells) =>
        cells.Count > 3 && cells.Take(4).Select(cell => cell.Text.TrimStart('-')).SequenceEqual(["1", "2", "3", "4"]);
}
