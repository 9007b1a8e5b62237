namespace Pipeline.Intake;

/// <summary>Column letters as Excel shows them.</summary>
public static class ColumnLetters
{
    /// <summary>The letters of a 0-based column index: 0 is A, 26 is AA.</summary>
    public static string Of(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        var letters = "";
        for (var rest = index; rest >= 0; rest = (rest / 26) - 1)
        {
            letters = (char)('A' + (rest % 26)) + letters;
        }

        return letters;
    }
}
