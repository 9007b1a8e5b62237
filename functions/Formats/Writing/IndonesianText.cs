using System.Globalization;
using Pipeline.People;

namespace Pipeline.Formats.Writing;

/// <summary>Numbers, dates and quarters as Indonesian readers write them, without any culture of the machine.</summary>
public static class IndonesianText
{
    private static readonly NumberFormatInfo Numbers = new()
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
        NumberGroupSizes = [3],
        NegativeSign = "-",
    };

    private static readonly string[] Months =
    [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni",
        "Juli", "Agustus", "September", "Oktober", "November", "Desember",
    ];

    private static readonly string[] QuarterNumerals = ["I", "II", "III", "IV"];

    /// <summary><c>1.234</c></summary>
    public static string Number(long value) => value.ToString("N0", Numbers);

    /// <summary><c>1.234,50</c> with that many decimals, halves rounded away from zero.</summary>
    public static string Number(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString($"N{decimals}", Numbers);

    /// <summary><c>12,5%</c> of a fraction of 1; no space before the sign (EYD).</summary>
    public static string Percent(decimal fraction, int decimals = 1) => Number(fraction * 100, decimals) + "%";

    /// <summary><c>Rp 202,4 miliar</c>: as it is read in a picture, whose table has every digit.</summary>
    public static string RupiahInShort(decimal amount, int decimals = 1) => Math.Abs(amount) switch
    {
        >= 1_000_000_000_000 => $"Rp {Number(amount / 1_000_000_000_000, decimals)} triliun",
        >= 1_000_000_000 => $"Rp {Number(amount / 1_000_000_000, decimals)} miliar",
        >= 1_000_000 => $"Rp {Number(amount / 1_000_000, decimals)} juta",
        _ => $"Rp {Number(amount, 0)}",
    };

    /// <summary><c>Februari</c></summary>
    /// <param name="month">1 to 12.</param>
    public static string MonthName(int month) => Months[month - 1];

    /// <summary><c>3 Februari 2026</c></summary>
    public static string Date(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Day} {MonthName(date.Month)} {date.Year:D4}");

    /// <summary><c>Triwulan IV 2025</c></summary>
    public static string QuarterName(Quarter quarter) =>
        string.Create(CultureInfo.InvariantCulture, $"Triwulan {QuarterNumeral(quarter)} {quarter.Year}");

    /// <summary><c>IV</c></summary>
    public static string QuarterNumeral(Quarter quarter) => QuarterNumerals[quarter.Number - 1];
}
