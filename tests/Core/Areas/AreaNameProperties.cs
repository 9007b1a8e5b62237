using FsCheck;
using FsCheck.Fluent;
using Pipeline.Areas;

namespace Pipeline.Core.Tests.Areas;

/// <summary>What must hold for every district and village of provinces 62 and 64.</summary>
public class AreaNameProperties
{
    private static readonly IReadOnlyList<Area> Regencies =
        [.. new[] { "62", "64" }.SelectMany(province => AreaTable.Kemendagri.Regencies(AreaCode.Parse(province)))];

    private static readonly Dictionary<AreaCode, AreaResolver> Resolvers =
        Regencies.ToDictionary(regency => regency.Code, regency => Resolving.For(regency.Code.ToString()));

    private static readonly Area[] Villages = [.. Regencies.SelectMany(regency => AreaTable.Kemendagri.Villages(regency.Code))];

    private static readonly Area[] Districts = [.. Regencies.SelectMany(regency => AreaTable.Kemendagri.Districts(regency.Code))];

    [Fact]
    public void District_ByItsOfficialName_IsExactlyItself() =>
        Assert.All(Districts.SelectMany(district => Cases(district.Name).Select(name => (district, name))), entry =>
        {
            var found = Resolve(entry.district, entry.name);
            Assert.IsType<AreaReading.Exact>(found.District);
            Assert.Equal(entry.district.Code, found.Settled);
        });

    [Fact]
    public void Village_ByItsOfficialNameInItsDistrict_IsExactlyItself() =>
        Assert.All(Villages.SelectMany(village => Cases(village.Name).Select(name => (village, name))), entry =>
        {
            var found = Resolve(entry.village, entry.name);
            Assert.IsType<AreaReading.Exact>(found.Village);
            Assert.Equal(entry.village.Code, found.Settled);
        });

    // An area that is not the one meant may be corrected to (and is then said), but taken in silence only if what was typed is its very name.
    [Fact]
    public void Name_WithOneLetterWrong_IsNeverSilentlyAnotherArea()
    {
        var typos =
            from area in Gen.Elements(Villages.Concat(Districts))
            from at in Gen.Choose(0, area.Name.Length - 1)
            from letter in Gen.Choose('a', 'z')
            from kind in Gen.Choose(0, 3)
            select (Area: area, Written: Mistype(area.Name, at, (char)letter, kind));

        Prop.ForAll(Arb.From(typos), typo =>
        {
            var found = Resolve(typo.Area, typo.Written);
            var reading = typo.Area.Code.Level == AreaLevel.District ? found.District : found.Village;
            return reading is not AreaReading.Exact { Area: var taken }
                || taken.Code == typo.Area.Code
                || Letters(taken.Name) == Letters(typo.Written);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000).WithReplay(20251, 5));
    }

    private static AreaResolution Resolve(Area area, string name) => Resolvers[area.Code.Regency].Resolve(
        area.Code.Level == AreaLevel.District
            ? new WrittenArea(null, name, null)
            : new WrittenArea(null, AreaTable.Kemendagri.Find(area.Code.District)!.Name, name));

    private static IEnumerable<string> Cases(string name) => [name, name.ToUpperInvariant(), $" {name.ToLowerInvariant()} "];

    private static string Mistype(string name, int at, char letter, int kind) => kind switch
    {
        0 => name.Remove(at, 1),
        1 => name.Insert(at, $"{letter}"),
        2 => name.Remove(at, 1).Insert(at, $"{letter}"),
        _ when at + 1 < name.Length => $"{name[..at]}{name[at + 1]}{name[at]}{name[(at + 2)..]}",
        _ => name,
    };

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
