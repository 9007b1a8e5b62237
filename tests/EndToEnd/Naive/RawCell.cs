namespace Pipeline.EndToEnd.Naive;

/// <summary>A cell as the file has it: the text between the marks, and whether a spreadsheet stored it as a number.</summary>
internal readonly record struct RawCell(string Text, bool IsNumber)
{
    public static readonly RawCell Empty = new("", IsNumber: false);
}
