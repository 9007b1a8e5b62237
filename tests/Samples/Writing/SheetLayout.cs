using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Samples;

/// <summary>Lays planned rows out as sheets: titles, headings, numbering row, table, total, signature.</summary>
/// <param name="style">The office's style.</param>
/// <param name="quarter">The quarter that the titles name.</param>
/// <param name="signedAt">"Sampit, 8 Januari 2026".</param>
internal sealed class SheetLayout(SheetStyle style, Quarter quarter, string signedAt)
{
    private static readonly Field[] FamilyFields = [Field.Card, Field.Address, Field.Rt, Field.Rw, Field.RtAndRw, Field.Village, Field.District];

    public IReadOnlyList<Sheet> Of(IReadOnlyList<PlannedRow> rows)
    {
        if (style.Sheets == SheetsPer.File)
        {
            return [SheetOf("Sheet1", "", rows)];
        }

        return [.. rows.GroupBy(row => row.Person.Household.Home.District, StringComparer.Ordinal)
            .Select((district, index) => SheetOf(
                style.Sheets == SheetsPer.DistrictOnTab ? district.Key : $"Lembar {index + 1}",
                district.Key,
                [.. district]))];
    }

    private Sheet SheetOf(string name, string district, IReadOnlyList<PlannedRow> rows)
    {
        var lines = new List<IReadOnlyList<Cell>>();
        var merges = new List<string>();
        lines.AddRange(style.TitleLines.Select(line => Title(line, district)));
        AddHeading(lines);
        AddTable(lines, merges, rows);
        if (style.TotalAndSignature)
        {
            AddTotalAndSignature(lines, rows.Count);
        }

        lines.AddRange(Enumerable.Repeat(Empty(), style.EmptyRowsBelow));
        return new Sheet(name, lines, merges);
    }

    private void AddHeading(List<IReadOnlyList<Cell>> lines)
    {
        lines.Add([.. style.Columns.Select(column => Cell.OfText(column.Heading))]);
        if (style.Numbering != NumberingRow.None)
        {
            var sign = style.Numbering == NumberingRow.Negative ? "-" : "";
            lines.Add([.. Enumerable.Range(1, style.Columns.Count).Select(n => new Cell(CellKind.Number, $"{sign}{n}"))]);
        }
    }

    private void AddTable(List<IReadOnlyList<Cell>> lines, List<string> merges, IReadOnlyList<PlannedRow> rows)
    {
        var sinceHeading = 0;
        for (var start = 0; start < rows.Count;)
        {
            var end = start + 1;
            while (end < rows.Count && rows[end].Person.Household == rows[start].Person.Household)
            {
                end++;
            }

            if (style.HeadingEvery > 0 && sinceHeading >= style.HeadingEvery)
            {
                AddHeading(lines);
                sinceHeading = 0;
            }

            if (style.MergesFamilies && end - start > 1)
            {
                merges.AddRange(FamilyColumns().Select(column => $"{XlsxFormat.ColumnName(column)}{lines.Count + 1}:{XlsxFormat.ColumnName(column)}{lines.Count + end - start}"));
            }

            for (var i = start; i < end; i++)
            {
                lines.Add(Row(rows[i], i + 1, isFirstOfFamily: i == start));
            }

            sinceHeading += end - start;
            start = end;
        }
    }

    private Cell[] Row(PlannedRow row, int number, bool isFirstOfFamily)
    {
        var cells = RowCells.Of(row, style, number);
        if (style.MergesFamilies && !isFirstOfFamily)
        {
            // Of merged cells only the first holds a value.
            foreach (var column in FamilyColumns())
            {
                cells[column] = Cell.Blank;
            }
        }

        return cells;
    }

    private IEnumerable<int> FamilyColumns() =>
        style.Columns.Index().Where(column => FamilyFields.Contains(column.Item.Field)).Select(column => column.Index);

    private Cell[] Title(string line, string district) =>
        line.Length == 0 ? [] : [.. line.Replace("{TW}", SampleCalendar.Roman(quarter))
            .Replace("{TAHUN}", $"{quarter.Year}")
            .Replace("{AKHIR}", SampleCalendar.Day(quarter.End).ToUpperInvariant())
            .Replace("{KECAMATAN}", district.ToUpperInvariant())
            .Split('|')
            .Select(Cell.OfText)];

    private void AddTotalAndSignature(List<IReadOnlyList<Cell>> lines, int count)
    {
        lines.Add([Cell.OfText("JUMLAH"), Cell.Blank, Cell.Blank, new Cell(CellKind.Number, $"{count}")]);
        lines.Add([]);
        var indent = Enumerable.Repeat(Cell.Blank, Math.Max(1, style.Columns.Count - 4)).ToList();
        foreach (var text in (string[])[signedAt, "Mengetahui,", "Kepala Dinas Sosial", "", "", "(.........................)", "NIP."])
        {
            lines.Add(text.Length == 0 ? [] : [.. indent, Cell.OfText(text)]);
        }
    }

    private Cell[] Empty() => [.. style.Columns.Select(_ => Cell.Blank)];
}
