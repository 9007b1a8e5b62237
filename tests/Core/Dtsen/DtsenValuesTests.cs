using Pipeline.Areas;
using Pipeline.Dtsen;
using Pipeline.People;

namespace Pipeline.Core.Tests.Dtsen;

/// <summary>Keys and values of DTSEN: what is laid over what, and what is never shown.</summary>
public sealed class DtsenValuesTests
{
    private static readonly DtsenValues Family = new() { Version = new Quarter(2025, 3), Name = "BUDI", Members = 4, DesilNational = 3, Area = AreaCode.Parse("6202071001") };

    [Fact]
    public void NewerVersionOfTheSame_ChangesTheVersionAlone() =>
        Assert.Equal(new DtsenValues { Version = new Quarter(2025, 4) }, Family.ChangedBy(Family with { Version = new Quarter(2025, 4) }));

    [Fact]
    public void SameVersionOfTheSame_ChangesNothing() => Assert.True(Family.ChangedBy(Family).IsEmpty);

    [Fact]
    public void NoDesilYet_SupersedesAnOlderOne_AndABlankErasesNothing()
    {
        var after = Family.OverlaidBy(new DtsenValues { DesilNational = 0 });

        Assert.Equal((0, "BUDI", 4), (after.Desil, after.Name, after.Members));
    }

    [Fact]
    public void AreaAbove_TakesNoDepthAway()
    {
        Assert.Equal("6202071001", Family.OverlaidBy(new DtsenValues { Area = AreaCode.Parse("620207") }).Area.ToString());
        Assert.Equal("620208", Family.OverlaidBy(new DtsenValues { Area = AreaCode.Parse("620208") }).Area.ToString());
    }

    [Theory]
    [InlineData(3, 4, 5, 3)]
    [InlineData(0, 4, 5, 0)]
    [InlineData(null, 4, 5, 4)]
    [InlineData(null, null, 5, 5)]
    [InlineData(null, null, null, null)]
    public void Desil_ThatCounts_IsTheNationalOneFirst(int? national, int? province, int? regency, int? expected) =>
        Assert.Equal(expected, new DtsenValues { DesilNational = national, DesilProvince = province, DesilRegency = regency }.Desil);

    [Theory]
    [InlineData("N6202015503850007", "620201")]
    [InlineData("K6202010204170012", "620201")]
    public void Key_WrittenAndRead_IsTheSame_AndMasksItself(string text, string partition)
    {
        var key = DtsenKey.Parse(text);

        Assert.Equal((text, partition, $"{text[..7]}**********"), (key.Text, key.Partition.ToString(), key.ToString()));
        Assert.Equal(DtsenKey.Parse(text), key);
        Assert.Equal(text[0] == 'N', key.Person is not null);
        Assert.Equal(text[0] == 'K', key.Family is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("6202015503850007")]
    [InlineData("N620201550385000")]
    [InlineData("K0202010204170012")]
    public void Key_OfAnythingElse_IsNone(string text) => Assert.Throws<FormatException>(() => DtsenKey.Parse(text));
}
