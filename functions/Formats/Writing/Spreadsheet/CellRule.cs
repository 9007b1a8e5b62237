namespace Pipeline.Formats.Writing.Spreadsheet;

/// <summary>What Excel asks of a cell when somebody types into it. What is pasted over it is not asked, so that intake has to ask again.</summary>
/// <param name="Kind">The type of the data validation, as the file format has it.</param>
/// <param name="Formula">For the cell in row 2; the other rows follow.</param>
internal sealed record CellRule(string Kind, string Formula)
{
    /// <summary>The most that Excel takes for a message.</summary>
    public const int MaxMessage = 255;

    /// <summary>The most that Excel takes for a list that stands in the rule itself.</summary>
    public const int MaxInlineList = 255;

    /// <summary>What Excel says of anything else; without it, anything else is taken without a word.</summary>
    public string? Objection { get; init; }

    /// <summary>Whether anything else is refused; if not, Excel asks whether it is meant.</summary>
    public bool IsStrict { get; init; }

    /// <summary>What Excel says beside the cell while it is selected.</summary>
    public string? Prompt { get; init; }

    /// <summary>A drop-down.</summary>
    /// <param name="source">A range, or a list of its own as <see cref="ChoiceSheet"/> gives it.</param>
    public static CellRule OneOf(string source) => new("list", source);

    /// <summary>A condition in Excel's formulas.</summary>
    public static CellRule Where(string condition) => new("custom", condition);
}
