namespace Pipeline.Intake;

/// <summary>Where a value stands, and as what it was read, for saying something of it.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Row">The row number that Excel shows.</param>
/// <param name="Column">The column letters, or null for a value that stands above the table or names the sheet.</param>
/// <param name="Field">What the value was read as.</param>
/// <param name="Value">What stands there.</param>
public sealed record CellPlace(string Sheet, int Row, string? Column, ColumnField Field, string Value)
{
    /// <summary>The place, never the value: personal data.</summary>
    public override string ToString() => $"{Field} row {Row} column {Column}";
}
