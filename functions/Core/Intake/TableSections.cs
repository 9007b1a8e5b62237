namespace Pipeline.Intake;

/// <summary>The sections of a sheet in the order in which their headers come; a header that comes again is no new one.</summary>
internal sealed class TableSections(WorkbookSheet sheet)
{
    /// <summary>Nobody writes so many tables into a sheet; a file that does is told which are not read.</summary>
    public const int Most = 200;

    private readonly List<TableSection> _sections = [];
    private readonly List<(int FromRow, TableSection Section)> _turns = [];

    /// <summary>Those with rows; where none has any, the first.</summary>
    public IReadOnlyList<TableSection> Filled => _sections.Exists(section => section.Rows > 0) ? [.. _sections.Where(section => section.Rows > 0)] : [.. _sections.Take(1)];

    /// <summary>The section of a header; null where there are more than a sheet can have.</summary>
    public TableSection? Of(TableHeader header)
    {
        if (_sections.Find(known => known.Header.IsRepeatedBy(header)) is { } section)
        {
            return section;
        }

        if (_sections.Count >= Most)
        {
            return null;
        }

        _sections.Add(new TableSection(sheet, header));
        return _sections[^1];
    }

    /// <summary>Remembers, in the first pass, under which header a row stands.</summary>
    public void Remember(TableRow row)
    {
        if (_turns.Count == 0 || _turns[^1].Section != row.Section)
        {
            _turns.Add((row.Stored.Number, row.Section));
        }
    }

    /// <summary>The section that a row of data stands in, by the first pass.</summary>
    public TableSection At(int rowNumber)
    {
        var index = _turns.FindLastIndex(turn => turn.FromRow <= rowNumber);
        return index < 0 ? _sections[0] : _turns[index].Section;
    }
}
