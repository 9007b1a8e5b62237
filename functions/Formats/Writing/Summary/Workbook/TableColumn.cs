using Pipeline.Formats.Writing.Spreadsheet;

namespace Pipeline.Formats.Writing;

/// <summary>A column of a table of <c>ringkasan.xlsx</c>: what it is called, and what stands in it for a row.</summary>
/// <param name="Header">No two columns of a table have the same.</param>
/// <param name="Width">In characters.</param>
internal sealed record TableColumn<TRow>(string Header, double Width, Func<TRow, TableCell> Cell)
{
    /// <summary>Stands at the sheet's foot; null where the header says it all.</summary>
    public string? Meaning { get; init; }
}

/// <summary>The head of a column, and what its foot says of it.</summary>
internal sealed record TableHead(string Header, double Width, string? Meaning)
{
    // Numbers are numbers, so that all digits which are text are so on purpose: codes, years.
    public SheetColumn Plan => new(Width) { HoldsDigitsAsText = true };
}
