using System.Text.RegularExpressions;

namespace Pipeline.Intake;

/// <summary>Takes «Sampit, 03-02-1990» apart: one column that says where and when.</summary>
internal static partial class BirthPlaceAndDate
{
    /// <summary>The place and the cell of the date; either may say nothing.</summary>
    public static (string Place, Cell Date) Split(Cell cell)
    {
        if (cell.Kind != CellKind.Text)
        {
            return ("", cell);
        }

        var text = CellText.Of(cell);
        var firstDigit = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (firstDigit < 0)
        {
            return (text.Trim(' ', ',', '/'), Cell.Blank);
        }

        // «Sampit, Senin 3 Februari 1990», «Sampit, Feb 3 1990», «Sampit tgl. 3-2-1990»: the last word before the day may be the date's.
        var start = WordOfDate().Match(text[..firstDigit]) is { Success: true } word && IsOfDate(word.Groups["word"].Value) ? word.Index : firstDigit;
        return (text[..start].Trim(' ', ',', '/', '-', '.', ';', ':'), Cell.OfText(text[start..].TrimStart(' ', ',', '/', '.')));
    }

    private static bool IsOfDate(string word) => DateWords.Month(word) is not null || DateWords.IsDay(word);

    [GeneratedRegex(@"(^|[\s,/.])(?<word>\p{L}{3,10})[.,]?\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex WordOfDate();
}
