namespace Pipeline.Intake;

/// <summary>A table of people or of recipients, its columns settled: which cell of a row says what.</summary>
internal sealed class SettledTable
{
    private readonly int[] _indexes;

    /// <param name="columns">The index of each field that has a column.</param>
    public SettledTable(WorkbookSheet sheet, TableHeader header, IReadOnlyDictionary<ColumnField, int> columns)
    {
        Sheet = sheet;
        Header = header;
        _indexes = new int[Enum.GetValues<ColumnField>().Length];
        Array.Fill(_indexes, -1);
        foreach (var (field, index) in columns)
        {
            _indexes[(int)field] = index;
        }

        Personal = [.. columns.Where(column => IsPersonal(column.Key)).Select(column => column.Value).Distinct()];
    }

    public WorkbookSheet Sheet { get; }

    public TableHeader Header { get; }

    /// <summary>The columns that say something of one person, not of a place or a list.</summary>
    public IReadOnlyList<int> Personal { get; }

    public bool Has(ColumnField field) => _indexes[(int)field] >= 0;

    /// <summary>The 0-based index of a field's column, or -1.</summary>
    public int IndexOf(ColumnField field) => _indexes[(int)field];

    /// <summary>Whether two fields share a column: RT/RW, tempat/tanggal lahir.</summary>
    public bool Share(ColumnField one, ColumnField other) => Has(one) && IndexOf(one) == IndexOf(other);

    public Cell Cell(SheetRow row, ColumnField field) => row[_indexes[(int)field]];

    /// <summary>The column letters of a field, or null where it has no column.</summary>
    public string? Column(ColumnField field) => Has(field) ? ColumnLetters.Of(IndexOf(field)) : null;

    /// <summary>Every column with a header, with the field or fields that it feeds.</summary>
    public IEnumerable<MappedColumn> Mapped()
    {
        foreach (var column in Header.Columns)
        {
            var letters = ColumnLetters.Of(column.Index);
            var fields = Enum.GetValues<ColumnField>().Where(field => IndexOf(field) == column.Index).ToList();
            if (fields.Count == 0)
            {
                yield return new MappedColumn(Sheet.Name, letters, column.Header, null) { HeaderRow = Header.LastRow, IsSettled = column.Meaning is { IsSettled: true } };
            }

            foreach (var field in fields)
            {
                yield return new MappedColumn(Sheet.Name, letters, column.Header, field.ContractName()) { HeaderRow = Header.LastRow, IsSettled = column.Meaning is { IsSettled: true } };
            }
        }
    }

    private static bool IsPersonal(ColumnField field) => field is ColumnField.Programme or ColumnField.Activity or ColumnField.SubActivity or ColumnField.Budget or ColumnField.Realisation or ColumnField.Amount or ColumnField.Kk or ColumnField.BirthPlace or ColumnField.BirthDate or ColumnField.Sex
        or ColumnField.Relation or ColumnField.Marital or ColumnField.Address or ColumnField.Occupation or ColumnField.Education;
}
