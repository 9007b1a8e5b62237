using System.Globalization;

namespace Pipeline.Formats.Reading.Xls;

/// <summary>A stored number as text.</summary>
internal static class StoredNumber
{
    private const double LongestInteger = 1e18;

    /// <summary>All digits of a whole number (a NIK has sixteen), else the shortest text that gives the same number back.</summary>
    public static string Text(double number) => number == Math.Truncate(number) && Math.Abs(number) < LongestInteger
        ? ((long)number).ToString(CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);
}
