namespace Pipeline.Formats.Reading.Csv;

/// <summary>Tells how far a quoted value goes.</summary>
internal static class QuotedText
{
    /// <summary>How many characters stand between an opening quote and the one that closes it, doubled ones counted as they stand; -1 where none does.</summary>
    /// <param name="text">What follows the opening quote.</param>
    public static int Length(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (text[at..].IndexOf('"') is >= 0 and var quote)
        {
            at += quote;
            if (at + 1 == text.Length || text[at + 1] != '"')
            {
                return at;
            }

            at += 2;
        }

        return -1;
    }

    /// <summary>
    /// Whether the value spans lines and has text behind its closing quote: then that quote was meant to open another value,
    /// and the rows between were swallowed. On one line (<c>"abc"def</c>) it is untidy, and read as Excel reads it.
    /// </summary>
    public static bool RunsIntoAnother(ReadOnlySpan<char> raw)
    {
        if (!raw.StartsWith('"'))
        {
            return false;
        }

        var at = 1;
        while (raw[at..].IndexOf('"') is >= 0 and var quote)
        {
            at += quote + 1;
            if (at == raw.Length || raw[at] != '"')
            {
                return raw[..at].ContainsAny('\r', '\n') && !raw[at..].IsWhiteSpace();
            }

            at++;
        }

        return false;
    }
}
