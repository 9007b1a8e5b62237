using FsCheck;
using FsCheck.Fluent;
using Pipeline.Formats.Writing;

namespace Pipeline.Formats.Tests.Summary;

public sealed class SharesTests
{
    [Theory]
    [InlineData(new long[] { 1, 1, 1 }, new[] { 334, 333, 333 })]
    [InlineData(new long[] { 2, 1 }, new[] { 667, 333 })]
    [InlineData(new long[] { 0, 5 }, new[] { 0, 1000 })]
    [InlineData(new long[] { 0, 0 }, new[] { 0, 0 })]
    [InlineData(new long[] { 999_999, 1 }, new[] { 1000, 0 })]
    public void InTenths_Parts_AreSharesThatAddUp(long[] parts, int[] expected) =>
        Assert.Equal(expected, Shares.InTenths(parts));

    [Fact]
    public void InTenths_AnyParts_AddUpAndAreOffByLessThanOneTenth() =>
        Prop.ForAll(Arb.From(Gen.ListOf(Gen.Choose(0, 5_000_000))), counts =>
        {
            long[] parts = [.. counts.Select(count => (long)count), 1];
            var shares = Shares.InTenths(parts);
            var total = parts.Sum();
            return shares.Sum() == 1000 && parts.Zip(shares).All(pair => Math.Abs((pair.First * 1000m / total) - pair.Second) < 1);
        }).Check(Config.QuickThrowOnFailure.WithReplay(20251231, 1));

    [Theory]
    [InlineData(1, 3, "33,3%")]
    [InlineData(0, 3, "0,0%")]
    [InlineData(0, 0, "–")]
    public void Of_PartAndWhole_IsWrittenAsPeopleDo(long part, long whole, string expected) =>
        Assert.Equal(expected, Shares.Of(part, whole));
}
