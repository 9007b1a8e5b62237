using Pipeline.People;
using Pipeline.Rollups;

namespace Pipeline.Core.Tests.Rollups;

/// <summary>Who lives by what, by the words that lists have for it (docs/bantuan.md).</summary>
public sealed class VulnerableGroupTests
{
    [Theory]
    [InlineData("PETANI/PEKEBUN", VulnerableGroups.Farmers)]
    [InlineData("Buruh Tani", VulnerableGroups.Farmers)]
    [InlineData("BURUH PERKEBUNAN", VulnerableGroups.Farmers)]
    [InlineData("Penyadap Karet", VulnerableGroups.Farmers)]
    [InlineData("Peternak", VulnerableGroups.Farmers)]
    [InlineData("BURUH NELAYAN/PERIKANAN", VulnerableGroups.Fishers)]
    [InlineData("Pedagang Kecil", VulnerableGroups.SmallBusiness)]
    [InlineData("Tukang Kayu", VulnerableGroups.None)]
    [InlineData("BURUH HARIAN LEPAS", VulnerableGroups.None)]
    public void Of_Occupation_IsItsGroup(string occupation, VulnerableGroups expected)
    {
        var values = PersonValues.Empty.With(PersonField.Occupation, occupation);

        Assert.Equal(expected, VulnerableGroup.Of(values, AgeBands.Of(values.BirthDate, new DateOnly(2025, 12, 31))));
    }
}
