using System.Globalization;
using System.Text;

namespace Pipeline.Intake;

/// <summary>Text freed of what nobody sees: zero-width and control characters, odd blanks, full-width letters and digits.</summary>
internal static class PlainText
{
    /// <summary>The visible text on one line, blanks collapsed and trimmed.</summary>
    public static string Of(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (IsInvisible(character))
            {
                continue;
            }

            if (char.IsWhiteSpace(character) || char.IsControl(character))
            {
                if (plain.Length > 0 && plain[^1] != ' ')
                {
                    plain.Append(' ');
                }

                continue;
            }

            plain.Append(HalfWidth(character));
        }

        return plain.ToString().TrimEnd(' ');
    }

    /// <summary>Whether there is a letter in it, of whatever script.</summary>
    public static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsLetter(character))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether there are so many of the digits 0 to 9 in it, or more.</summary>
    public static bool HasAsciiDigits(ReadOnlySpan<char> text, int fewest)
    {
        var digits = 0;
        for (var index = 0; index < text.Length && digits < fewest; index++)
        {
            digits += char.IsAsciiDigit(text[index]) ? 1 : 0;
        }

        return digits >= fewest;
    }

    /// <summary>Whether there is a decimal digit in it, of whatever script.</summary>
    public static bool HasDigit(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsDigit(character))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Characters that have no width: pasted along from web pages and Dukcapil exports.</summary>
    public static bool IsInvisible(char character) => char.GetUnicodeCategory(character) == UnicodeCategory.Format;

    /// <summary>The ordinary twin of a full-width character; anything else stays.</summary>
    public static char HalfWidth(char character) =>
        character is >= '\uFF01' and <= '\uFF5E' ? (char)(character - 0xFEE0) : character;

    private static bool IsPlain(string text)
    {
        var characters = text.AsSpan();
        return characters.IsEmpty
            || (characters[0] != ' ' && characters[^1] != ' '
                && !characters.ContainsAnyExceptInRange(' ', '~') && characters.IndexOf("  ", StringComparison.Ordinal) < 0);
    }
}
