namespace Pipeline.Intake;

/// <summary>Decides which column feeds which field; where two claim one, the cells of the whole table are heard.</summary>
internal sealed class ColumnChoice
{
    private const int StatusCellsHeard = 500;

    private static readonly ColumnField[] Needed = [ColumnField.Nik, ColumnField.Name, ColumnField.District, ColumnField.Village, ColumnField.Programme];

    private readonly WorkbookSheet _sheet;
    private readonly TableHeader _header;
    private readonly Dictionary<ColumnField, int> _chosen = [];
    private readonly List<Rival> _rivals = [];
    private readonly int _eitherStatus;
    private int _heard;
    private int _marital;
    private int _status;

    public ColumnChoice(WorkbookSheet sheet, TableHeader header)
    {
        _sheet = sheet;
        _header = header;
        _eitherStatus = header.Of(HeaderKind.EitherStatus).Select(column => column.Index).DefaultIfEmpty(-1).First();
        foreach (var field in Enum.GetValues<ColumnField>().Where(field => header.DataSet.Has(field)))
        {
            Choose(field, [.. header.Of(field).OrderBy(column => column.Meaning!.Rank).ThenBy(column => column.Meaning!.Fields.Count).ThenBy(column => column.Index)]);
        }
    }

    /// <summary>The table as chosen by headers alone: enough for sorting its rows.</summary>
    public SettledTable Provisional => new(_sheet, _header, _chosen);

    public bool Has(ColumnField field) => _chosen.ContainsKey(field);

    /// <summary>Hears a row of data.</summary>
    public void Hear(SheetRow row)
    {
        foreach (var rival in _rivals)
        {
            rival.Differs = rival.Differs || SaysOther(row[rival.First], row[rival.Second]);
        }

        if (_eitherStatus >= 0 && _heard < StatusCellsHeard && CellText.Of(row[_eitherStatus]) is { Length: > 0 } text)
        {
            _heard++;
            _marital += PeopleCodeLists.Marital.Find(text) is null ? 0 : 1;
            _status += PeopleCodeLists.Status.Find(text) is null ? 0 : 1;
        }
    }

    /// <summary>The table with all columns settled, and what is to be said of columns that disagree.</summary>
    public (SettledTable Table, IReadOnlyList<Finding> Findings) Settle()
    {
        var columns = new Dictionary<ColumnField, int>(_chosen);
        if (_eitherStatus >= 0 && _header.DataSet == DataSet.People)
        {
            columns.TryAdd(_marital > _status ? ColumnField.Marital : ColumnField.Status, _eitherStatus);
        }

        return (new SettledTable(_sheet, _header, columns), [.. _rivals.Where(rival => rival.Differs).Select(Said)]);
    }

    private void Choose(ColumnField field, IReadOnlyList<HeaderColumn> candidates)
    {
        if (candidates.Count == 0)
        {
            return;
        }

        var first = candidates[0];
        _chosen[field] = first.Index;
        var equals = candidates.Skip(1).Where(other => other.Meaning!.Rank == first.Meaning!.Rank && other.Meaning.Fields.Count == first.Meaning.Fields.Count);
        _rivals.AddRange(equals.Select(other => new Rival(field, first.Index, other.Index)));
    }

    private Finding Said(Rival rival) => Findings.ColumnAmbiguous(
        _sheet.Name, _header.LastRow, rival.Field, ColumnLetters.Of(rival.First), ColumnLetters.Of(rival.Second),
        refusesSheet: Needed.Contains(rival.Field));

    private static bool SaysOther(Cell first, Cell second)
    {
        var (one, other) = (CellText.Of(first), CellText.Of(second));
        return one.Length > 0 && other.Length > 0 && !one.Equals(other, StringComparison.OrdinalIgnoreCase);
    }

    // Of two columns for one field: whether their cells ever say different things.
    private sealed record Rival(ColumnField Field, int First, int Second)
    {
        public bool Differs { get; set; }
    }
}
