namespace Pipeline.Intake;

/// <summary>Takes off a written NIK or No. KK what the contract allows to be taken off, and nothing else.</summary>
internal static class SixteenDigits
{
    // Nobody writes more around sixteen digits; a longer cell is something else and stays as it is.
    private const int Longest = 100;

    /// <summary>
    /// The text without white space, zero-width characters, quotes, apostrophes, dots, dashes, <c>="…"</c> and a leading
    /// label (NIK, KK), full-width digits made ordinary. Never adds, moves or drops a digit or a letter.
    /// </summary>
    /// <param name="labels">Labels that may stand in front, without punctuation: <c>NIK</c>; <c>NOKK</c>, <c>KK</c>.</param>
    public static string Clean(string text, params ReadOnlySpan<string> labels)
    {
        // Nearly every one is written so.
        if (text.Length > Longest || !text.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return text;
        }

        Span<char> kept = stackalloc char[Longest];
        var length = 0;
        foreach (var character in text)
        {
            if (!IsPadding(character))
            {
                kept[length++] = PlainText.HalfWidth(character);
            }
        }

        ReadOnlySpan<char> clean = kept[..length];
        if (clean.Length > 0 && clean[0] == '=')
        {
            clean = clean[1..];
        }

        foreach (var label in labels)
        {
            if (clean.StartsWith(label, StringComparison.OrdinalIgnoreCase))
            {
                clean = clean[label.Length..].TrimStart(':');
                break;
            }
        }

        return clean.ToString();
    }

    private static bool IsPadding(char character) =>
        char.IsWhiteSpace(character) || PlainText.IsInvisible(character) || char.IsControl(character)
        || character is '\'' or '"' or '`' or '´' or '‘' or '’' or '“' or '”' or '„' or 'ʼ' or '＇' or '＂'
            or '.' or '．' or '-' or '‐' or '‑' or '‒' or '–' or '—' or '−' or '－';
}
