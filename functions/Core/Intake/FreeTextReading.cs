namespace Pipeline.Intake;

/// <summary>Reads text that has no list behind it.</summary>
internal static class FreeTextReading
{
    private const int Longest = 500;

    /// <summary>Upper case, so that «Jl. Melati» and «JL. MELATI» are no change of address.</summary>
    public static ParsedValue ReadUpper(string text) =>
        text.Length == 0 ? ParsedValue.Nothing : ParsedValue.Of(Cut(text).ToUpperInvariant());

    /// <summary>As written.</summary>
    public static ParsedValue ReadAsWritten(string text) =>
        text.Length == 0 ? ParsedValue.Nothing : ParsedValue.Of(Cut(text));

    /// <summary>A place: words, no bare number.</summary>
    public static ParsedValue ReadPlace(string text) =>
        text.Length > 0 && !PlainText.HasLetter(text) ? ParsedValue.Unreadable : ReadUpper(text);

    // Never in the middle of a surrogate pair: half a character cannot be stored.
    private static string Cut(string text) =>
        text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)].TrimEnd();
}
