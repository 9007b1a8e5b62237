using FsCheck;
using FsCheck.Fluent;
using Pipeline.Rollups;

namespace Pipeline.Core.Tests.Rollups;

/// <summary>Pockets of poverty: the fewest villages that hold the share, whatever the order in which they come.</summary>
public sealed class PovertyPocketsTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20251231, 1);

    [Fact]
    public void Set_AnyVillages_HoldsTheShareAndNoSmallerOneDoes() => Holds((villages, share) =>
    {
        var pockets = PocketModel.Pockets(villages, share);
        var known = villages.Select(persons => persons ?? 0).ToArray();
        return Holds(pockets.InSet.Value!.Value) && SubsetsBelow(known, pockets.Set.Count).All(held => known.Sum() > 0 && !Holds(held));

        bool Holds(long held) => held * 100 >= known.Sum() * share;
    });

    [Fact]
    public void Set_LargerShare_HoldsTheSmallerOne() => Holds((villages, share) =>
        PocketModel.Pockets(villages, share).Set.SequenceEqual(PocketModel.Pockets(villages, Math.Min(100, share + 10)).Set.Take(PocketModel.Pockets(villages, share).Set.Count)));

    [Fact]
    public void Pockets_VillagesInAnotherOrder_AreTheSame() => Holds((villages, share) =>
    {
        var inOrder = villages.Select((persons, index) => PocketModel.Village(index, persons)).ToArray();
        var (one, other) = (PocketModel.Of(inOrder, share), PocketModel.Of([.. inOrder.Reverse()], share));
        return one.Ranked.SequenceEqual(other.Ranked) && one.Set.SequenceEqual(other.Set);
    });

    [Fact]
    public void Ranked_AnyVillages_FallAndEqualsGoByCode() => Holds((villages, share) =>
    {
        var ranked = PocketModel.Pockets(villages, share).Ranked;
        return ranked.Zip(ranked.Skip(1)).All(pair => pair.First.Persons.Value > pair.Second.Persons.Value
            || (pair.First.Persons == pair.Second.Persons && pair.First.Village.CompareTo(pair.Second.Village) < 0));
    });

    // What is hidden must not show in a rank, a sum or a number of villages but that of the hidden.
    [Fact]
    public void Pockets_HiddenVillages_AreAsIfTheyWereNotThere() => Holds((villages, share) =>
    {
        var with = PocketModel.Pockets(villages, share);
        var without = PocketModel.Of([.. villages.Select((persons, index) => PocketModel.Village(index, persons)).Where(village => !village.Figures.Persons.IsHidden)], share);
        return with.HiddenVillages == villages.Count(persons => persons is null) && with.Ranked.SequenceEqual(without.Ranked) && with.Set.SequenceEqual(without.Set);
    });

    [Fact]
    public void Pockets_OfTwelveVillages_HaveTheirConcentration()
    {
        var pockets = PocketModel.Pockets([5, 30, 5, 20, 5, 5, 5, 5, 5, 5, 5, 5, 0, null]);

        Assert.Equal(["Desa 1", "Desa 3"], pockets.Set.Select(village => village.Name));
        Assert.Equal((100, 50, 12, 1, 7), (pockets.Whole.Value, pockets.InSet.Value, pockets.Ranked.Count, pockets.HiddenVillages, pockets.Unplaced.Value));
        Assert.Equal((2, 50), (pockets.Top.Count, pockets.InTop.Value)); // a tenth of twelve, rounded up
    }

    [Fact]
    public void Pockets_NobodysDesilKnown_AreOfAllPersons()
    {
        var pockets = PocketModel.Pockets([5, 30], hasDesil: false);

        Assert.Equal((PocketMeasure.Persons, 35, 9), (pockets.Measure, pockets.Whole.Value, pockets.Unplaced.Value));
    }

    [Fact]
    public void Pockets_NoVillage_AreNone()
    {
        var pockets = PocketModel.Pockets([]);

        Assert.Empty(pockets.Set);
        Assert.Empty(pockets.Top);
        Assert.Equal((Count)0, pockets.Whole);
    }

    // Every choice of fewer villages than this, by what they hold together.
    private static IEnumerable<long> SubsetsBelow(long[] persons, int size) => Enumerable.Range(0, 1 << persons.Length)
        .Where(choice => int.PopCount(choice) < size)
        .Select(choice => persons.Where((_, index) => (choice >> index & 1) == 1).Sum());

    private static void Holds(Func<long?[], int, bool> property) => Check.One(Seeded, Prop.ForAll(PocketModel.Any, of => property(of.Villages, of.Share)));
}
