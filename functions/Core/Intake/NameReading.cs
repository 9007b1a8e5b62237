namespace Pipeline.Intake;

/// <summary>Reads a person's name: upper case, as on the identity card, so that the same name is the same text.</summary>
internal static class NameReading
{
    private const int Longest = 100;

    /// <summary>A name with a digit in it, or without a letter, is left blank: what it should be is not ours to guess.</summary>
    public static ParsedValue Read(string text) =>
        text.Length == 0 ? ParsedValue.Nothing
        : text.Length > Longest || PlainText.HasDigit(text) || !PlainText.HasLetter(text) ? ParsedValue.Unreadable
        : ParsedValue.Of(text.ToUpperInvariant());
}
