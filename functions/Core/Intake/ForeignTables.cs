namespace Pipeline.Intake;

/// <summary>Tables of something else below a table of people in one sheet: a recapitulation, a list of assistance. They are not read, and named.</summary>
internal sealed class ForeignTables(HeaderReader reader)
{
    private const int FewestColumns = 3;
    private const int MostNamed = 10;

    private readonly Dictionary<int, TableHeader> _heads = [];
    private TableHeader? _inside;

    public IReadOnlyCollection<TableHeader> Heads => _heads.Values;

    public void Enter(TableHeader header)
    {
        _inside = header;
        if (_heads.Count < MostNamed && !_heads.Values.Any(known => known.IsRepeatedBy(header)))
        {
            _heads[header.FirstRow] = header;
        }
    }

    /// <summary>A header of people was met.</summary>
    public void Leave() => _inside = null;

    /// <summary>Whether the row belongs to such a table, or heads one.</summary>
    public bool Holds(SheetRow row, IReadOnlyList<SheetRow> ahead, PeopleTable table, RowSorter sorter)
    {
        var isPerson = NikCell.IsLike(table.Cell(row, PeopleField.Nik));
        if (_inside is not null)
        {
            // Somebody's NIK in its place: the people go on, unless the other table has a NIK of its own.
            if (isPerson && !_inside.Of(PeopleField.Nik).Any())
            {
                _inside = null;
            }

            return _inside is not null;
        }

        if (!isPerson && HeadOf(row, ahead, table) is { } head && !sorter.IsHeaderAgain(row))
        {
            Enter(head);
            return true;
        }

        return false;
    }

    // Every cell a text, most of them headers we know, none a name or a NIK of a person, and a row of as many cells below.
    private TableHeader? HeadOf(SheetRow row, IReadOnlyList<SheetRow> ahead, PeopleTable table)
    {
        var written = row.Cells.Count(cell => !cell.IsBlank);
        if (written < FewestColumns || ahead.Count < 2 || !HeaderReader.IsAllText(row) || NumberingRow.Is(row)
            || !IsOpen(table.Cell(row, PeopleField.Name)) || !IsOpen(table.Cell(row, PeopleField.Nik))
            || ahead[1].Cells.Count(cell => !cell.IsBlank) < FewestColumns - 1)
        {
            return null;
        }

        var header = reader.Read([], row);
        return header.Columns.Count == written && header.Known >= 2 && header.Known * 2 >= written ? header : null;
    }

    private bool IsOpen(Cell cell) => cell.IsBlank || reader.Meaning(CellText.Of(cell)) is not null;
}
