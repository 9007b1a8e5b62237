using Pipeline.Areas;

namespace Pipeline.Core.Tests.Areas;

public class AreaCodeTests
{
    [Theory]
    [InlineData("62", AreaLevel.Province, "62")]
    [InlineData("6202", AreaLevel.Regency, "6202")]
    [InlineData("62.02", AreaLevel.Regency, "6202")]
    [InlineData("62.02.05", AreaLevel.District, "620205")]
    [InlineData("6202052001", AreaLevel.Village, "6202052001")]
    [InlineData("62.02.05.2001", AreaLevel.Village, "6202052001")]
    public void TryParse_WellFormed_GivesDigitsAndLevel(string text, AreaLevel level, string digits)
    {
        Assert.True(AreaCode.TryParse(text, out var code));
        Assert.Equal(level, code.Level);
        Assert.Equal(digits, code.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("6")]
    [InlineData(" 6202")] // a folder of that name is not the regency's
    [InlineData("620")]
    [InlineData("6202050")] // a district of BPS
    [InlineData("62020520011")]
    [InlineData("62.2")]
    [InlineData("62..02")]
    [InlineData("62.02.")]
    [InlineData("6202.05")] // dots at some of the places only
    [InlineData("62.02.050.007")] // BPS groups
    [InlineData("0202")]
    [InlineData("62O2")]
    [InlineData("-620")]
    [InlineData("６２")] // digits of another script
    public void TryParse_NotACode_IsFalse(string text) => Assert.False(AreaCode.TryParse(text, out _));

    [Fact]
    public void Ancestors_OfVillage_AreItsPrefixes()
    {
        var village = AreaCode.Parse("6202052001");

        Assert.Equal("62", village.Province.ToString());
        Assert.Equal("6202", village.Regency.ToString());
        Assert.Equal("620205", village.District.ToString());
        Assert.True(village.IsWithin(village.District));
        Assert.True(village.IsWithin(village.Province));
        Assert.True(village.IsWithin(village));
        Assert.False(village.Regency.IsWithin(village));
        Assert.False(village.IsWithin(AreaCode.Parse("6203")));
    }

    [Fact]
    public void Ancestor_DeeperThanItself_Throws()
    {
        Assert.Throws<InvalidOperationException>(() => AreaCode.Parse("62").Regency);
        Assert.Throws<InvalidOperationException>(() => AreaCode.Parse("6202").District);
    }

    [Fact]
    public void Default_Used_Throws()
    {
        Assert.Throws<InvalidOperationException>(() => default(AreaCode).ToString());
        Assert.Throws<InvalidOperationException>(() => default(AreaCode).Level);
        Assert.Throws<InvalidOperationException>(() => default(BpsCode).ToString());
    }

    [Fact]
    public void Codes_Sorted_StandInTheOrderOfTheTable()
    {
        string[] expected = ["62", "6202", "620205", "6202052001", "6203"];

        Assert.Equal(expected, expected.Reverse().Select(text => AreaCode.Parse(text)).Order().Select(code => code.ToString()));
    }

    [Theory]
    [InlineData("6202", AreaLevel.Regency)]
    [InlineData("6202050", AreaLevel.District)]
    [InlineData("62.02.050", AreaLevel.District)]
    [InlineData("6202050007", AreaLevel.Village)]
    public void BpsTryParse_WellFormed_GivesLevel(string text, AreaLevel level)
    {
        Assert.True(BpsCode.TryParse(text, out var code));
        Assert.Equal(level, code.Level);
    }

    [Theory]
    [InlineData("620205")] // a district of Kemendagri
    [InlineData("62.02.05")]
    [InlineData("62.02.05.2001")]
    public void BpsTryParse_KemendagriForm_IsFalse(string text) => Assert.False(BpsCode.TryParse(text, out _));
}
