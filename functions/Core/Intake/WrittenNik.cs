using System.Globalization;
using Pipeline.People;

namespace Pipeline.Intake;

/// <summary>What can be believed of a NIK as it was written, whatever is wrong with it.</summary>
internal static class WrittenNik
{
    private const int MostDigits = 17;

    /// <summary>
    /// The first 15 digits of 15 to 17; the first 12 where the last four were cut off to 0000; null where even they are in doubt.
    /// </summary>
    /// <param name="written">The cell as stored: digits, padded or not, or a scientific number.</param>
    public static NikStem? StemOf(string written)
    {
        var digits = Digits(written);
        if (digits.Length is < NikStem.Fifteen or > MostDigits)
        {
            return null;
        }

        // Of 6.20201E+15 not even the date of birth is left; one that ends in 00 may be.
        var left = digits.AsSpan().TrimEnd('0').Length;
        var believed = digits.EndsWith("0000", StringComparison.Ordinal) ? NikStem.Twelve : NikStem.Fifteen;
        return left >= NikStem.Twelve - 2 && NikStem.TryParse(digits.AsSpan(0, believed), out var stem) ? stem : null;
    }

    /// <summary>
    /// The first 15 of 16 digits whose last one Excel made 0: a 0000 at the end was one of 0001 to 0009, where most serials
    /// lie. Enough to point at somebody, not to settle anything; null for what is not 16 digits, or does not end so.
    /// </summary>
    public static NikStem? StemAsRounded(string written) =>
        !NumberCell.IsScientific(written.Trim()) && Digits(written) is { Length: Nik.Length } digits
        && digits.EndsWith("0000", StringComparison.Ordinal) && NikStem.TryParse(digits.AsSpan(0, NikStem.Fifteen), out var stem)
            ? stem
            : null;

    private static string Digits(string written)
    {
        var plain = written.Trim();
        return NumberCell.IsScientific(plain)
            && decimal.TryParse(plain.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? decimal.Truncate(number).ToString(CultureInfo.InvariantCulture)
                : SixteenDigits.Clean(plain, "NIK");
    }
}
