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
}
