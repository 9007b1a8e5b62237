using Pipeline.Assistance;

namespace Pipeline.Core.Tests.Assistance;

public sealed class ProgrammeCodeTests
{
    [Theory]
    [InlineData("PKH", "PKH")]
    [InlineData("blt-dd", "BLT-DD")]
    [InlineData("A1-B2-3", "A1-B2-3")]
    [InlineData("X", "X")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZ1234", "ABCDEFGHIJKLMNOPQRSTUVWXYZ1234")] // 30
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZ12345", null)]
    [InlineData("", null)]
    [InlineData("1A", null)]
    [InlineData("-A", null)]
    [InlineData("A-", null)]
    [InlineData("A--B", null)]
    [InlineData("BLT DD", null)]
    [InlineData("PKH\n", null)]
    [InlineData("É", null)]
    public void TryParse_AText_ReadsItOrSaysNo(string text, string? expected) =>
        Assert.Equal(expected, ProgrammeCode.TryParse(text, out var code) ? code.ToString() : null);

    [Fact]
    public void Codes_Sorted_AreInTheOrderOfTheirText() =>
        Assert.Equal(["BLT-DD", "PIP", "PKH"], new[] { "PKH", "BLT-DD", "PIP" }.Select(ProgrammeCode.Parse).Order().Select(code => code.ToString()));

    [Fact]
    public void Default_OnUse_IsNoProgramme() =>
        Assert.Equal("A default ProgrammeCode is no programme.", Assert.Throws<InvalidOperationException>(() => default(ProgrammeCode).ToString()).Message);
}
