namespace Pipeline.Intake;

/// <summary>A column that has a header.</summary>
/// <param name="Index">0-based.</param>
/// <param name="Header">As written, on one line; of two header rows the part that says what the column is.</param>
/// <param name="Meaning">Null for a header nobody knows.</param>
internal sealed record HeaderColumn(int Index, string Header, HeaderMeaning? Meaning)
{
    /// <summary>Whether both are the same column: the same text, or the same meaning where it is known.</summary>
    public bool IsLike(HeaderColumn other) => HeaderText.Key(Header) == HeaderText.Key(other.Header)
        || (Meaning is { Kind: not HeaderKind.NotKept } && other.Meaning is not null && Meaning.SaysTheSameAs(other.Meaning));

    /// <summary>Whether it says something of a person, by itself or as its cells tell.</summary>
    public bool FeedsField => Meaning is { Kind: HeaderKind.EitherStatus } || (Meaning is { Kind: HeaderKind.Field } && DataSet.People.Has(Meaning.Fields[0]));
}

/// <summary>The header of a table: one row, or two or three where the lower divide the columns of the upper.</summary>
/// <param name="Above">The rows above it, with titles.</param>
/// <param name="FirstRow">The number of its first row.</param>
/// <param name="LastRow">The number of its last row; data begins below.</param>
internal sealed record TableHeader(IReadOnlyList<SheetRow> Above, int FirstRow, int LastRow, IReadOnlyList<HeaderColumn> Columns)
{
    // Asked of for every field of every table, and a title costs some looking up.
    private DataSet? _dataSet;

    public IReadOnlyList<HeaderColumn> Columns { get; } = HeadOfFamily.Read(Columns);

    /// <summary>What stands in its rows, cell by cell, as keys of <see cref="HeaderText"/>.</summary>
    public IReadOnlySet<(int Index, string Key)> Written { get; init; } = new HashSet<(int, string)>();

    /// <summary>The name of the sheet that it stands in.</summary>
    public string Sheet { get; init; } = "";

    /// <summary>Whether merged cells prove that its rows belong together.</summary>
    public bool IsProven { get; init; }

    public IEnumerable<HeaderColumn> Of(HeaderKind kind) => Columns.Where(column => column.Meaning?.Kind == kind);

    public IEnumerable<HeaderColumn> Of(ColumnField field) =>
        Of(HeaderKind.Field).Where(column => column.Meaning!.Fields.Contains(field));

    /// <summary>How many different fields it names.</summary>
    public int Fields => Columns.Where(column => column.FeedsField).SelectMany(column => column.Meaning!.Fields).Distinct().Count();

    /// <summary>Whether it heads a list of people that can be read: NIK and name are both there.</summary>
    public bool HeadsReadable => Of(ColumnField.Nik).Any() && Of(ColumnField.Name).Any();

    /// <summary>Whether its rows can be read, as people or as what another data set lists.</summary>
    public bool IsReadable => HeadsReadable || DataSet != DataSet.People;

    /// <summary>What the table lists; people where nothing tells of another data set.</summary>
    public DataSet DataSet => _dataSet ??= DataSetSigns.Of(this);

    public bool Has(ColumnField field) => Of(field).Any();

    /// <summary>Columns whose header is known, whatever it means.</summary>
    public int Known => Columns.Count(column => column.Meaning is not null);

    /// <summary>Whether it is this header over again, perhaps with less in it: no column of it means something else than here.</summary>
    public bool IsRepeatedBy(TableHeader other) => other.Columns.All(column =>
        Written.Contains((column.Index, HeaderText.Key(column.Header))) || Columns.Any(own => own.Index == column.Index && own.IsLike(column)));

    /// <summary>Whether a column of the other is known to mean something else than this header's own in its place.</summary>
    public bool IsContradictedBy(TableHeader other) => other.Columns.Any(column => column.Meaning is not null
        && Columns.Any(own => own.Index == column.Index && own.Meaning is not null && !own.IsLike(column) && !Written.Contains((column.Index, HeaderText.Key(column.Header)))));

    /// <summary>Whether a row is this header over again, word for word.</summary>
    public bool IsWrittenAgainIn(SheetRow row) => row.Cells.Length > 0 && Columns.Count > 1
        && row.Cells.Index().All(cell => cell.Item.IsBlank || (cell.Item.Kind == CellKind.Text && Written.Contains((cell.Index, HeaderText.Key(cell.Item.Text)))));

    /// <summary>Whether it can head a list of people: two fields, the NIK or the name among them.</summary>
    public bool HeadsPeople => Fields >= 2 && (Of(ColumnField.Nik).Any() || Of(ColumnField.Name).Any());
}
