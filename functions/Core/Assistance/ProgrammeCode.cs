using System.Text.RegularExpressions;

namespace Pipeline.Assistance;

/// <summary>The code of a programme in the province's table: <c>PKH</c>, <c>BLT-DD</c>. Ours, for no list of codes is in force across agencies.</summary>
public readonly partial record struct ProgrammeCode : IComparable<ProgrammeCode>
{
    private readonly string? _text;

    private ProgrammeCode(string text) => _text = text;

    private string Text => _text ?? throw new InvalidOperationException("A default ProgrammeCode is no programme.");

    /// <summary>Reads up to 30 letters, digits and single hyphens, beginning with a letter, in either case.</summary>
    public static bool TryParse(string text, out ProgrammeCode code)
    {
        var isCode = Form().IsMatch(text);
        code = isCode ? new ProgrammeCode(text.ToUpperInvariant()) : default;
        return isCode;
    }

    /// <summary>Reads a code that this system wrote itself.</summary>
    /// <exception cref="FormatException">No code of a programme.</exception>
    public static ProgrammeCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException("A programme's code is written PKH or BLT-DD.");

    public int CompareTo(ProgrammeCode other) => string.CompareOrdinal(_text, other._text);

    public override string ToString() => Text;

    [GeneratedRegex(@"\A(?=.{1,30}\z)[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*\z")]
    private static partial Regex Form();
}
