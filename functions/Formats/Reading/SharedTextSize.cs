namespace Pipeline.Formats.Reading;

/// <summary>Adds up the shared texts of a workbook, which stay in memory while it is open.</summary>
internal sealed class SharedTextSize(ReadingLimits limits)
{
    /// <summary>What a text costs beside its characters: its place in the table and its object, 32 bytes.</summary>
    private const int Overhead = 16;

    private long characters;

    public void Add(string text)
    {
        characters += text.Length + Overhead;
        if (characters > limits.SharedStringCharacters)
        {
            throw Unreadable.TooLarge(UnreadableDetail.TooMuchSharedText(limits.SharedStringCharacters));
        }
    }
}
