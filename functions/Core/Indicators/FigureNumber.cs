using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Indicators;

/// <summary>Reads the numbers of published tables: decimal comma or point, thousands marked or not, with a unit or a footnote's mark behind.</summary>
public static partial class FigureNumber
{
    // Beyond it the cell is no figure. Double arithmetic leaves traces behind the sixth decimal, and no source gives so many.
    private const int Longest = 40;
    private const int Decimals = 6;

    private static readonly string[] SaysNothing =
        ["…", "....", "……", "N.A.", "N.A", "NA", "N/A", "T.A.D", "TAD", "T.T", "X", "XX", "**", "*)", "DATA TIDAK TERSEDIA", "TIDAK TERSEDIA", "BELUM TERSEDIA", "BELUM RILIS"];

    /// <summary>Whether the text says that there is no figure: BPS prints «...» and «NA», others a dash.</summary>
    /// <param name="text">Without the words that say nothing anywhere.</param>
    public static bool IsNone(string text) => text.Length == 0 || SaysNothing.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The number of a text; null where it is none.</summary>
    /// <param name="unit">Decides «654.066»: of rupiah and of people it is thousands, of a percentage and of thousands of people a decimal.</param>
    public static decimal? Read(string text, FigureUnit unit)
    {
        if (text.Length > Longest || Figure().Match(text) is not { Success: true } figure)
        {
            return null;
        }

        var digits = figure.Groups["digits"].Value.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal).TrimEnd('.', ',');
        return Plain(digits, unit) is { } plain && decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? Rounded(figure.Groups["minus"].Success ? -value : value)
            : null;
    }

    /// <summary>A number that a spreadsheet stores as one.</summary>
    public static decimal? ReadStored(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) < 1_000_000_000_000m ? Rounded(value) : null;

    private static string? Plain(string digits, FigureUnit unit)
    {
        var (lastComma, lastPoint) = (digits.LastIndexOf(','), digits.LastIndexOf('.'));
        if (lastComma < 0 && lastPoint < 0)
        {
            return digits;
        }

        // Both marks: the last one is the decimal. One mark several times: it groups.
        var mark = lastComma > lastPoint ? ',' : '.';
        var other = mark == ',' ? '.' : ',';
        var isDecimal = digits.Contains(other, StringComparison.Ordinal) || !IsGrouping(digits, mark, unit);
        if (!isDecimal || digits.Count(letter => letter == mark) > 1)
        {
            return IsGrouped(digits.Split(',', '.')) ? digits.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal) : null;
        }

        var parts = digits.Split(mark);
        var whole = parts[0].Split(other);
        return whole.Length == 1 || IsGrouped(whole) ? $"{string.Concat(whole)}.{parts[1]}" : null;
    }

    private static bool IsGrouping(string digits, char mark, FigureUnit unit)
    {
        var parts = digits.Split(mark);
        return parts.Length > 2 || (unit is FigureUnit.Rupiah or FigureUnit.Persons && IsGrouped(parts));
    }

    private static bool IsGrouped(string[] groups) =>
        groups[0].Length is > 0 and <= 3 && groups[0] != "0" && groups.Skip(1).All(group => group.Length == 3);

    private static decimal Rounded(decimal value)
    {
        var rounded = Math.Round(value, Decimals, MidpointRounding.AwayFromZero);
        return rounded / 1.000000000000000000000000000000m; // 7.40 is stored as 7.4
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\s*(?<minus>[-−–])?\s*(Rp\.?)?\s*(?<digits>[0-9]([0-9.,\u00A0 ]*[0-9.,])?)\s*(,-|%|persen|ribu(\s+(jiwa|orang))?|jiwa|orang)?\s*" +
        @"(\*{1,3}\)?|\(?[a-z]{1,2}\)|(?<=\s)[re]|\s[0-9]\)|[¹²³⁴⁵ᵃᵇᶜʳᵉ]+\)?)?\s*$", Options)]
    private static partial Regex Figure();
}
