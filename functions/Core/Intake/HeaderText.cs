using System.Text.RegularExpressions;

namespace Pipeline.Intake;

/// <summary>A header reduced to what tells it from others.</summary>
internal static partial class HeaderText
{
    // Longer than any header seen; a cell beyond it holds an instruction or data.
    private const int Longest = 120;

    /// <summary>Letters and digits in upper case: no punctuation, blanks, line breaks, question number («403 NIK») or numbering («NIK (5)»).</summary>
    public static string Key(string header)
    {
        var plain = PlainText.Of(header);
        if (plain.Length > Longest)
        {
            return "";
        }

        plain = Numbering().Replace(plain, "");
        plain = QuestionNumber().Replace(plain, "");
        return string.Concat(plain.Where(char.IsLetterOrDigit)).ToUpperInvariant();
    }

    /// <summary>The key of what stands outside the brackets: «Jenis Kelamin (L/P)» without «(L/P)».</summary>
    public static string KeyOutsideBrackets(string header) => Key(OutsideBrackets(header));

    /// <summary>What stands outside the brackets.</summary>
    public static string OutsideBrackets(string header) => Brackets().Replace(PlainText.Of(header), " ");

    [GeneratedRegex(@"\s*\(\s*\d{1,3}\s*\)\s*$")]
    private static partial Regex Numbering();

    [GeneratedRegex(@"^\s*(?:\d{1,3}[a-z]?\s*[.)]?\s*(?=\p{L})|[a-zA-Z][.)]\s*(?=\p{L}{2}))")]
    private static partial Regex QuestionNumber();

    [GeneratedRegex(@"[(\[][^)\]]*[)\]]")]
    private static partial Regex Brackets();
}
