using Pipeline.People;

namespace Pipeline.Core.Tests.People;

public sealed class FamilyCardNumberTests
{
    [Theory]
    [InlineData("6202011503120004", true)]
    [InlineData("6202011503120001", true)]
    [InlineData("6202019903120001", true)] // the date of recording is not judged
    [InlineData("6202011503120000", false)] // serial 0000: a number that Excel cut off
    [InlineData("0202011503120004", false)] // temporary
    [InlineData("2222222222222222", false)]
    [InlineData("1234567890123456", false)]
    [InlineData("620201150312000", false)]
    [InlineData("62020115031200041", false)]
    [InlineData("62020115O3120004", false)]
    [InlineData("", false)]
    public void TryParse_AText_IsAFamilyCardOrNot(string text, bool isOne)
    {
        Assert.Equal(isOne, FamilyCardNumber.TryParse(text, out var kk));
        Assert.True(!isOne || kk.Digits == text);
    }

    [Fact]
    public void FamilyCard_AsText_IsMasked()
    {
        Assert.True(FamilyCardNumber.TryParse("6202011503120004", out var kk));
        Assert.Equal("620201**********", kk.ToString());
    }

    [Fact]
    public void Default_OnUse_IsNoFamilyCard() =>
        Assert.Equal("A default FamilyCardNumber is no family card.", Assert.Throws<InvalidOperationException>(() => default(FamilyCardNumber).Digits).Message);
}
