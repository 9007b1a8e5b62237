namespace Pipeline.Intake;

/// <summary>Texts of which many are the same, each kept once.</summary>
internal sealed class SharedTexts
{
    // Words that say something of one row only come once each: what is kept is not to grow with them.
    private const int Most = 1_000;

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>The text as it was met first; the text itself where it is new.</summary>
    public string Of(string text)
    {
        if (_texts.TryGetValue(text, out var known))
        {
            return known;
        }

        if (_texts.Count < Most)
        {
            _texts.Add(text, text);
        }

        return text;
    }
}
