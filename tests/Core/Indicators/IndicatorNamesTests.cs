using Pipeline.Indicators;

namespace Pipeline.Core.Tests.Indicators;

public sealed class IndicatorNamesTests
{
    [Theory]
    [InlineData("Persentase Penduduk Miskin (P0) Menurut Kabupaten/Kota (Persen)", "p0")]
    [InlineData("Penduduk Miskin (%)", "p0")]
    [InlineData("Tingkat Kemiskinan", "p0")]
    [InlineData("Angka Kemiskinan (Persen)", "p0")]
    [InlineData("poor_percent", "p0")]
    [InlineData("Jumlah Penduduk Miskin (Ribu Jiwa)", "poor")]
    [InlineData("Penduduk Miskin", "poor")]
    [InlineData("poor_thousand", "poor")]
    [InlineData("Garis Kemiskinan (rupiah/kapita/bulan)", "line")]
    [InlineData("Indeks Kedalaman Kemiskinan (P1)", "p1")]
    [InlineData("P2", "p2")]
    [InlineData("Kemiskinan Ekstrem (%)", "extreme_percent")]
    [InlineData("Persentase Penduduk Miskin Ekstrim", "extreme_percent")]
    [InlineData("Jumlah Penduduk Miskin Ekstrem (Jiwa)", "extreme")]
    [InlineData("TPT (%)", "tpt")]
    [InlineData("Gini Rasio", "gini")]
    [InlineData("Indeks Pembangunan Manusia", "ipm")]
    [InlineData("Jumlah dan Persentase Penduduk Miskin", null)] // two: the columns say which
    [InlineData("Jumlah Penduduk", null)]
    [InlineData("Penanggulangan Kemiskinan", null)]
    [InlineData("Kabupaten/Kota", null)]
    public void Of_HeaderOrTitle_IsTheIndicator(string text, string? expected) => Assert.Equal(expected, IndicatorNames.Of(text)?.Key());

    [Fact]
    public void Label_OfEveryIndicator_IsReadAsItAgain() =>
        Assert.All(IndicatorFacts.All, indicator => Assert.Equal(indicator, IndicatorNames.Of(indicator.Label())));

    [Fact]
    public void Key_OfEveryIndicator_IsReadAsItAgain() =>
        Assert.All(IndicatorFacts.All, indicator => Assert.Equal(indicator, IndicatorFacts.Parse(indicator.Key())));
}
