using System.Text.RegularExpressions;

namespace Pipeline.Intake;

/// <summary>What a cell looks like, whatever it means; of a column, all that its cells look like.</summary>
[Flags]
internal enum CellShapes
{
    /// <summary>Nothing, or a mark that says nothing.</summary>
    None = 0,

    /// <summary>A count, an amount, a code, 001/002.</summary>
    Figure = 1,

    /// <summary>Twelve digits and more, or a number cut off to its first digits: a NIK, a No. KK, an account, damaged or not.</summary>
    LongNumber = 2,

    /// <summary>A date cell, or digits in the shape of one.</summary>
    Date = 4,

    /// <summary>Anything with a letter in it.</summary>
    Words = 8,

    /// <summary>An error in the place of a value.</summary>
    Error = 16,
}

/// <summary>Tells the shape of one cell.</summary>
internal static partial class CellShape
{
    // A NIK may have lost digits; the figures of a recapitulation, and a telephone's, are shorter.
    private const int FewestOfLong = 12;

    /// <summary>The one shape of a cell.</summary>
    public static CellShapes Of(Cell cell)
    {
        if (ErrorValue.StandsIn(cell))
        {
            return CellShapes.Error;
        }

        var text = CellText.Of(cell);
        return text.Length == 0 ? CellShapes.None
            : cell.Kind == CellKind.Date ? CellShapes.Date
            : cell.Kind == CellKind.Number ? ((NumberCell.Digits(cell)?.Length ?? 0) >= FewestOfLong ? CellShapes.LongNumber : CellShapes.Figure)
            : OfText(text);
    }

    private static CellShapes OfText(string text) =>
        (text.Count(char.IsAsciiDigit) >= FewestOfLong && !Money().IsMatch(text)) || NumberCell.IsScientific(text) ? CellShapes.LongNumber
        : Date().IsMatch(text) ? CellShapes.Date
        : text.Any(char.IsLetter) && !Money().IsMatch(text) ? CellShapes.Words
        : CellShapes.Figure;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^([0-9]{1,2}\s*[-/. ]\s*([0-9]{1,2}|\p{L}{3,10})\s*[-/. ]\s*([0-9]{4}|[0-9]{2})|[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2})\b", Options)]
    private static partial Regex Date();

    [GeneratedRegex(@"^Rp\W*[0-9][0-9.,]*\W*$", Options)]
    private static partial Regex Money();
}
