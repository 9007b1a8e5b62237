using Pipeline.Areas;
using Pipeline.Dtsen;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Rollups;

namespace Pipeline.Core.Tests.Rollups;

/// <summary>Facts of DTSEN: which extract a regency is laid beside, and that shards can be cut anywhere.</summary>
public sealed class DtsenByAreaTests
{
    private static readonly AreaCode Province = AreaCode.Parse("62");
    private static readonly AreaCode Kotim = AreaCode.Parse("6202");
    private static readonly AreaCode Kapuas = AreaCode.Parse("6203");
    private static readonly Quarter Q3 = new(2025, 3);
    private static readonly Quarter Q4 = new(2025, 4);

    [Theory]
    [InlineData("2025-Q3", "2025-Q4", "62 2025-Q4")]
    [InlineData("2025-Q4", "2025-Q3", "6202 2025-Q4")]
    [InlineData("2025-Q4", "2025-Q4", "6202 2025-Q4")] // of one version its own
    [InlineData(null, "2025-Q4", "62 2025-Q4")]
    [InlineData("2025-Q3", null, "6202 2025-Q3")]
    [InlineData(null, null, null)]
    public void Source_IsTheNewerOne(string? own, string? province, string? expected)
    {
        var facts = new RollupFacts();
        foreach (var (sender, version) in new[] { (Kotim, own), (Province, province) })
        {
            if (version is not null)
            {
                facts.Dtsen.Count(new DtsenPersonCell(sender, Quarter.Parse(version), Kotim, Kotim, IsOnList: false));
            }
        }

        var source = DtsenByArea.Of(facts).Within(Kotim)?.Persons?.Sources.Values.Single();

        Assert.Equal(expected, source is null ? null : $"{source.Sender} {source.Version}");
    }

    /// <summary>A province that sends one regency's extract says nothing of the others, though somebody of theirs may be in it.</summary>
    [Fact]
    public void RegencyThatAnExtractDoesNotHave_IsNotCompared()
    {
        var facts = new RollupFacts();
        facts.Count(new PersonCell(Kapuas, null, 0, false), 10);
        facts.Dtsen.Count(new DtsenPersonCell(Province, Q4, Kotim, Kapuas, IsOnList: true));
        facts.Dtsen.Count(new DtsenPersonCell(Province, Q4, Kotim, Kotim, IsOnList: false));

        var byArea = DtsenByArea.Of(facts);

        Assert.Null(byArea.Within(Kapuas));
        Assert.Equal((0, 0, 1), (byArea.Within(Kotim)!.Persons!.Both, byArea.Within(Kotim)!.Persons!.OnlyList, byArea.Within(Kotim)!.Persons!.OnlyDtsen));
        Assert.Null(byArea.Within(Kotim)!.Families);
    }

    [Fact]
    public void OlderVersion_CountsNoMore_AndAUnknownRegencyFollowsTheNewestOfAll()
    {
        var facts = new RollupFacts();
        facts.Count(new PersonCell(Kotim, null, 0, false), 5);
        facts.Dtsen.Count(new DtsenPersonCell(Province, Q3, Kotim, Kotim, IsOnList: true), 2);
        facts.Dtsen.Count(new DtsenPersonCell(Province, Q3, Province, Kotim, IsOnList: true));
        facts.Dtsen.Count(new DtsenPersonCell(Province, Q4, Kotim, Kotim, IsOnList: true));

        var persons = DtsenByArea.Of(facts).Within(Kotim)!.Persons!;

        Assert.Equal((1, 4, 0), (persons.Both, persons.OnlyList, persons.OnlyDtsen));
    }

    [Theory]
    [InlineData(3, 3, 0)]
    [InlineData(3, 2, 1)]
    [InlineData(3, 0, 1)] // DTSEN has not ranked the family
    [InlineData(0, 2, 0)] // the list says no desil
    [InlineData(3, null, 0)] // unreadable
    public void Desil_DiffersWhereBothSayOne(int onList, int? inDtsen, long differs)
    {
        var facts = new RollupFacts();
        var kk = Kk("6202010101100001");
        facts.Count(kk, new FamilyFact(true, Nik.Parse("6202015503850001"), Kotim, onList));
        facts.Dtsen.Keep(new DtsenFamilyFact(kk, Kotim, Q4, Kotim, inDtsen));

        var families = DtsenByArea.Of(facts).Within(Kotim)!.Families!;

        Assert.Equal((1, 0, 0, differs, 1), (families.Both, families.OnlyList, families.OnlyDtsen, families.DesilDiffers, families.ByDesil[inDtsen ?? 0]));
    }

    [Fact]
    public async Task Facts_CutAnywhereAndWrittenAndRead_AddUpToTheSame()
    {
        var (one, other, whole) = (new RollupFacts(), new RollupFacts(), new RollupFacts());
        for (var index = 0; index < 40; index++)
        {
            var part = index % 3 == 0 ? one : other;
            var cell = new DtsenPersonCell(index % 5 == 0 ? Province : Kotim, index % 7 == 0 ? Q3 : Q4, Kotim, Kotim, index % 2 == 0);
            var family = new DtsenFamilyFact(Kk($"62020101011{index + 1:D5}"), Kotim, index % 7 == 0 ? Q3 : Q4, Kotim, index % 11 == 10 ? null : index % 11);
            foreach (var facts in new[] { part, whole })
            {
                facts.Dtsen.Count(cell);
                facts.Dtsen.Keep(family);
            }
        }

        var sum = await ReadAsync(other);
        sum.Add(await ReadAsync(one));

        Assert.Equal(Written(whole), Written(sum));
    }

    [Fact]
    public async Task Shard_BringsPersonsTogether_AsOfTheQuarter()
    {
        var world = new CompileWorld("2026-01-10T18:30:00Z");
        var sent = Submissions.Of("6202", "2025-Q4", "2026-01-05T02:00:00Z");
        world.Registry.Take(sent, "6202015503850001", "6202015503850002");
        await SayAsync(world, "N6202015503850001", Q3);
        await SayAsync(world, "N6202015503850002", Q4);
        await SayAsync(world, "N6202995503850003", Q4); // a partition in which nobody is on a list

        await world.StartAsync("62", "2025-Q4");
        var facts = new RollupFacts();
        foreach (var place in world.Store.Shards.Keys.ToArray())
        {
            await world.Shard.RunAsync(place, default);
            facts.Add(await RollupFactsJson.ReadAsync((await world.Store.OpenPartialAsync(place, default))!, default));
        }

        var persons = DtsenByArea.Of(facts).Within(Kotim)!.Persons!;
        Assert.Equal((1, 1, 1), (persons.Both, persons.OnlyList, persons.OnlyDtsen));
    }

    private static Task<int> SayAsync(CompileWorld world, string key, Quarter version)
    {
        var person = DtsenKey.Parse(key);
        var submission = Submissions.Of("6202", version.ToString(), "2026-01-05T02:00:00Z").Key;
        return world.Dtsen.MergeAsync(
            person.Partition, [person], Kotim,
            record => record.Fold(Kotim, submission, new Claim<DtsenKey, DtsenValues>(person, new DtsenValues { Version = version }, new RowPlace("Data", 0, 2))).Record, default);
    }

    private static FamilyCardNumber Kk(string digits) => FamilyCardNumber.TryParse(digits, out var kk) ? kk : throw new FormatException(digits);

    private static string Written(RollupFacts facts)
    {
        using var bytes = new MemoryStream();
        RollupFactsJson.Write(facts, bytes);
        return Convert.ToHexString(bytes.ToArray());
    }

    private static Task<RollupFacts> ReadAsync(RollupFacts facts)
    {
        var bytes = new MemoryStream();
        RollupFactsJson.Write(facts, bytes);
        bytes.Position = 0;
        return RollupFactsJson.ReadAsync(bytes, default);
    }
}
