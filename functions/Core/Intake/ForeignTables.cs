namespace Pipeline.Intake;

/// <summary>
/// Tables of something else among the people of a sheet: a recapitulation, a list of assistance. They are not read, and named
/// with the rows passed over. Where the people go on behind one without a header, the row tells: what it looks like, and what it lacks.
/// </summary>
internal sealed class ForeignTables(HeaderReader reader)
{
    private const int MostNamed = 10;

    private readonly ForeignHeads _heads = new(reader);
    private readonly List<ForeignTable> _named = [];
    private readonly Dictionary<SettledTable, TableShape> _lists = [];
    private (SettledTable? Table, TableShape? List) _last;
    private ForeignTable? _further;
    private ForeignTable? _tooMany;
    private ForeignTable? _current;
    private TableHeader? _header;
    private bool _isPassing;

    /// <summary>Those that are named, then one for all others.</summary>
    public IEnumerable<ForeignTable> Tables => [.. _named, .. new[] { _further, _tooMany }.OfType<ForeignTable>()];

    /// <summary>Whether the last row asked for is the first of people behind such a table.</summary>
    public bool HasJustGoneOn { get; private set; }

    /// <summary>A header was met below which nothing is read.</summary>
    public void Enter(TableHeader header, ForeignReason reason)
    {
        _current?.Passed.Break();
        _current = Known(header, reason) ?? Add(header, reason);
        _current.Begin(header);
        (_header, _isPassing) = (header, true);
    }

    /// <summary>A header of people was met.</summary>
    public void Leave()
    {
        _current?.Passed.Break();
        (_current, _isPassing) = (null, false);
    }

    /// <summary>A row of people was read.</summary>
    public void See(SheetRow row, SettledTable table) => List(table).Learn(row);

    /// <summary>Whether the row belongs to such a table, or heads one.</summary>
    public bool Holds(IReadOnlyList<SheetRow> ahead, SettledTable table, RowSorter sorter)
    {
        var row = ahead[0];
        HasJustGoneOn = false;
        if (_current is { Reason: ForeignReason.TooMany })
        {
            _current.Passed.Add(row.Number);
            return true;
        }

        if (_isPassing && _header!.IsWrittenAgainIn(row))
        {
            return true;
        }

        if (_heads.HeadOf(ahead, table, _isPassing) is { } head && (!sorter.IsHeaderAgain(row) || table.Header.IsContradictedBy(head)))
        {
            Enter(head, ForeignReason.OtherColumns);
            return true;
        }

        if (_current is null)
        {
            return false;
        }

        var passed = _isPassing;
        _isPassing = _isPassing ? !GoesOn(row, table, sorter) : ComesBack(row, table, sorter);
        if (_isPassing)
        {
            _current.Passed.Add(row.Number);
            _current.Shape.Learn(row);
        }
        else if (passed)
        {
            _current.Passed.Break();
            HasJustGoneOn = true;
        }

        return _isPassing;
    }

    // Somebody's NIK where the other table has no such number, or a name and more of a person in columns that are less the other's.
    private bool GoesOn(SheetRow row, SettledTable table, RowSorter sorter)
    {
        if (NikCell.IsLike(table.Cell(row, ColumnField.Nik)) && !_current!.Shape[table.IndexOf(ColumnField.Nik)].HasLongNumbers)
        {
            return true;
        }

        return sorter.Sort(row) switch
        {
            RowKind.End => true,
            RowKind.Data => IsLikePerson(row, table) && Against(row, table) is var (other, list) && other > list,
            _ => false,
        };
    }

    // The people went on, but this row is the other table's in every column and not theirs.
    private bool ComesBack(SheetRow row, SettledTable table, RowSorter sorter) =>
        !NikCell.IsLike(table.Cell(row, ColumnField.Nik)) && Against(row, table) is (0, > 0) && sorter.Sort(row) == RowKind.Data;

    private (int Other, int List) Against(SheetRow row, SettledTable table)
    {
        var (other, list) = (_current!.Shape, List(table));
        return (other.Against(row, list), list.Against(row, other));
    }

    // A name, which is no place that the list knows, and one more column that holds what its header promises.
    private bool IsLikePerson(SheetRow row, SettledTable table)
    {
        var (list, name) = (List(table), CellText.Of(table.Cell(row, ColumnField.Name)));
        return CellShape.Of(table.Cell(row, ColumnField.Name)) == CellShapes.Words && name.Count(char.IsLetter) >= 2
            && !AreaLine.Begins(name) && !new[] { ColumnField.Village, ColumnField.District }.Any(area => table.Has(area) && list[table.IndexOf(area)].Knows(name))
            && table.Header.Columns.Any(column => column.FeedsField && column.Index != table.IndexOf(ColumnField.Name)
                && CellShape.Of(row[column.Index]) is var shape and not CellShapes.None && (shape == CellShapes.Error || list[column.Index].Promises(shape)));
    }

    private ForeignTable? Known(TableHeader header, ForeignReason reason) =>
        reason == ForeignReason.TooMany ? null : _named.Find(known => known.Reason == reason && known.Head.IsRepeatedBy(header));

    private ForeignTable Add(TableHeader header, ForeignReason reason)
    {
        if (reason == ForeignReason.TooMany)
        {
            return _tooMany = OneMore(_tooMany, header, reason);
        }

        if (_named.Count == MostNamed)
        {
            return _further = OneMore(_further, header, ForeignReason.OtherColumns);
        }

        _named.Add(new ForeignTable(header, reason));
        return _named[^1];
    }

    private static ForeignTable OneMore(ForeignTable? known, TableHeader header, ForeignReason reason)
    {
        if (known is null)
        {
            return new ForeignTable(header, reason);
        }

        known.Tables++;
        return known;
    }

    // Asked for every row, and nearly always of the table that the row before was in.
    private TableShape List(SettledTable table)
    {
        if (_last.Table != table)
        {
            _last = (table, _lists.TryGetValue(table, out var list) ? list : _lists[table] = new TableShape(table.Header, table.IndexOf(ColumnField.Nik)));
        }

        return _last.List!;
    }
}
