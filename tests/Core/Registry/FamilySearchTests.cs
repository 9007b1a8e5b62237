using Pipeline.Areas;
using Pipeline.Core.Tests.Rollups;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Core.Tests.Registry;

/// <summary>Families by their cards alone: found through any member, at a cost that has an end.</summary>
public sealed class FamilySearchTests
{
    private static readonly Quarter Q4 = new(2025, 4);
    private static readonly AreaCode Kotim = AreaCode.Parse("6202");
    private readonly MemoryRegistry _people = new();

    [Theory]
    [InlineData("6202010101100001", false, "a member was registered in the district of the card")]
    [InlineData("6202010101100002", false, "the only member was registered in another province")]
    [InlineData("6203010101100003", false, "listed by the regency of the card")]
    [InlineData("6202010101100004", true, "the only member left the list")]
    [InlineData("6202010101100005", true, "listed by another quarter only")]
    [InlineData("6202010101100006", true, "listed by nobody")]
    public async Task IsUnknown_UnlessAPresentMemberNamesTheCard(string kk, bool isUnknown, string why)
    {
        Fill();
        var search = new FamilySearch(_people, Kotim, Q4);

        await search.LookUpAsync([Family(kk)], default);

        Assert.True(isUnknown == search.IsUnknown(Family(kk)), why);
    }

    [Fact]
    public async Task LookUp_FamiliesFoundInTheirDistricts_ReadsNoFurther_AndNoPartitionTwice()
    {
        Fill();
        var search = new FamilySearch(_people, Kotim, Q4);

        await search.LookUpAsync([Family("6202010101100001")], default);
        Assert.Equal(["620201"], _people.Read.Select(partition => partition.ToString()));

        await search.LookUpAsync([Family("6202010101100001"), Family("6202010101100006")], default);
        await search.LookUpAsync([Family("6202010101100006")], default);
        Assert.Equal(["620201", "647101"], _people.Read.Select(partition => partition.ToString()));
    }

    [Fact]
    public async Task LookUp_BeyondTheLimit_TellsNobodyUnknown()
    {
        Fill();
        var search = new FamilySearch(_people, Kotim, Q4, most: 1);

        await search.LookUpAsync([Family("6202010101100006")], default);

        Assert.False(search.IsUnknown(Family("6202010101100006")));
        Assert.Equal(["620201"], _people.Read.Select(partition => partition.ToString()));
    }

    [Theory]
    [InlineData("6202010101900006 ISTRI 1, 6202010101900007 KEPALA KELUARGA 7", 7, "the head's, whatever the others have")]
    [InlineData("6202010101900008 KEPALA KELUARGA 2, 6202010101900007 KEPALA KELUARGA 7", 7, "of two heads the lower NIK")]
    [InlineData("6202010101900006 ISTRI 1", null, "no head on the list")]
    [InlineData("6202010101900006 KEPALA KELUARGA -, 6202010101900007 KEPALA KELUARGA 3", null, "the head has none")]
    public async Task DesilOfHead_OfAFamilyThatWasFound_IsItsHeads(string members, int? expected, string why)
    {
        foreach (var parts in members.Split(", ").Select(member => (Nik: member[..16], Relation: member[17..^2], Desil: member[^1..])))
        {
            _people.Say(
                Submissions.Of("6202", "2025-Q4", "2026-01-05T09:00:00+07:00"), parts.Nik,
                PersonValues.Empty.With(PersonField.Kk, "6202010101100007").With(PersonField.Relation, parts.Relation).With(PersonField.Desil, parts.Desil == "-" ? null : parts.Desil));
        }

        var search = new FamilySearch(_people, Kotim, Q4);
        await search.LookUpAsync([Family("6202010101100007")], default);

        Assert.True(expected == search.DesilOfHead(Family("6202010101100007")), why);
    }

    private void Fill()
    {
        Say("6202", "2025-Q4", "6202010101900001", "6202010101100001");
        Say("6202", "2025-Q4", "6471010101900002", "6202010101100002");
        Say("6203", "2025-Q3", "6271010101900003", "6203010101100003");
        Say("6202", "2025-Q4", "6202010101900004", "6202010101100004", PersonStatus.Died);
        Say("6202", "2026-Q1", "6202010101900005", "6202010101100005");
    }

    private void Say(string regency, string quarter, string nik, string kk, PersonStatus? status = null) => _people.Say(
        Submissions.Of(regency, quarter, "2026-01-05T09:00:00+07:00"),
        nik,
        (status is { } left ? PersonValues.Empty.WithStatus(left) : PersonValues.Empty).With(PersonField.Kk, kk));

    private static FamilyCardNumber Family(string digits) =>
        FamilyCardNumber.TryParse(digits, out var kk) ? kk : throw new FormatException("No card.");
}
