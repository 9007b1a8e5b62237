using System.Globalization;
using Pipeline.People;
using Pipeline.Samples;

namespace Pipeline.EndToEnd.Samples;

public class SamplePeopleTests
{
    private static readonly HashSet<string> Provinces =
        [.. "11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96".Split(' ')];

    [Fact]
    public void Nik_OfEverybody_IsSound() => Assert.All(CommittedSamples.World.People, person => Assert.True(IsSound(person), person.Name));

    [Fact]
    public void Nik_BelongsTo_OnePerson() =>
        Assert.All(
            CommittedSamples.World.People.GroupBy(person => person.Nik),
            same => Assert.Single(same.Select(person => (person.Name, person.BirthDate, person.Sex)).Distinct()));

    [Fact]
    public void FamilyCard_BelongsTo_OneVillage() =>
        Assert.All(
            CommittedSamples.World.People.GroupBy(person => person.Household.CardNumber),
            same => Assert.Single(same.Select(person => person.Household.Home.Code).Distinct()));

    [Fact]
    public void Movers_KeepTheirNik_AndAreListedByBothRegencies()
    {
        var moved = CommittedSamples.World.People.Where(person => person.Residence == Residence.MovedAway).Select(person => person.Nik).ToHashSet();

        Assert.NotEmpty(moved);
        Assert.All(moved, nik => Assert.Equal(2, CommittedSamples.World.People.Where(person => person.Nik == nik).Select(person => person.Household.Home.RegencyCode).Distinct().Count()));
    }

    // Written out here once more on purpose, without the code under test or the generator's own.
    private static bool IsSound(Person person)
    {
        var nik = person.Nik;
        var day = person.BirthDate.Day + (person.Sex == Sex.Female ? 40 : 0);
        var date = day.ToString("00", CultureInfo.InvariantCulture) + person.BirthDate.ToString("MMyy", CultureInfo.InvariantCulture);
        return nik.Length == 16 && nik.All(char.IsAsciiDigit)
            && Provinces.Contains(nik[..2])
            && string.CompareOrdinal(nik[2..4], "01") >= 0
            && string.CompareOrdinal(nik[4..6], "01") >= 0
            && nik[6..12] == date
            && nik[12..] != "0000";
    }
}
