namespace Pipeline.Intake;

/// <summary>What a finding means for its row.</summary>
public enum Severity
{
    /// <summary>The row is held or refused, or the file or sheet is not taken.</summary>
    Error,

    /// <summary>The row is taken; a person should look at it.</summary>
    Warning,

    /// <summary>Normalised, and said so.</summary>
    Fixed,
}

/// <summary>Something a regency should know of its file: where, what was found, why it matters and the cure.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Severity">What it means for the row.</param>
/// <param name="Sheet">The sheet's name, or null for the whole file.</param>
/// <param name="Row">The row number that Excel shows, or null for a whole sheet or file.</param>
/// <param name="Column">The column letters that Excel shows, or null.</param>
/// <param name="Field">The contract's name of the field (<c>nik</c>, <c>birthDate</c>, ...), or null.</param>
/// <param name="Value">What stands in the cell, or null. Personal data: feedback only.</param>
/// <param name="Message">Bahasa Indonesia, with the cure.</param>
/// <param name="Suggestion">What it probably should be, where that can be worked out.</param>
public sealed record Finding(
    FindingCode Code,
    Severity Severity,
    string? Sheet,
    int? Row,
    string? Column,
    string? Field,
    string? Value,
    string Message,
    string? Suggestion = null)
{
    private readonly string _said = Message;

    /// <summary>Bahasa Indonesia, with the cure.</summary>
    public string Message
    {
        get => NamesPlace ? Findings.Where(this) + _said : _said;
        init => _said = value;
    }

    /// <summary>
    /// Whether the message begins with sheet, row and column. They are put there when it is asked for: the rest is the same for
    /// many rows, and so is kept once.
    /// </summary>
    internal bool NamesPlace { get; init; }

    /// <summary>The same finding, with its words as another of the file had them, if one had.</summary>
    /// <param name="said">The words that were met.</param>
    internal Finding Sharing(SharedTexts said)
    {
        var shared = said.Of(_said);
        return ReferenceEquals(shared, _said) ? this : this with { Message = shared };
    }

    /// <summary>Code and place, never the value or the message: those may hold personal data.</summary>
    public override string ToString() => $"{Code} {Severity} row {Row} column {Column}";
}
