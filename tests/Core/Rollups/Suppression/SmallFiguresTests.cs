using FsCheck;
using FsCheck.Fluent;
using Pipeline.Rollups.Suppression;

namespace Pipeline.Core.Tests.Rollups.Suppression;

/// <summary>Small figures stay unknown to whoever knows all that is published, all equations, and what is never hidden.</summary>
public sealed class SmallFiguresTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20251231, 1);

    [Fact]
    public void Hidden_AnyTinyWorld_NoTableThatFitsGivesASmallFigureAway() => Check.One(Seeded, Prop.ForAll(TinyWorld.Any, world =>
        TinyAttack.Found(world, SmallFigures.Hidden(world.Table(), TinyWorld.Below)).Count == 0));

    // Else the attack above would be no proof of anything.
    [Fact]
    public void Hidden_WithoutComplements_TheAttackFindsSmallFigures()
    {
        var worlds = TinyWorld.Any.Generator.Sample(60, new Rnd(20251231UL, 1UL), 60).ToArray();

        var found = worlds.Sum(world => TinyAttack.Found(world, SmallFigures.Hidden(world.Table(), TinyWorld.Below, complementary: false)).Count);

        Assert.InRange(found, 40, int.MaxValue);
    }

    [Fact]
    public void Hidden_AnyTinyWorld_NoughtIsNever_AndNothingIsWhereNothingIsSmall() => Check.One(Seeded, Prop.ForAll(TinyWorld.Any, world =>
    {
        var table = world.Table();
        var hidden = SmallFigures.Hidden(table, TinyWorld.Below);
        return table.Cells.Index().All(cell => !hidden[cell.Index] || cell.Item is { Value: > 0, IsPublished: true })
            && !SmallFigures.Hidden(table, 1).Contains(true) && !SmallFigures.Hidden(table, 0).Contains(true);
    }));

    // 2 of 40 in one area: the other category and another area are hidden with it, their totals are not.
    [Fact]
    public void Hidden_OneSmallFigureInATable_HidesARectangle()
    {
        var world = new TinyWorld([[2, 38], [30, 50], [25, 60]], [0, 0, 0]);

        var hidden = SmallFigures.Hidden(world.Table(), TinyWorld.Below);

        Assert.Equal([0, 1, 2, 3], hidden.Index().Where(cell => cell.Item).Select(cell => cell.Index));
    }

    // 3 persons got 900: who knows the 900, or can work it out, knows the 3.
    [Fact]
    public void Hidden_AmountsOfHiddenRecipients_AreHiddenWithAnother()
    {
        var table = new FigureTable();
        int[] persons = [.. new[] { 63, 3, 20, 40 }.Select(value => table.Add(new Figure(value, true, true, 1)))];
        int[] rupiah = [.. new[] { 18_900, 900, 6_000, 12_000 }.Select((value, index) => table.Add(new Figure(value, true, false, 1) { TellsOf = [persons[index]] }))];
        table.Equate([persons[0]], persons[1..]);
        table.Equate([rupiah[0]], rupiah[1..]);

        var hidden = SmallFigures.Hidden(table, 5);

        Assert.Equal([1, 2, 5, 6], hidden.Index().Where(cell => cell.Item).Select(cell => cell.Index));
    }
}
