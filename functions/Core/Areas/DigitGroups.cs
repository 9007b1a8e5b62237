namespace Pipeline.Areas;

/// <summary>Reads a code written as plain digits or in dotted groups of fixed widths.</summary>
internal static class DigitGroups
{
    /// <summary>The digits without dots, or null when the text is not the first one or more of these groups in full.</summary>
    public static string? Read(ReadOnlySpan<char> text, ReadOnlySpan<int> widths)
    {
        Span<char> digits = stackalloc char[16];
        var length = 0;
        var dotted = text.Contains('.');
        foreach (var width in widths)
        {
            if (text.Length < width || text[..width].ContainsAnyExceptInRange('0', '9'))
            {
                return null;
            }

            text[..width].CopyTo(digits[length..]);
            length += width;
            text = text[width..];
            if (text.IsEmpty)
            {
                return digits[0] == '0' ? null : new string(digits[..length]);
            }

            if (dotted)
            {
                if (text[0] != '.')
                {
                    return null;
                }

                text = text[1..];
            }
        }

        return null;
    }
}
