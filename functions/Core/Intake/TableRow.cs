namespace Pipeline.Intake;

/// <summary>A row that says something, with the table it belongs to and what it is told from outside its own cells.</summary>
/// <param name="Stored">As the sheet has it.</param>
/// <param name="Section">The header it stands under.</param>
/// <param name="Kind">A person, or a line that names an area.</param>
internal sealed record TableRow(SheetRow Stored, TableSection Section, RowKind Kind)
{
    /// <summary>Values from cells merged down to this row and from the head of its family's block, for what its own cells leave open.</summary>
    public IReadOnlyDictionary<ColumnField, Cell> Told
    {
        get;
        init => (field, IsTold) = (value, value.Count > 0);
    } = Nothing;

    private static readonly Dictionary<ColumnField, Cell> Nothing = [];

    /// <summary>Whether it is told anything; the rows of most files are not.</summary>
    public bool IsTold { get; private init; }

    public SettledTable Table { get; } = Section.Table;

    /// <summary>The row's own cell, or what it is told where that is blank.</summary>
    public Cell Cell(ColumnField field)
    {
        var own = Table.Cell(Stored, field);
        return IsTold && Told.TryGetValue(field, out var told) && IsOpen(own) ? told : own;
    }

    /// <summary>Where the field's value stands, and what stands there.</summary>
    public CellPlace Place(ColumnField field) =>
        new(Table.Sheet.Name, Stored.Number, Table.Column(field), field, CellText.AsWritten(Cell(field)));

    /// <summary>What the row was told and took, for showing it where the row stands alone.</summary>
    public IEnumerable<SuppliedValue> Supplied() => Told
        .Where(told => IsOpen(Table.Cell(Stored, told.Key)))
        .OrderBy(told => told.Key)
        .DistinctBy(told => Table.Has(told.Key) ? Table.IndexOf(told.Key) : -1 - (int)told.Key) // RT and RW in one cell
        .Select(told => new SuppliedValue(told.Key.ContractName(), CellText.AsWritten(told.Value)) { ColumnIndex = Table.Has(told.Key) ? Table.IndexOf(told.Key) : null });

    private static bool IsOpen(Cell own) => own.IsBlank || (!ErrorValue.StandsIn(own) && CellText.Of(own).Length == 0);
}
