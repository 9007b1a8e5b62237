using Pipeline.Areas;

namespace Pipeline.Core.Tests.Areas;

public class AreaTableTests
{
    private static readonly AreaTable Table = AreaTable.Kemendagri;

    [Fact]
    public void Table_CountedByRegency_HoldsEveryPublishedArea()
    {
        var regencies = Table.Provinces.SelectMany(province => Table.Regencies(province.Code)).ToList();

        Assert.Equal(38, Table.Provinces.Count);
        Assert.Equal(514, regencies.Count);
        Assert.Equal(7285, regencies.Sum(regency => Table.Districts(regency.Code).Count));
        Assert.Equal(83_762, regencies.Sum(regency => Table.Villages(regency.Code).Count));
    }

    // Those of a district in no village are hidden beside its villages: where there were none, nothing would be.
    [Fact]
    public void Districts_AllOfThem_HaveVillages() => Assert.All(
        Table.Provinces
            .SelectMany(province => Table.Regencies(province.Code))
            .SelectMany(regency => Table.Districts(regency.Code)),
        district => Assert.NotEmpty(Table.Villages(district.Code)));

    [Theory]
    [InlineData("62", 14, 136, 1571)]
    [InlineData("64", 10, 105, 1038)]
    public void Province_Counted_MatchesItsPublishedFigures(string province, int regencies, int districts, int villages)
    {
        var found = Table.Regencies(AreaCode.Parse(province));

        Assert.Equal(regencies, found.Count);
        Assert.Equal(districts, found.Sum(regency => Table.Districts(regency.Code).Count));
        Assert.Equal(villages, found.Sum(regency => Table.Villages(regency.Code).Count));
    }

    [Theory]
    [InlineData("11", "Aceh")] // the first of the file
    [InlineData("6271", "Kota Palangkaraya")]
    [InlineData("110101", "Bakongan")]
    [InlineData("1101012001", "Keude Bakongan")]
    [InlineData("620206", "Mentawa Baru Ketapang")]
    [InlineData("6203152004", "Karetau Manta'a")]
    public void Find_ExistingCode_GivesNameAsPublished(string code, string name) =>
        Assert.Equal(name, Table.Find(AreaCode.Parse(code))?.Name);

    [Theory]
    [InlineData("60")]
    [InlineData("6299")]
    [InlineData("620299")]
    [InlineData("6202059999")]
    [InlineData("9999999999")]
    public void Contains_CodeThatDoesNotExist_IsFalse(string code) => Assert.False(Table.Contains(AreaCode.Parse(code)));

    [Fact]
    public void Villages_OfDistrict_AreThoseOfTheRegencyWithin()
    {
        var district = AreaCode.Parse("620205");

        Assert.Equal(
            Table.Villages(district.Regency).Where(village => village.Code.IsWithin(district)),
            Table.Villages(district));
        Assert.Equal(
            ["Baamang Hilir", "Baamang Tengah", "Baamang Hulu", "Tanah Mas", "Baamang Barat", "Tinduk"],
            Table.Villages(district).Select(village => village.Name));
    }

    [Theory]
    [InlineData("6271", "Kota Palangka Raya", "Kota Palangka Raya")]
    [InlineData("6202", "Kabupaten Kotawaringin Timur", "Kotawaringin Timur")]
    [InlineData("620205", "Baamang", "Baamang")]
    public void Names_ToShow_AreThoseTheRegionWrites(string code, string display, string shortName)
    {
        var area = Table.Find(AreaCode.Parse(code))!;

        Assert.Equal(display, area.DisplayName);
        Assert.Equal(shortName, area.ShortName);
    }
}
