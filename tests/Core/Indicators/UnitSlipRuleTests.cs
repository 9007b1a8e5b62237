using Pipeline.Areas;
using Pipeline.Indicators;

namespace Pipeline.Core.Tests.Indicators;

/// <summary>What a new figure of Barito Utara (some 134,000 people, P0 between 5 and 6) is held against.</summary>
public sealed class UnitSlipRuleTests
{
    private static readonly FigureReference Now = FigureReference.Of(2025, 3);

    [Theory]
    [InlineData("7.44", "5.52", null)]
    [InlineData("744", "5.52", "7.44")] // a decimal comma lost
    [InlineData("74.4", "5.52", "7.44")]
    [InlineData("7440", "5.52", "7.44")] // persons below «ribu jiwa»
    [InlineData("0.744", "5.52", "7.44")]
    [InlineData("12", "5.52", null)] // far off, but by no power of ten: no slip of the unit
    public void Count_BesideItsPercentage_IsHeldAgainstOtherYears(string count, string percent, string? likely)
    {
        var series = Series((2023, "7.50", "5.63"), (2024, "7.60", "5.67"));
        series.Add(Indicator.PoorPercent, Now, Number(percent), isEarlier: false);

        Assert.Equal(likely is null ? null : Number(likely), Find(Indicator.PoorCount, count, series)?.Likely[0]);
    }

    [Fact]
    public void Count_OneOtherYearIsASlipToo_MostDecide()
    {
        var series = Series((2022, "7.40", "5.60"), (2023, "750", "5.63"), (2024, "7.60", "5.67"));
        series.Add(Indicator.PoorPercent, Now, 5.52m, isEarlier: false);

        Assert.Null(Find(Indicator.PoorCount, "7.44", series));
        Assert.NotNull(Find(Indicator.PoorCount, "744", series));
    }

    [Theory]
    [InlineData(AreaLevel.Regency, "744", "5.52", "74.4 7.44 0.744")] // 13.5 million in a regency
    [InlineData(AreaLevel.Regency, "7.44", "5.52", null)]
    [InlineData(AreaLevel.Regency, "2.90", "10.75", null)] // Mahakam Ulu, 27,000 people
    [InlineData(AreaLevel.Province, "145.63", "5.17", null)]
    [InlineData(AreaLevel.Province, "145630", "5.17", "1456.3 145.63")]
    public void Count_OnlyOneYearKnown_ImpliesAPopulationThatCanBe(AreaLevel level, string count, string percent, string? likely)
    {
        var series = new FigureSeries();
        series.Add(Indicator.PoorPercent, Now, Number(percent), isEarlier: false);

        var slip = UnitSlipRule.Find(level, Indicator.PoorCount, Now, Number(count), series);

        Assert.Equal(likely, slip is null ? null : string.Join(' ', slip.Likely.Select(value => value.ToString(System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData("5.52", false)]
    [InlineData("0.0552", true)]
    [InlineData("55.2", true)]
    [InlineData("3.1", false)]
    public void Percent_AsAPartOfOneOrWithALostComma_IsASlip(string percent, bool isSlip) =>
        Assert.Equal(isSlip, Find(Indicator.PoorPercent, percent, Series((2023, "7.50", "5.63"), (2024, "7.60", "5.67"))) is not null);

    [Fact]
    public void Count_WithoutAPercentage_IsHeldAgainstOtherCounts()
    {
        Assert.Equal(7.44m, Find(Indicator.PoorCount, "7440", Series((2024, "7.60", null)))?.Likely[0]);
        Assert.IsType<UnitSlip.TooMany>(Find(Indicator.PoorCount, "7440", new FigureSeries()));
    }

    [Fact]
    public void SameDate_SaidBefore_CountsAsAnotherYearDoes()
    {
        var series = new FigureSeries();
        series.Add(Indicator.PoorCount, Now, 7.44m, isEarlier: true);
        series.Add(Indicator.PoorPercent, Now, 5.52m, isEarlier: true);

        Assert.Equal(7.44m, Find(Indicator.PoorCount, "744", series)?.Likely[0]);
    }

    private static UnitSlip? Find(Indicator indicator, string value, FigureSeries series) => UnitSlipRule.Find(AreaLevel.Regency, indicator, Now, Number(value), series);

    private static FigureSeries Series(params (int Year, string Count, string? Percent)[] years)
    {
        var series = new FigureSeries();
        foreach (var (year, count, percent) in years)
        {
            series.Add(Indicator.PoorCount, FigureReference.Of(year, 3), Number(count), isEarlier: false);
            if (percent is not null)
            {
                series.Add(Indicator.PoorPercent, FigureReference.Of(year, 3), Number(percent), isEarlier: false);
            }
        }

        return series;
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
