namespace Pipeline.Intake;

/// <summary>What kind of value a spreadsheet stores in a cell, which is not what it shows.</summary>
public enum CellKind : byte
{
    /// <summary>Nothing, or an empty string.</summary>
    Blank,

    /// <summary>Text. Every cell of a CSV is text.</summary>
    Text,

    /// <summary>A number; the text is the stored one (<c>6202011503850000</c>, <c>6.202E+15</c>), not the displayed one.</summary>
    Number,

    /// <summary>A number in a date format; the text is the ISO date (<c>1990-02-03</c>).</summary>
    Date,

    /// <summary>TRUE or FALSE; the text is <c>1</c> or <c>0</c>.</summary>
    Boolean,

    /// <summary>An error such as <c>#REF!</c>; the text is the error.</summary>
    Error,
}

/// <summary>One cell as stored: its kind and its text.</summary>
public readonly record struct Cell(CellKind Kind, string Text)
{
    /// <summary>Whether a number is shown as a percentage: people see a hundred times what is stored (<c>0.0552</c> as 5,52%).</summary>
    public bool IsPercent { get; init; }

    /// <summary>The cell of a column that a row does not reach.</summary>
    public static readonly Cell Blank = new(CellKind.Blank, "");

    /// <summary>A text cell, or the blank one for an empty string.</summary>
    public static Cell OfText(string text) => text.Length == 0 ? Blank : new Cell(CellKind.Text, text);

    /// <summary>
    /// Whether it holds the very same text object: readers make one text once for what a column repeats, so that whoever read
    /// the cell above knows this one without a look at its characters. False says nothing.
    /// </summary>
    internal bool IsVery(Cell other) => ReferenceEquals(Text, other.Text) && Kind == other.Kind && IsPercent == other.IsPercent;

    public bool IsBlank => Kind == CellKind.Blank || string.IsNullOrWhiteSpace(Text);
}
