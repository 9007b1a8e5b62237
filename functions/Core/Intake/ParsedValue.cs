namespace Pipeline.Intake;

/// <summary>Why a value could not be read.</summary>
internal enum ValueProblem : byte
{
    None,

    /// <summary>Not written in a way that can be read: <c>value-format</c>.</summary>
    Format,

    /// <summary>Readable, but beyond what can be: <c>value-range</c>.</summary>
    Range,
}

/// <summary>A value read from a cell in its canonical text, or null with the reason; nothing written is null without a reason.</summary>
internal readonly record struct ParsedValue(string? Canonical, ValueProblem Problem)
{
    public static readonly ParsedValue Nothing = new(null, ValueProblem.None);
    public static readonly ParsedValue Unreadable = new(null, ValueProblem.Format);
    public static readonly ParsedValue OutOfRange = new(null, ValueProblem.Range);

    public static ParsedValue Of(string canonical) => new(canonical, ValueProblem.None);
}
