namespace Pipeline.Formats.Writing.Spreadsheet;

/// <summary>How a cell looks; the value is half its place among the cell formats of <see cref="StyleSheet"/>.</summary>
internal enum CellStyle
{
    Default,
    Title,
    Section,
    Header,
    AutomaticHeader,
    OptionalHeader,
    Paragraph,
    LeadGood,
    LeadAttention,
    LeadRefused,

    // Body cells: six kinds, each in four shades, in the order of Shade.
    Text,
    TextError,
    TextWarning,
    TextFixed,
    Note,
    NoteError,
    NoteWarning,
    NoteFixed,
    General,
    GeneralError,
    GeneralWarning,
    GeneralFixed,
    Date,
    DateError,
    DateWarning,
    DateFixed,
    Count,
    CountError,
    CountWarning,
    CountFixed,
    Percent,
    PercentError,
    PercentWarning,
    PercentFixed,

    // Cells of a table of figures, each with its look in a row of totals behind it.
    Label,
    LabelTotal,
    Figure,
    FigureTotal,
    Change,
    ChangeTotal,
    Share,
    ShareTotal,
    ShareChange,
    ShareChangeTotal,
    Hundredths,
    HundredthsTotal,
    Thousandths,
    ThousandthsTotal,
    Day,
    DayTotal,

    // What stands where a figure does not.
    Mark,
    MarkTotal,

    Link,
    Status,
    Provisional,
}

/// <summary>The colour behind a body cell.</summary>
internal enum Shade
{
    None,
    Error,
    Warning,
    Fixed,
}

internal static class CellStyles
{
    /// <summary>A body style in another shade.</summary>
    public static CellStyle In(this CellStyle body, Shade shade) => body + (int)shade;

    /// <summary>A style of a table of figures as its totals have it.</summary>
    public static CellStyle AsTotal(this CellStyle figure) => figure + 1;
}
