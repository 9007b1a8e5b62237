using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Rollups;

namespace Pipeline.Core.Tests.Rollups;

/// <summary>What one record, and one family, comes to.</summary>
public sealed class RollupFactsTests
{
    private const string Card = "6202011503120001";

    public static TheoryData<string, string[], string> Families => new()
    {
        // members: NIK relation area desil; expected: where the family counts, and its desil
        { "the head stands for it, wherever his NIK sorts", ["6202015503850007 ISTRI 620201 1", "6202051503850002 KEPALA 620205 3"], "620205 3" },
        { "no head on the list: the lowest NIK", ["6202051503850002 ANAK 620205 3", "6202015503850007 ISTRI 620201 1"], "620201 1" },
        { "two heads: the lower NIK", ["6202051503850002 KEPALA 620205 3", "6202015503850007 KEPALA 620201 1"], "620201 1" },
        { "desil not known of the head", ["6202051503850002 KEPALA 620205 -", "6202015503850007 ISTRI 620201 1"], "620205 0" },
    };

    [Theory]
    [MemberData(nameof(Families))]
    public void Family_SeveralMembers_CountsOnceWhereItsHeadDoes(string why, string[] members, string expected)
    {
        var facts = RollupModel.Sum(members.Select(member => RollupModel.FactsOf([Member(member)])));

        var family = Assert.Single(facts.Families).Value;

        Assert.True(expected == $"{family.Area} {family.Desil}", $"{why}: found {family.Area} {family.Desil}");
        Assert.Equal(members.Length, facts.Persons.Values.Sum());
    }

    [Fact]
    public void Person_OfAnotherProvince_IsNotCounted()
    {
        var facts = RollupModel.FactsOf([Claimed("6408", PersonValues.Empty.With(PersonField.Name, "SITI"))]);

        Assert.Empty(facts.Persons);
        Assert.Empty(facts.Claims);
    }

    [Fact]
    public void Person_WhoLeft_IsCountedByTheReasonAndNotAsPerson()
    {
        var facts = RollupModel.FactsOf([Claimed("6202", PersonValues.Empty.With(PersonField.Kk, Card).WithStatus(PersonStatus.Died))]);

        Assert.Empty(facts.Persons);
        Assert.Empty(facts.Families);
        Assert.Equal(new ClaimCell(AreaCode.Parse("6202"), ClaimKind.Left, PersonStatus.Died), Assert.Single(facts.Claims).Key);
    }

    [Fact]
    public void Person_LivingOutsideTheRegency_CountsInItUnplaced()
    {
        var facts = RollupModel.FactsOf([Claimed("6202", PersonValues.Empty.With(PersonField.Area, "620301"))]);

        Assert.Equal(new PersonCell(AreaCode.Parse("6202"), null, 0, false), Assert.Single(facts.Persons).Key);
    }

    /// <summary>What was split off or renumbered is in records for good: who lives there must be in some line, or lines do not add up.</summary>
    [Theory]
    [InlineData("6202991001", "6202")]
    [InlineData("620299", "6202")]
    [InlineData("6202019999", "620201")]
    [InlineData("620201", "620201")]
    public void Person_InAnAreaThatIsNoMore_CountsInTheDeepestAroundIt(string area, string expected)
    {
        var facts = RollupModel.FactsOf([Claimed("6202", PersonValues.Empty.With(PersonField.Area, area))]);

        Assert.Equal(AreaCode.Parse(expected), Assert.Single(facts.Persons).Key.Area);
    }

    private static PersonRecord Claimed(string regency, PersonValues values) => RollupModel.Fold(
        PersonRecord.Unknown(Nik.Parse("6202015503850007")), AreaCode.Parse(regency), KeyOf(), values);

    private static PersonRecord Member(string member)
    {
        var parts = member.Split(' ');
        var values = PersonValues.Empty
            .With(PersonField.Kk, Card)
            .With(PersonField.Relation, parts[1] == "KEPALA" ? PersonValues.HeadOfFamily : parts[1])
            .With(PersonField.Area, parts[2])
            .With(PersonField.Desil, parts[3] == "-" ? null : parts[3]);
        return RollupModel.Fold(PersonRecord.Unknown(Nik.Parse(parts[0])), AreaCode.Parse("6202"), KeyOf(), values);
    }

    private static SubmissionKey KeyOf() => new(RollupModel.Quarter, DateTimeOffset.UnixEpoch, "0000000000000001");
}
