namespace Pipeline.Intake;

/// <summary>The errors that a spreadsheet shows in the place of a value.</summary>
internal static class ErrorValue
{
    private static readonly HashSet<string> Written = new(StringComparer.OrdinalIgnoreCase)
    {
        "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
    };

    /// <summary>Whether the cell holds an error, or the text of one, as a CSV keeps it. <c>#N/A</c> as text is «no value».</summary>
    public static bool StandsIn(Cell cell) =>
        cell.Kind == CellKind.Error || (cell.Kind == CellKind.Text && cell.Text.Length < 12 && cell.Text.Contains('#', StringComparison.Ordinal) && Written.Contains(cell.Text.Trim()));
}
