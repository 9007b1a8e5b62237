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
    private RowSorter? _sorter;
    private int _headerEnds;
    private bool _ended;

    /// <summary>The tables that are not read, once the walk is over.</summary>
    public IEnumerable<ForeignTable> NotRead => _foreign.Tables;

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

            if (IsToMend(row))
            {
                yield return new TableRow(row, _section!, RowKind.Data) { Told = Told(row, _section!.Sorting) };
            }
            else if (HeaderIn(ahead) is { } header)
            {
                foreach (var title in Enter(header))
                {
                    yield return title;
                }
            }
            else if (Read(row, ahead) is { } read)
            {
                if (read.Kind == RowKind.Data && _titles.Count > 0)
                {
                    foreach (var title in TakeTitles())
                    {
                        yield return title;
                    }
                }

                yield return read;
            }
        }
    }

    // A row of Perbaiki was read as a person before, whatever it looks like alone; unless the operator emptied it.
    private bool IsToMend(SheetRow row) => _section is { Origin: >= 0 } && IsToMend(row, _section);

    private static bool IsToMend(SheetRow row, TableSection section) => !row[section.Origin].IsBlank
        && !FeedbackSheets.IsAutomaticHeader(row[section.Origin].Text)
        && section.Header.Columns.Any(column => !FeedbackSheets.IsAutomaticHeader(column.Header) && !row[column.Index].IsBlank);

    private TableHeader? HeaderIn(IReadOnlyList<SheetRow> ahead)
    {
        if (_section is null)
        {
            return ahead[0].Number == first.FirstRow ? first : null;
        }

        return CouldBeHeader(ahead[0]) && _finder.HeaderAt([], ahead) is var header && (header.IsReadable || header is { IsProven: true, HeadsPeople: true }) ? header : null;
    }

    // Asked of every row, so it must fail fast: no header has a long number in it.
    private static bool CouldBeHeader(SheetRow row)
    {
        var texts = 0;
        foreach (var cell in row.Cells)
        {
            if (cell.Text.Length >= 8 && (cell.Kind == CellKind.Number || PlainText.HasAsciiDigits(cell.Text, 8)))
            {
                return false;
            }

            texts += cell.Kind == CellKind.Text ? 1 : 0;
        }

        return texts >= 2;
    }

    private IEnumerable<TableRow> Enter(TableHeader header)
    {
        (_headerEnds, _ended) = (header.LastRow, false);
        _mergedDown.Forget();
        _blocks.MeetHeader();
        if (NotReadFor(header) is not null || sections.Of(header) is not { } section)
        {
            _foreign.Enter(header, NotReadFor(header) ?? ForeignReason.TooMany);
            _blocks.MeetOtherTable();
            _titles.Clear();
            yield break;
        }

        _foreign.Leave();
        if (section != _section)
        {
            _blocks.MeetOtherTable();
        }

        (_section, _sorter) = (section, SorterOf(section));
        _sorter.MeetHeader();
        foreach (var title in TakeTitles())
        {
            yield return title;
        }
    }

    // A header that comes again has no title above it by which it was told.
    private ForeignReason? NotReadFor(TableHeader header) =>
        header.DataSet == first.DataSet || first.IsRepeatedBy(header) ? header.IsReadable ? null : ForeignReason.OtherColumns
        : header.DataSet == DataSet.Assistance ? ForeignReason.Assistance
        : ForeignReason.OtherColumns;

    private List<TableRow> TakeTitles()
    {
        List<TableRow> titles = [.. _titles.Select(title => new TableRow(title, _section!, RowKind.AreaLine))];
        _titles.Clear();
        return titles;
    }

    private RowSorter SorterOf(TableSection section) => _sorters.TryGetValue(section, out var sorter) ? sorter : _sorters[section] = new RowSorter(section.Sorting);

    private TableRow? Read(SheetRow row, IReadOnlyList<SheetRow> ahead)
    {
        if ((!_ended && _blocks.Takes(ahead, _section?.Sorting)) || _section is null)
        {
            return null;
        }

        if (_ended || _foreign.Holds(ahead, _section.Sorting, _sorter!))
        {
            KeepAreaLine(row);
            return null;
        }

        var kind = _sorter!.Sort(row);
        _ended = kind == RowKind.End;
        switch (kind)
        {
            case RowKind.Data:
                // A line of an area between another table and the people who go on behind it is theirs, and of a plan any line that heads a block.
                if (!_foreign.HasJustGoneOn && first.DataSet != DataSet.Programmes)
                {
                    _titles.Clear();
                }

                _foreign.See(row, _section.Sorting);
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

    // Below ### or another table the next one may already be named: «DESA : B» right above its header. A recapitulation's own
    // rows have figures behind the name.
    private void KeepAreaLine(SheetRow row)
    {
        var written = Array.FindAll(row.Cells, cell => !cell.IsBlank);
        if (written.Length is 1 or 2 && Array.TrueForAll(written, cell => cell.Kind == CellKind.Text && cell.Text.Any(char.IsLetter))
            && AreaLine.Begins(CellText.Unmarked(written[0])) && _titles.Count < MostTitles)
        {
            _titles.Add(row);
        }
        else if (written.Length > 1)
        {
            _titles.Clear();
        }
    }

    // A cell merged down to the row says it more surely than the head of its block.
    private IReadOnlyDictionary<ColumnField, Cell> Told(SheetRow row, SettledTable table)
    {
        if (!_mergedDown.IsOpen)
        {
            return _blocks.Told;
        }

        Dictionary<ColumnField, Cell>? both = null;
        foreach (var (field, value) in _mergedDown.To(row, table))
        {
            both ??= new Dictionary<ColumnField, Cell>(_blocks.Told);
            both[field] = value;
        }

        return both ?? _blocks.Told;
    }
}
