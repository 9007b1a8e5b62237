using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Rollups;

namespace Pipeline.Core.Tests.Rollups;

/// <summary>What must always hold of facts and figures, on registries at random with a fixed seed.</summary>
public sealed class RollupProperties
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20251231, 1);

    [Fact]
    public void Facts_CutIntoAnyShards_GiveTheSameQuarter() =>
        Holds(registry =>
        {
            var sum = RollupModel.Sum(registry.FactsByShard);
            return RollupModel.Describe(sum) == RollupModel.Describe(registry.Facts)
                && RollupModel.Describe(RollupModel.Build(sum)) == RollupModel.Describe(RollupModel.Build(registry.Facts));
        });

    [Fact]
    public void Facts_Added_AreAssociativeAndCommutative() =>
        Check.One(Seeded, Prop.ForAll(RollupModel.ThreeFacts, facts =>
        {
            var (a, b, c) = facts;
            var sum = RollupModel.Describe(RollupModel.Sum(RollupModel.Sum(a, b), c));
            return sum == RollupModel.Describe(RollupModel.Sum(a, RollupModel.Sum(b, c)))
                && sum == RollupModel.Describe(RollupModel.Sum(c, b, a));
        }));

    [Fact]
    public void Facts_NothingAdded_StayTheSame() =>
        Holds(registry => RollupModel.Describe(RollupModel.Sum(registry.Facts, new RollupFacts())) == RollupModel.Describe(registry.Facts));

    [Fact]
    public void Json_WrittenAndRead_IsTheSame() =>
        Check.One(Seeded, Prop.ForAll(RollupModel.Registries, async registry =>
        {
            var written = RollupModel.Describe(registry.Facts);
            using var input = new MemoryStream(Encoding.UTF8.GetBytes(written));
            Assert.Equal(written, RollupModel.Describe(await RollupFactsJson.ReadAsync(input, default)));
        }));

    [Fact]
    public void Quarter_DistrictsAndUnplaced_AddUpToTheRegency() =>
        Holds(registry => RollupModel.Build(registry.Facts).Regencies.All(regency =>
            Same(regency.Figures, regency.Districts.Aggregate(regency.Unplaced, (sum, district) => sum + district.Figures))));

    [Fact]
    public void Quarter_VillagesAndUnplaced_AddUpToTheDistrict() =>
        Holds(registry => RollupModel.Build(registry.Facts).Regencies.SelectMany(regency => regency.Districts).All(district =>
            district.Villages.Aggregate(district.Unplaced, (sum, village) => sum + village.Figures) == VillageFigures.Of(district.Figures)));

    [Fact]
    public void Quarter_RegenciesAndThoseInNone_AddUpToTheProvince() =>
        Holds(registry =>
        {
            // What a province itself submits may name a person without a regency.
            var inNone = FiguresByArea.Of(registry.Facts).Exactly(RollupModel.Province);
            var quarter = RollupModel.Build(registry.Facts);
            return Same(quarter.Total, quarter.Regencies.Aggregate(inNone, (sum, regency) => sum + regency.Figures));
        });

    [Fact]
    public void Figures_BySexDesilAndFamily_AddUpToTheWhole() =>
        Holds(registry =>
        {
            var quarter = RollupModel.Build(registry.Facts);
            return quarter.Regencies.SelectMany(regency => regency.Districts.Select(district => district.Figures).Append(regency.Figures).Append(regency.Unplaced))
                .Append(quarter.Total)
                .All(figures => figures.Male + figures.Female + figures.SexUnknown == figures.Persons
                    && figures.PersonsByDesil.Sum() == figures.Persons
                    && figures.PersonsByAge.Sum() == figures.Persons
                    && figures.FamiliesByDesil.Sum() == figures.Families
                    && figures.PersonsWithoutFamily.Value <= figures.Persons.Value);
        });

    [Fact]
    public void Quarter_PersonsAndFamilies_AreEachCountedOnce() =>
        Holds(registry =>
        {
            var present = registry.Records
                .Select(record => Standing.Of(record, RollupModel.Quarter))
                .Where(standing => standing is { IsPresent: true } && standing.Regency.IsWithin(RollupModel.Province))
                .ToArray();
            var total = RollupModel.Build(registry.Facts).Total;
            return total.Persons == present.Length
                && total.Families == present.Select(standing => standing!.Values.Kk).OfType<FamilyCardNumber>().Distinct().Count();
        });

    [Fact]
    public void Matters_OfARegencyOfAnotherProvince_HoldNothingItSent() =>
        Holds(registry => registry.Facts.Matters.All(matter =>
            matter.Sides.Any(side => side.Regency.IsWithin(RollupModel.Province))
            && matter.Sides.All(side => side.Regency.IsWithin(RollupModel.Province) || side.Values.IsEmpty)));

    [Fact]
    public void Claims_OfTheMatters_AreThoseThatAreCounted() =>
        Holds(registry =>
        {
            var facts = registry.Facts;
            return Counted(ClaimKind.CountedElsewhere) == Listed(MatterKind.ClaimedByBoth)
                && Counted(ClaimKind.IdentityConflict) == Listed(MatterKind.IdentityConflict)
                && Counted(ClaimKind.PresentElsewhere) == Listed(MatterKind.PresentAfterExit, MatterKind.Moved);

            long Counted(ClaimKind kind) => facts.Claims.Where(cell => cell.Key.Kind == kind).Sum(cell => cell.Value);

            long Listed(params MatterKind[] kinds) =>
                facts.Matters.LongCount(matter => kinds.Contains(matter.Kind) && matter.Other.Regency.IsWithin(RollupModel.Province));
        });

    private static bool Same(AreaFigures left, AreaFigures right) => RollupModel.Describe(left) == RollupModel.Describe(right);

    private static void Holds(Func<ModelRegistry, bool> property) => Check.One(Seeded, Prop.ForAll(RollupModel.Registries, property));
}
