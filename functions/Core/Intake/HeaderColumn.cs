namespace Pipeline.Intake;

/// <summary>A column that has a header.</summary>
/// <param name="Index">0-based.</param>
/// <param name="Header">As written, on one line; of two header rows the part that says what the column is.</param>
/// <param name="Meaning">Null for a header nobody knows.</param>
internal sealed record HeaderColumn(int Index, string Header, HeaderMeaning? Meaning)
{
    public bool IsPeople => Meaning?.Kind is HeaderKind.People or HeaderKind.EitherStatus;
}

/// <summary>The header of a table: one row, or two where the lower divides the columns of the upper.</summary>
/// <param name="Above">The rows above it, with titles.</param>
/// <param name="FirstRow">The number of its first row.</param>
/// <param name="LastRow">The number of its last row; data begins below.</param>
internal sealed record TableHeader(IReadOnlyList<SheetRow> Above, int FirstRow, int LastRow, IReadOnlyList<HeaderColumn> Columns)
{
    public IReadOnlyList<HeaderColumn> Columns { get; } = HeadOfFamily.Read(Columns);

    public IEnumerable<HeaderColumn> Of(HeaderKind kind) => Columns.Where(column => column.Meaning?.Kind == kind);

    public IEnumerable<HeaderColumn> Of(PeopleField field) =>
        Of(HeaderKind.People).Where(column => column.Meaning!.Fields.Contains(field));

    /// <summary>How many different fields it names.</summary>
    public int Fields => Columns.Where(column => column.IsPeople).SelectMany(column => column.Meaning!.Fields).Distinct().Count();

    /// <summary>Whether it can head a list of people: two fields, the NIK or the name among them.</summary>
    public bool HeadsPeople => Fields >= 2 && (Of(PeopleField.Nik).Any() || Of(PeopleField.Name).Any());
}
