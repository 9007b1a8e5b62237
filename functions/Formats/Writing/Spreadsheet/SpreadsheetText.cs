using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Formats.Writing.Spreadsheet;

/// <summary>What may stand in a cell of a workbook, and how (ECMA-376 part 1, 22.9.2.19, ST_Xstring).</summary>
internal static partial class SpreadsheetText
{
    /// <summary>The most that Excel takes in a cell, in UTF-16 units.</summary>
    public const int MaxLength = 32_767;

    /// <summary>Before a text in a CSV: then a spreadsheet keeps it as text. Intake takes it off again.</summary>
    public const char TextMark = '\'';

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789+-.eE");

    /// <summary>The text up to what a cell takes, without half a surrogate pair at its end.</summary>
    public static ReadOnlySpan<char> Cut(ReadOnlySpan<char> text)
    {
        if (text.Length <= MaxLength)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
    }

    /// <summary>Whether Excel would read the text as a formula when the cell is edited, or a CSV saved from it is opened.</summary>
    /// <remarks>As OWASP lists them under CSV injection; the wide ones begin a formula where Excel writes Chinese or Japanese.</remarks>
    public static bool LooksLikeFormula(ReadOnlySpan<char> text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20';

    /// <summary>A text for a CSV, in which a spreadsheet looks for formulas. A negative number is none.</summary>
    public static string Inert(string text) => LooksLikeFormula(text) && !NegativeNumber().IsMatch(text) ? TextMark + text : text;

    /// <summary>A character that XML cannot carry as itself, or not unchanged, but Excel writes as <c>_x0001_</c>.</summary>
    public static bool IsWrittenAsCode(char character) => character is (> '\0' and < ' ') and not ('\t' or '\n');

    /// <summary>Whether the underscore at a place would begin such a code for a reader, and so must be written as one itself.</summary>
    public static bool BeginsCode(ReadOnlySpan<char> text, int index) =>
        index + 6 < text.Length
        && text[index] == '_'
        && text[index + 1] == 'x'
        && char.IsAsciiHexDigit(text[index + 2])
        && char.IsAsciiHexDigit(text[index + 3])
        && char.IsAsciiHexDigit(text[index + 4])
        && char.IsAsciiHexDigit(text[index + 5])
        && (text[index + 6] == '_' || IsWrittenAsCode(text[index + 6]));

    /// <summary>The letters of a 0-based column: A, B, ..., Z, AA.</summary>
    public static string ColumnLetters(int index)
    {
        Span<char> letters = stackalloc char[7];
        var start = letters.Length;
        for (var rest = index; rest >= 0; rest = (rest / 26) - 1)
        {
            letters[--start] = (char)('A' + (rest % 26));
        }

        return new string(letters[start..]);
    }

    /// <summary>The 0-based column of its letters, or null for anything else.</summary>
    public static int? ColumnIndex(string? letters)
    {
        if (string.IsNullOrEmpty(letters) || letters.Length > 3)
        {
            return null;
        }

        var number = 0;
        foreach (var letter in letters)
        {
            if (!char.IsAsciiLetter(letter))
            {
                return null;
            }

            number = (number * 26) + char.ToUpperInvariant(letter) - 'A' + 1;
        }

        return number - 1;
    }

    /// <summary>Whether the text of a number cell can stand as a number again.</summary>
    public static bool IsNumber(string text) =>
        text.Length > 0
        && !text.AsSpan().ContainsAnyExcept(NumberCharacters)
        && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number);

    [GeneratedRegex(@"^-[0-9]+(?:\.[0-9]+)?\z", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex NegativeNumber();
}
