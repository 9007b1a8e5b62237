namespace Pipeline.Areas;

/// <summary>Reads a code written as plain digits or in dotted groups of fixed widths.</summary>
internal static class DigitGroups
{
    /// <summary>Puts the digits without dots into room for all groups.</summary>
    /// <returns>How many they are; 0 when the text is not the first one or more of these groups in full.</returns>
    public static int Read(ReadOnlySpan<char> text, ReadOnlySpan<int> widths, Span<char> digits)
    {
        var length = 0;
        var dotted = text.Contains('.');
        foreach (var width in widths)
        {
            if (text.Length < width || text[..width].ContainsAnyExceptInRange('0', '9'))
            {
                return 0;
            }

            text[..width].CopyTo(digits[length..]);
            length += width;
            text = text[width..];
            if (text.IsEmpty)
            {
                return digits[0] == '0' ? 0 : length;
            }

            if (dotted)
            {
                if (text[0] != '.')
                {
                    return 0;
                }

                text = text[1..];
            }
        }

        return 0;
    }
}
