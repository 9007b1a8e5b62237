using Pipeline.Formats.Writing;
using Pipeline.People;

namespace Pipeline.Formats.Tests.Writing;

public sealed class IndonesianTextTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(999, "999")]
    [InlineData(1234, "1.234")]
    [InlineData(1234567, "1.234.567")]
    [InlineData(-1234, "-1.234")]
    [InlineData(long.MaxValue, "9.223.372.036.854.775.807")]
    public void Number_Whole_HasDotsBetweenThousands(long value, string expected) => Assert.Equal(expected, IndonesianText.Number(value));

    [Theory]
    [InlineData("1234.5", 2, "1.234,50")]
    [InlineData("0.125", 2, "0,13")] // halves away from zero, as people round
    [InlineData("-0.125", 2, "-0,13")]
    [InlineData("2.5", 0, "3")]
    public void Number_WithDecimals_HasACommaBeforeThem(string value, int decimals, string expected) =>
        Assert.Equal(expected, IndonesianText.Number(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), decimals));

    [Theory]
    [InlineData("0.125", 1, "12,5%")]
    [InlineData("1", 0, "100%")]
    [InlineData("0.00049", 1, "0,0%")]
    [InlineData("12.5", 1, "1.250,0%")]
    public void Percent_OfAFraction_HasNoSpaceBeforeTheSign(string fraction, int decimals, string expected) =>
        Assert.Equal(expected, IndonesianText.Percent(decimal.Parse(fraction, System.Globalization.CultureInfo.InvariantCulture), decimals));

    [Theory]
    [InlineData("0", "Rp 0")]
    [InlineData("999999", "Rp 999.999")]
    [InlineData("1250000", "Rp 1,3 juta")]
    [InlineData("202388600000", "Rp 202,4 miliar")]
    [InlineData("1500000000000", "Rp 1,5 triliun")]
    [InlineData("-2500000", "Rp -2,5 juta")]
    public void RupiahInShort_HasOneDecimalAndAWord(string amount, string expected) =>
        Assert.Equal(expected, IndonesianText.RupiahInShort(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(2026, 2, 3, "3 Februari 2026")]
    [InlineData(1985, 12, 31, "31 Desember 1985")]
    [InlineData(2025, 5, 17, "17 Mei 2025")]
    public void Date_IsDayMonthNameYear(int year, int month, int day, string expected) =>
        Assert.Equal(expected, IndonesianText.Date(new DateOnly(year, month, day)));

    [Theory]
    [InlineData("2025-Q1", "Triwulan I 2025")]
    [InlineData("2025-Q4", "Triwulan IV 2025")]
    public void QuarterName_IsATriwulanInRomanNumerals(string quarter, string expected) =>
        Assert.Equal(expected, IndonesianText.QuarterName(Quarter.Parse(quarter)));
}
