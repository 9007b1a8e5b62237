namespace Pipeline.App.Tests.Infra;

/// <summary>A word, a string, a sign or the end of a line of a Bicep file.</summary>
/// <param name="Text">As written; a string with its quotes.</param>
/// <param name="Start">Where it begins in the file, 0-based.</param>
internal sealed record BicepToken(string Text, int Start)
{
    public const string LineEnd = "\n";

    private static readonly string[] LongSigns = ["=>", "==", "!=", "<=", ">=", "&&", "||", "??", "::"];

    public int End => Start + Text.Length;

    public bool IsWord => char.IsAsciiLetterOrDigit(Text[0]) || Text[0] == '_';

    public bool IsString => Text[0] == '\'';

    /// <summary>What a string says, an interpolation as written.</summary>
    public string Unquoted => Text.StartsWith("'''", StringComparison.Ordinal)
        ? Text[3..^3]
        : Text[1..^1].Replace("\\'", "'", StringComparison.Ordinal);

    /// <summary>The tokens of a file, without comments.</summary>
    public static List<BicepToken> Of(string source)
    {
        var tokens = new List<BicepToken>();
        for (var at = 0; at < source.Length;)
        {
            var end = EndOf(source, at);
            var text = source[at..end];
            if (!text.StartsWith("//", StringComparison.Ordinal) && (text == LineEnd || !string.IsNullOrWhiteSpace(text)))
            {
                tokens.Add(new BicepToken(text, at));
            }

            at = end;
        }

        return tokens;
    }

    private static int EndOf(string source, int at) => source[at] switch
    {
        '\n' => at + 1,
        '/' when source[at..].StartsWith("//", StringComparison.Ordinal) => source.IndexOf('\n', at),
        '\'' when source[at..].StartsWith("'''", StringComparison.Ordinal) => source.IndexOf("'''", at + 3, StringComparison.Ordinal) + 3,
        '\'' => EndOfString(source, at + 1),
        var letter when char.IsAsciiLetterOrDigit(letter) || letter == '_' => EndOfRun(source, at, c => char.IsAsciiLetterOrDigit(c) || c == '_'),
        ' ' or '\r' => EndOfRun(source, at, c => c is ' ' or '\r'),
        _ => at + (LongSigns.Any(sign => source[at..].StartsWith(sign, StringComparison.Ordinal)) ? 2 : 1),
    };

    private static int EndOfRun(string source, int at, Func<char, bool> belongs)
    {
        while (at < source.Length && belongs(source[at]))
        {
            at++;
        }

        return at;
    }

    // What stands in ${ } is an expression again, and may hold strings of its own.
    private static int EndOfString(string source, int at)
    {
        while (source[at] != '\'')
        {
            at = source[at..].StartsWith("${", StringComparison.Ordinal) ? EndOfInterpolation(source, at + 2) : at + (source[at] == '\\' ? 2 : 1);
        }

        return at + 1;
    }

    private static int EndOfInterpolation(string source, int at)
    {
        while (source[at] != '}')
        {
            at = source[at] == '\'' ? EndOfString(source, at + 1) : at + 1;
        }

        return at + 1;
    }
}
