namespace Pipeline.Formats.Writing.Spreadsheet;

/// <summary>A sheet to be written: what must be known before its first row, and how its rows are written.</summary>
/// <param name="Name">The name on the tab: ours, at most 31 characters.</param>
/// <param name="Columns">From column A on.</param>
/// <param name="HasHeaderRow">Row 1 is frozen, repeated on every printed page, and filters the rows below.</param>
/// <param name="Write">Writes the rows from the top.</param>
internal sealed record SheetPlan(string Name, IReadOnlyList<SheetColumn> Columns, bool HasHeaderRow, Action<SheetWriter> Write)
{
    /// <summary>What a sheet of Excel holds.</summary>
    public const int MaxRows = 1_048_576;

    /// <summary>What a row of Excel holds.</summary>
    public const int MaxColumns = 16_384;
}

/// <summary>A column of a sheet.</summary>
/// <param name="Width">In characters.</param>
/// <param name="Style">For cells that somebody fills in later.</param>
/// <param name="Choices">What Excel offers in a drop-down; anything else may still be typed.</param>
internal sealed record SheetColumn(double Width, CellStyle Style = CellStyle.Default, string? Choices = null);
