namespace Pipeline.Formats.Reading.Csv;

/// <summary>Judges a quoted value that the parser found odd.</summary>
internal static class QuotedText
{
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
