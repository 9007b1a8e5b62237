using Pipeline.Areas;

namespace Pipeline.Core.Tests.Areas;

public class BpsBridgeTests
{
    private static readonly BpsBridge Bridge = BpsBridge.Published;

    [Theory]
    [InlineData("6212", "6213")] // Murung Raya and Barito Timur are swapped
    [InlineData("6213", "6212")]
    [InlineData("6408", "6404")]
    [InlineData("6407", "6402")]
    [InlineData("6402", "6403")]
    [InlineData("6403", "6405")]
    [InlineData("6202", "6202")]
    [InlineData("620101", "6201060")]
    [InlineData("640808", "6404022")]
    public void Bridge_BothWays_JoinsTheSamePlace(string kemendagri, string bps)
    {
        Assert.True(Bridge.TryToBps(AreaCode.Parse(kemendagri), out var there));
        Assert.Equal(bps, there.ToString());
        Assert.True(Bridge.TryToKemendagri(BpsCode.Parse(bps), out var back));
        Assert.Equal(kemendagri, back.ToString());
    }

    [Fact]
    public void Bridge_OfDistrictMadeAfter2020_HasNoBpsCode() =>
        Assert.False(Bridge.TryToBps(AreaCode.Parse("640219"), out _));

    [Fact]
    public void Bridge_OfBpsVillage_HasNoAnswer() =>
        Assert.False(Bridge.TryToKemendagri(BpsCode.Parse("6202050007"), out _));

    [Theory]
    [InlineData("62")]
    [InlineData("64")]
    public void Bridge_EveryRegencyAndDistrict_ExistsInTheTable(string province)
    {
        foreach (var regency in AreaTable.Kemendagri.Regencies(AreaCode.Parse(province)))
        {
            Assert.True(Bridge.TryToBps(regency.Code, out var bpsRegency));
            foreach (var district in AreaTable.Kemendagri.Districts(regency.Code))
            {
                if (Bridge.TryToBps(district.Code, out var bps))
                {
                    Assert.Equal(bpsRegency, bps.Regency);
                }
            }
        }
    }
}
