namespace Pipeline.Formats.Writing.Spreadsheet;

/// <summary>How high a row must be for the texts that wrap in it.</summary>
/// <remarks>Excel fits the height of most rows by itself, but not of joined cells, and LibreOffice fits none of a file that it did not write.</remarks>
internal static class WrappedText
{
    private const int PointsALine = 15;

    // Widths are counted in digits, and a letter of a sentence is narrower than a digit on average: 20% in Excel's own font, of
    // which half is left for the word that moves to the next line.
    private const double LettersADigit = 1.1;

    // The highest row that Excel has; beyond it the text is read in the cell's own editor.
    private const int HighestRow = 409;

    /// <summary>The height in points, or null where one line will do.</summary>
    /// <param name="texts">Each text with the width of its cell in characters.</param>
    public static int? Height(params ReadOnlySpan<(string Text, double Width)> texts)
    {
        var lines = 1;
        foreach (var (text, width) in texts)
        {
            lines = Math.Max(lines, Lines(text, width));
        }

        return lines == 1 ? null : Math.Min((lines * PointsALine) + 2, HighestRow);
    }

    private static int Lines(ReadOnlySpan<char> text, double width)
    {
        var lines = 0;
        foreach (var line in text.Split('\n'))
        {
            var (_, length) = line.GetOffsetAndLength(text.Length);
            lines += Math.Max(1, (int)Math.Ceiling(length / (width * LettersADigit)));
        }

        return lines;
    }
}
