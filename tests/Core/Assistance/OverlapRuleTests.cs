using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.People;

namespace Pipeline.Core.Tests.Assistance;

/// <summary>One family: Siti, her son Budi, and their card. Programmes and rules as shipped.</summary>
public sealed partial class OverlapRuleTests
{
    private static readonly AidRecipient Siti = new AidRecipient.ByNik(Nik.Parse("6202015503850007"));
    private static readonly AidRecipient Budi = new AidRecipient.ByNik(Nik.Parse("6202010107100001"));
    private static readonly AidRecipient Card = new AidRecipient.ByFamily(FamilyCardNumber.TryParse("6202010101150001", out var card) ? card : default);

    private static readonly OverlapRule Rule = new(ProgrammeTable.Seed, AidRules.Seed);

    [Fact]
    public void Judge_TheSamePersonTwice_IsADuplicateOnTheLaterAcrossSenders() =>
        Assert.Equal(["b repeats a"], Told(Of("b", 2, Siti, "PIP", "2025-Q1", sender: "62"), Of("a", 1, Siti, "PIP", "2025-03")));

    [Fact]
    public void Judge_TwoMembersOfAFamily_AreADuplicateOfAFamilysHelp() =>
        Assert.Equal(["b repeats a", "c repeats a"], Told(Of("a", 1, Siti, "PKH", "2025-Q1"), Of("b", 2, Budi, "PKH", "2025-02"), Of("c", 3, Card, "PKH", "2025")));

    [Fact]
    public void Judge_TwoMembersOfAFamily_AreNoDuplicateOfAPersonsHelp() =>
        Assert.Empty(Told(Of("a", 1, Siti, "PBI-JK", "2025"), Of("b", 2, Budi, "PBI-JK", "2025"), Of("c", 3, Card, "PBI-JK", "2025"), Of("d", 4, Card, "PBI-JK", "2025")));

    [Theory]
    [InlineData("2025-Q1", "2025-Q2")]
    [InlineData("2025-01", "2025-02")]
    [InlineData("2024", "2025")]
    [InlineData("2025-T1", "2025-T2")]
    [InlineData("2025-T1", "2025-Q1")] // not known to be the same months
    public void Judge_PeriodsThatDoNotMeet_AreNoDuplicate(string one, string other) =>
        Assert.Empty(Told(Of("a", 1, Siti, "PKH", one), Of("b", 2, Siti, "PKH", other)));

    [Theory]
    [InlineData("2025-T1", "2025-T1")]
    [InlineData("2025-T1", "2025")]
    [InlineData("2025-S1", "2025-06..2025-08")]
    public void Judge_PeriodsThatMeet_AreADuplicate(string one, string other) =>
        Assert.Equal(["b repeats a"], Told(Of("a", 1, Siti, "PKH", one), Of("b", 2, Siti, "PKH", other)));

    [Fact]
    public void Judge_OneDeliveryFoundTwice_DoesNotRepeatItself() =>
        Assert.Empty(Told(Of("a", 1, Siti, "PKH", "2025"), Of("a", 1, Siti, "PKH", "2025")));

    [Fact]
    public void Judge_AChain_NamesTheFirstThatEachRepeats() =>
        Assert.Equal(["b repeats a", "c repeats b"], Told(Of("a", 1, Siti, "PKH", "2025-01"), Of("b", 2, Siti, "PKH", "2025-Q1"), Of("c", 3, Siti, "PKH", "2025-03")));

    [Fact]
    public void Judge_ThousandsOfRowsOfOnePerson_AllNameTheFirst()
    {
        var rows = Enumerable.Range(0, 20_000).Select(index => Of($"{index:D5}", 1, Siti, "PKH", "2025"));

        Assert.All(Rule.Judge(rows).Duplicates, found => Assert.Equal("00000", found.EarlierKey));
    }

    [Fact]
    public void Judge_ExcludingHelpInOneFamily_IsAnOverlapOnTheLaterForEachRule() =>
        Assert.Equal(
            ["c must not stand beside a (BLT-DD, PKH)", "c must not stand beside b (BLT-DD, SEMBAKO)"],
            Told(Of("a", 1, Siti, "PKH", "2025-Q1"), Of("b", 2, Card, "SEMBAKO", "2025-03"), Of("c", 3, Budi, "BLT-DD", "2025-03")));

    [Fact]
    public void Judge_AYearBesideQuarters_IsToldOnceARow() =>
        Assert.Equal(
            ["e must not stand beside a (BLT-DD, PKH)"],
            Told(
                Of("a", 1, Siti, "PKH", "2025-Q1"), Of("b", 1, Siti, "PKH", "2025-Q2"), Of("c", 1, Siti, "PKH", "2025-Q3"), Of("d", 1, Siti, "PKH", "2025-Q4"),
                Of("e", 2, Siti, "BLT-DD", "2025")));

    [Theory]
    [InlineData("2025-Q2", "2025-03")]
    [InlineData("2025-T1", "2025-T1")] // the first stage of one is not the first of the other
    public void Judge_ExcludingHelpAtOtherTimes_IsNoOverlap(string pkh, string blt) =>
        Assert.Empty(Told(Of("a", 1, Siti, "PKH", pkh), Of("b", 2, Siti, "BLT-DD", blt)));

    [Fact]
    public void Judge_PkhBesideSembako_IsNoOverlap() => Assert.Empty(Told(Of("a", 1, Siti, "PKH", "2025"), Of("b", 2, Siti, "SEMBAKO", "2025")));

    [Fact]
    public void Judge_TwoGiftsOfCompanies_AreNotTheSameHelp() => Assert.Empty(Told(Of("a", 1, Siti, "CSR", "2025"), Of("b", 2, Siti, "CSR", "2025")));

    [Fact]
    public void Judge_AProgrammeNotInTheTable_IsTheSameWhereItIsCalledTheSame() =>
        Assert.Equal(
            ["b repeats a"],
            Told(
                Of("a", 1, Siti, null, "2025", written: "Beras Bupati 2025"), Of("b", 2, Siti, null, "2025-03", written: "BANTUAN BERAS BUPATI"),
                Of("c", 3, Budi, null, "2025", written: "Beras Bupati"), Of("d", 4, Siti, null, "2025", written: "Beras Gubernur"),
                Of("e", 5, Siti, null, "2025", written: "Bantuan"), Of("f", 6, Siti, null, "2025", written: "Bantuan")));

    [Fact]
    public void Judge_TwoDeliveriesUnderOneKey_IsABug() =>
        Assert.StartsWith(
            "Two different deliveries have one key.",
            Assert.Throws<ArgumentException>(() => Rule.Judge([Of("a", 1, Siti, "PKH", "2025"), Of("a", 1, Budi, "PKH", "2025")])).Message,
            StringComparison.Ordinal);

    private static PlacedDelivery Of(
        string key, long place, AidRecipient recipient, string? programme, string period, string sender = "6202", string written = "") => new(
        key, place, new AidDelivery(recipient, programme is null ? null : ProgrammeCode.Parse(programme), programme ?? written, AidPeriod.Parse(period), AreaCode.Parse(sender)));

    private static string[] Told(params PlacedDelivery[] bundle)
    {
        var findings = Rule.Judge(bundle);
        return
        [
            .. findings.Duplicates.Select(found => $"{found.Key} repeats {found.EarlierKey}"),
            .. findings.Overlaps.Select(found => $"{found.Key} must not stand beside {found.EarlierKey} ({found.Rule.First}, {found.Rule.Second})"),
        ];
    }
}
