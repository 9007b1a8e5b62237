using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.EndToEnd.Naive;

/// <summary>What of a NIK or No. KK stands in a cell, and whether it can be trusted (DESIGN.md, "A NIK, as found in a cell").</summary>
internal static class Niks
{
    /// <summary>The digits: quotes, <c>="…"</c>, dots, dashes and blanks taken off; a number written out.</summary>
    public static string Digits(RawCell cell)
    {
        if (cell.IsNumber)
        {
            return decimal.Parse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture).ToString("0", CultureInfo.InvariantCulture);
        }

        return Regex.Replace(cell.Text, @"[\s'""=.\-]", "", RegexOptions.None, TimeSpan.FromSeconds(1));
    }

    /// <summary>Sound: merges. Every other one waits to be mended.</summary>
    public static bool IsSound(RawCell cell, bool fileIsCutOff)
    {
        var digits = Digits(cell);
        return IsNumber(digits)
            && digits[0] != '0'
            && Areas.Provinces.Contains(digits[..2])
            && IsDate(digits[6..12])
            && !digits.EndsWith("0000", StringComparison.Ordinal)
            && digits is not "1234567890123456"
            && digits.Distinct().Count() > 1
            && !(digits.EndsWith('0') && (cell.IsNumber || fileIsCutOff));
    }

    /// <summary>More than half of at least 20 text NIKs end in 0: they went through a number on their way.</summary>
    public static bool IsCutOff(IEnumerable<RawCell> file)
    {
        var texts = file.Where(cell => !cell.IsNumber).Select(Digits).Where(IsNumber).ToArray();
        return texts.Length >= 20 && texts.Count(digits => digits.EndsWith('0')) * 2 > texts.Length;
    }

    /// <summary>A No. KK that can be right: 16 digits, another number than the NIK, no number that may have lost its last digit; else null.</summary>
    public static string? Kk(RawCell cell, string nik)
    {
        var digits = Digits(cell);
        return IsNumber(digits) && digits != nik && !(cell.IsNumber && digits.EndsWith('0')) ? digits : null;
    }

    private static bool IsNumber(string digits) => digits.Length == 16 && digits.All(char.IsAsciiDigit);

    private static bool IsDate(string ddmmyy)
    {
        var day = int.Parse(ddmmyy[..2], CultureInfo.InvariantCulture);
        var (month, year) = (int.Parse(ddmmyy[2..4], CultureInfo.InvariantCulture), int.Parse(ddmmyy[4..], CultureInfo.InvariantCulture));
        day = day > 40 ? day - 40 : day;
        return month is >= 1 and <= 12 && day >= 1 && day <= Math.Max(DateTime.DaysInMonth(1900 + year, month), DateTime.DaysInMonth(2000 + year, month));
    }
}
