namespace Pipeline.Intake;

/// <summary>The rows below a header that say something, in order.</summary>
internal static class DataRows
{
    /// <summary>Rows of data and area lines; the rest is passed over, and what follows <c>###</c> is not looked at.</summary>
    public static IEnumerable<(SheetRow Row, RowKind Kind)> Sorted(PeopleTable table, IEnumerable<SheetRow> rows)
    {
        var sorter = new RowSorter(table);
        var ended = false;
        foreach (var row in rows)
        {
            // The rest of the sheet is still read to its end: what is damaged below refuses the file.
            if (ended || row.Number <= table.Header.LastRow)
            {
                continue;
            }

            var kind = sorter.Sort(row);
            ended = kind == RowKind.End;
            if (kind is RowKind.Data or RowKind.AreaLine)
            {
                yield return (row, kind);
            }
        }
    }
}
