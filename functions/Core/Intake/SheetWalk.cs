namespace Pipeline.Intake;

/// <summary>
/// Goes down a sheet once and gives the rows that say something, each under its header: a sheet may have several tables one
/// below another, headers repeated on every page, and blocks of families. Both passes go alike.
/// </summary>
internal sealed class SheetWalk(TableHeader first, TableSections sections, HeaderReader reader, MergedCells merged)
{
    private const int MostTitles = 10;

    private readonly TableFinder _finder = new(reader);
    private readonly FamilyBlocks _blocks = new(reader);
    private readonly MergedDown _mergedDown = new(merged);
    private readonly Dictionary<TableSection, RowSorter> _sorters = [];
    private readonly List<SheetRow> _titles = [];
    private readonly ForeignTables _foreign = new(reader);
    private TableSection? _section;
    private int _headerEnds;
    private bool _ended;

    /// <summary>The heads of tables that are not read.</summary>
    public IReadOnlyCollection<TableHeader> NotRead => _foreign.Heads;

    /// <summary>Rows of data and area lines; the rest is passed over, and what follows <c>###</c> is no row of its table.</summary>
    /// <remarks>The sheet is read to its end in any case: what is damaged below refuses the file.</remarks>
    public IEnumerable<TableRow> Rows(IEnumerable<SheetRow> rows)
    {
        foreach (var ahead in RowWindow.Over(rows.Where(row => !row.IsBlank), TableFinder.TallestHeader))
        {
            var row = ahead[0];
            _mergedDown.See(row);
            if (row.Number <= _headerEnds)
            {
                continue;
            }

            if (HeaderIn(ahead) is { } header)
            {
                foreach (var title in Enter(header))
                {
                    yield return title;
                }
            }
            else if (Read(row, ahead) is { } read)
            {
                yield return read;
            }
        }
    }

    private TableHeader? HeaderIn(IReadOnlyList<SheetRow> ahead)
    {
        if (_section is null)
        {
            return ahead[0].Number == first.FirstRow ? first : null;
        }

        return CouldBeHeader(ahead[0]) && _finder.HeaderAt([], ahead) is var header && (header.HeadsReadable || header is { IsProven: true, HeadsPeople: true }) ? header : null;
    }

    // Asked of every row, so it must fail fast: no header has a long number in it.
    private static bool CouldBeHeader(SheetRow row) =>
        Array.TrueForAll(row.Cells, cell => cell.Text.Length < 8 || (cell.Kind != CellKind.Number && cell.Text.Count(char.IsAsciiDigit) < 8))
        && row.Cells.Count(cell => cell.Kind == CellKind.Text) >= 2;

    private IEnumerable<TableRow> Enter(TableHeader header)
    {
        (_headerEnds, _ended) = (header.LastRow, false);
        _mergedDown.Forget();
        _blocks.MeetHeader();
        if (!header.HeadsReadable || header.IsOfAssistance || sections.Of(header) is not { } section)
        {
            _foreign.Enter(header);
            yield break;
        }

        _foreign.Leave();
        _section = section;
        Sorter.MeetHeader();
        foreach (var title in _titles)
        {
            yield return new TableRow(title, section, RowKind.AreaLine);
        }

        _titles.Clear();
    }

    private RowSorter Sorter => _sorters.TryGetValue(_section!, out var sorter) ? sorter : _sorters[_section!] = new RowSorter(_section!.Sorting);

    private TableRow? Read(SheetRow row, IReadOnlyList<SheetRow> ahead)
    {
        if (_ended || _blocks.Takes(ahead, _section?.Sorting) || _section is null
            || _foreign.Holds(row, ahead, _section.Sorting, Sorter))
        {
            return null;
        }

        var kind = Sorter.Sort(row);
        _ended = kind == RowKind.End;
        switch (kind)
        {
            case RowKind.Data:
                _titles.Clear();
                var told = Told(row, _section.Sorting);
                _blocks.MeetMember();
                return new TableRow(row, _section, kind) { Told = told };
            case RowKind.AreaLine:
                return new TableRow(row, _section, kind);
            case RowKind.Title when _titles.Count < MostTitles:
                _titles.Add(row);
                return null;
            default:
                return null;
        }
    }

    // A cell merged down to the row says it more surely than the head of its block.
    private IReadOnlyDictionary<PeopleField, Cell> Told(SheetRow row, PeopleTable table)
    {
        Dictionary<PeopleField, Cell>? both = null;
        foreach (var (field, value) in _mergedDown.To(row, table))
        {
            both ??= new Dictionary<PeopleField, Cell>(_blocks.Told);
            both[field] = value;
        }

        return both ?? _blocks.Told;
    }
}
