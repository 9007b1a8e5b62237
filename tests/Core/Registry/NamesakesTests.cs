using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Core.Tests.Registry;

/// <summary>Who of the same name stands beside a held row.</summary>
public sealed class NamesakesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("6202015503850007")]
    [InlineData("6202015503850007 6202015503850018")]
    [InlineData("*")]
    public void Parse_WhatTextGives_IsTheSame(string text) => Assert.Equal(text, Namesakes.Parse(text).Text);

    [Theory]
    [InlineData(0, false, false)]
    [InlineData(1, true, false)]
    [InlineData(Namesakes.Most, true, false)]
    [InlineData(Namesakes.Most + 1, true, true)] // too many: anybody may be
    public void MayInclude_SoMany_KnowsThemOrTakesAnybody(int count, bool first, bool stranger)
    {
        var namesakes = Namesakes.Of(Enumerable.Range(1, count).Select(NikOf));

        Assert.Equal((first, stranger), (namesakes.MayInclude(NikOf(1).Digits), namesakes.MayInclude(NikOf(999).Digits)));
    }

    [Fact]
    public void Of_AnyOrderAndRepeats_IsTheSame() =>
        Assert.Equal(Namesakes.Of([NikOf(1), NikOf(2)]), Namesakes.Of([NikOf(2), NikOf(1), NikOf(2)]));

    private static Nik NikOf(int serial) => Nik.Parse($"620201550385{serial:D4}");
}
