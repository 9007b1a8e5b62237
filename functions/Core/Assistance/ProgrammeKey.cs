namespace Pipeline.Assistance;

/// <summary>By which deliveries of one programme are known: its code, or, of a programme that nobody knows, its name as written.</summary>
/// <remarks>
/// Codes here are those that ship with this system: a name that the province adds to its own table later does not change
/// under which key a delivery lies, only as which programme it is counted.
/// </remarks>
public readonly record struct ProgrammeKey
{
    private const char OfUnknown = '~';
    private const int Longest = 120;

    private readonly string? _text;

    private ProgrammeKey(string text) => _text = text;

    /// <summary>The programme's code; null where nobody knows it.</summary>
    public ProgrammeCode? Code => Text[0] == OfUnknown ? null : ProgrammeCode.Parse(Text);

    private string Text => _text ?? throw new InvalidOperationException("A default ProgrammeKey is no programme.");

    public static ProgrammeKey Of(ProgrammeCode code) => new(code.ToString());

    /// <summary>The key of a name that is no known programme's: its letters and digits.</summary>
    public static ProgrammeKey OfName(string written)
    {
        var letters = string.Concat(written.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return new($"{OfUnknown}{(letters.Length <= Longest ? letters : letters[..Longest])}");
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">Empty.</exception>
    public static ProgrammeKey Parse(string text) => text.Length > 0 ? new(text) : throw new FormatException("A programme's key is not empty.");

    public override string ToString() => Text;
}
