using FsCheck;
using FsCheck.Fluent;
using Pipeline.Rollups.Suppression;

namespace Pipeline.Core.Tests.Rollups.Suppression;

/// <summary>A table small enough to try every other table against it: areas by category, of each area how many got no help, and all totals.</summary>
/// <param name="Counts">By area, then category.</param>
/// <param name="Without">By area; the rest of the area got help, which nobody writes.</param>
internal sealed record TinyWorld(int[][] Counts, int[] Without)
{
    public const int Below = 3;

    public static Arbitrary<TinyWorld> Any { get; } = (
        from shape in Gen.Elements((2, 2), (2, 3), (3, 2))
        from counts in Gen.Choose(0, 4).ArrayOf(shape.Item2).ArrayOf(shape.Item1)
        from without in Gen.Choose(0, 4).ArrayOf(shape.Item1)
        select new TinyWorld(counts, [.. without.Zip(counts, (part, of) => Math.Min(part, of.Sum()))])).ToArbitrary();

    public int Areas => Counts.Length;

    public int Categories => Counts[0].Length;

    /// <summary>Every figure that is written, in one order: cells, totals of areas, of categories, of all; those without help by area and of all.</summary>
    public int[] Written => WrittenOf(Counts, Without);

    /// <summary>What anyone can work out from them: those with help, by area and of all.</summary>
    public static int[] WorkedOut(int[][] counts, int[] without) =>
        [.. counts.Zip(without, (of, part) => of.Sum() - part), counts.Sum(of => of.Sum()) - without.Sum()];

    public static int[] WrittenOf(int[][] counts, int[] without) =>
    [
        .. counts.SelectMany(of => of), .. counts.Select(of => of.Sum()), .. Enumerable.Range(0, counts[0].Length).Select(category => counts.Sum(of => of[category])),
        counts.Sum(of => of.Sum()), .. without, without.Sum(),
    ];

    /// <summary>The world as the engine sees it; the index of a figure is its place in <see cref="Written"/>.</summary>
    public FigureTable Table()
    {
        var table = new FigureTable();
        foreach (var value in Written)
        {
            table.Add(new Figure(value, IsPublished: true, CountsPeople: true, Cost: 1));
        }

        var (areas, categories) = (Counts.Length * Categories, (Counts.Length * Categories) + Areas);
        var (all, without) = (categories + Categories, categories + Categories + 1);
        // Those with help; all of them where none is without.
        var rests = new List<int>();
        for (var area = 0; area < Areas; area++)
        {
            table.Equate([areas + area], Enumerable.Range(area * Categories, Categories));
            rests.Add(table.Within([areas + area], [without + area], countsPeople: true) ?? (areas + area));
        }

        for (var category = 0; category < Categories; category++)
        {
            table.Equate([categories + category], Enumerable.Range(0, Areas).Select(area => (area * Categories) + category));
        }

        table.Equate([all], Enumerable.Range(areas, Areas));
        table.Equate([all], Enumerable.Range(categories, Categories));
        table.Equate([without + Areas], Enumerable.Range(without, Areas));
        if (table.Within([all], [without + Areas], countsPeople: true) is { } rest)
        {
            table.Equate([rest], rests);
        }

        return table;
    }
}
