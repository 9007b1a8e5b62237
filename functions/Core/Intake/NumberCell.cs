using System.Buffers;
using System.Globalization;

namespace Pipeline.Intake;

/// <summary>Sixteen-digit numbers in number cells, where a spreadsheet loses digits (FACTS 1.4).</summary>
internal static class NumberCell
{
    private static readonly SearchValues<char> Mantissa = SearchValues.Create("0123456789.,");

    /// <summary>2^53: above it a double no longer holds every whole number.</summary>
    private const decimal LastExact = 9_007_199_254_740_992m;

    /// <summary>The digits of a whole number that is not negative, or null.</summary>
    public static string? Digits(Cell cell) =>
        cell.Kind == CellKind.Number && TryRead(cell.Text, out var number) && number >= 0 && number == decimal.Truncate(number)
            ? decimal.Truncate(number).ToString(CultureInfo.InvariantCulture)
            : null;

    /// <summary>Whether the number lies where doubles have gaps, so that its last digits are not what was typed.</summary>
    public static bool IsBeyondExact(Cell cell) =>
        cell.Kind == CellKind.Number
        && (TryRead(cell.Text, out var number) ? number > LastExact : double.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _));

    /// <summary>Whether a text shows a number cut off to its first digits: <c>6.20201E+15</c>, with either decimal mark.</summary>
    public static bool IsScientific(ReadOnlySpan<char> text)
    {
        var exponent = text.IndexOfAny('E', 'e');
        return exponent > 0
            && !text[..exponent].ContainsAnyExcept(Mantissa)
            && text[(exponent + 1)..].TrimStart('+') is { IsEmpty: false } power
            && !power.ContainsAnyExceptInRange('0', '9');
    }

    private static bool TryRead(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
