namespace Pipeline.Formats.Writing.Spreadsheet;

/// <summary>A sheet to be written: what must be known before its first row, and how its rows are written.</summary>
/// <param name="Name">The name on the tab: ours, at most 31 characters.</param>
/// <param name="Columns">From column A on.</param>
/// <param name="HasHeaderRow">Row 1, or the one below the titles, is frozen with all above it, repeated on every printed page, and filters the rows below.</param>
/// <param name="Write">Writes the rows from the top.</param>
internal sealed record SheetPlan(string Name, IReadOnlyList<SheetColumn> Columns, bool HasHeaderRow, Action<SheetWriter> Write)
{
    /// <summary>What a sheet of Excel holds.</summary>
    public const int MaxRows = 1_048_576;

    /// <summary>What a row of Excel holds.</summary>
    public const int MaxColumns = 16_384;

    // A sheet of A4 across holds 145 at full size; at two thirds it can still be read.
    private const double CharactersAPage = 225;

    /// <summary>How many rows stand above the header row.</summary>
    public int TitleRows { get; init; }

    /// <summary>The number of the header row.</summary>
    public int HeaderRowNumber => TitleRows + 1;

    /// <summary>How many columns stay in view, beside the header row, when somebody scrolls to the right; on paper they begin each page.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>Whether the rows below the header are still to be typed: what a column asks of its cells holds to the last row of the sheet.</summary>
    public bool IsForm { get; init; }

    /// <summary>Whether it holds what other sheets refer to, and nothing for people.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether cells have notes, which stand in parts of their own.</summary>
    public bool HasNotes { get; init; }

    /// <summary>How many pages its height is made to fit; 0: as many as it takes.</summary>
    public int PagesHigh { get; init; }

    /// <summary>How many pages its width takes in print: as few as leave it legible.</summary>
    public int PagesWide
    {
        get
        {
            var repeated = Columns.Take(FrozenColumns).Sum(column => column.Width);
            return Math.Max(1, (int)Math.Ceiling((Columns.Sum(column => column.Width) - repeated) / (CharactersAPage - repeated)));
        }
    }
}

/// <summary>A column of a sheet.</summary>
/// <param name="Width">In characters.</param>
/// <param name="Style">For cells that somebody fills in later.</param>
/// <param name="Rule">What Excel asks of a cell below the header.</param>
internal sealed record SheetColumn(double Width, CellStyle Style = CellStyle.Default, CellRule? Rule = null)
{
    /// <summary>Whether digits stand here as text on purpose, so that Excel does not offer to make numbers of them.</summary>
    public bool HoldsDigitsAsText { get; init; }
}
