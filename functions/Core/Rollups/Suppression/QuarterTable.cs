using System.Numerics;
using Pipeline.Areas;

namespace Pipeline.Rollups.Suppression;

/// <summary>The figures of a quarter as a table with all that is known to hold between them.</summary>
internal sealed class QuarterTable
{
    private const int WholeCost = 9;
    private const int TargetedCost = 5;

    private readonly Dictionary<FigureKey, int> _indexOf = [];
    private readonly List<FigureKey> _keys = [];
    private readonly Dictionary<(string Kind, FigureArea Area), int[]> _rests = [];

    private QuarterTable(ProvinceQuarter quarter)
    {
        _ = new QuarterFigures(Collect, Collect).Of(quarter);
        Areas = [.. AreasOf(quarter)];
    }

    public FigureTable Figures { get; } = new();

    /// <summary>The areas that are divided, with what they are divided into.</summary>
    public IReadOnlyList<(FigureArea Whole, IReadOnlyList<FigureArea> Parts)> Areas { get; }

    /// <summary>The published figures; the index of each is that in <see cref="Figures"/>.</summary>
    public IReadOnlyList<FigureKey> Keys => _keys;

    public static QuarterTable Of(ProvinceQuarter quarter)
    {
        var table = new QuarterTable(quarter);
        AreaEquations.State(table);
        PeopleEquations.State(table, quarter);
        VillageEquations.State(table);
        HelpEquations.State(table, quarter);
        AreaEquations.StateRests(table);
        return table;
    }

    public int IndexOf(FigureKey key) => _indexOf[key];

    public bool Has(FigureKey key) => _indexOf.ContainsKey(key);

    public decimal ValueOf(FigureKey key) => _indexOf.TryGetValue(key, out var index) ? Figures.Cells[index].Value : 0;

    /// <summary>One side is as much as the other, as far as there are such figures.</summary>
    /// <returns>Whether it is.</returns>
    public bool Equate(IEnumerable<FigureKey> left, IEnumerable<FigureKey> right)
    {
        var (one, other) = (Indexes(left), Indexes(right));
        return one.Length > 0 && other.Length > 0 && Figures.Equate(one, other);
    }

    /// <summary>The parts are no more than the whole. What remains is a figure that anyone can work out, and counts people unless said otherwise.</summary>
    /// <param name="tellsOf">Whose number it gives away.</param>
    /// <returns>The figures that what remains is the sum of.</returns>
    public int[] Within(IReadOnlyList<FigureKey> whole, IReadOnlyList<FigureKey> parts, bool countsPeople = true, IReadOnlyList<FigureKey>? tellsOf = null)
    {
        var (all, some) = (Indexes(whole), Indexes(parts));
        if (all.Length == 0 || some.Length == 0)
        {
            return [];
        }

        var remains = Figures.Within(all, some, countsPeople, Indexes(tellsOf ?? []));
        // Of no parts all remain.
        int[] rests = remains is { } rest ? [rest] : some.All(cell => Figures.Cells[cell].Value == 0) ? all : [];
        if (whole.Concat(parts).Select(key => key.Area).Distinct().Count() == 1)
        {
            var kind = $"{string.Join('+', whole.Select(NameOf))} - {string.Join('+', parts.Select(NameOf))}";
            _rests[(kind, whole[0].Area)] = rests;
        }

        return rests;

        static string NameOf(FigureKey key) => $"{key.Measure} {key.Part}";
    }

    /// <summary>What remains, as <see cref="Within"/> gives it, is as much as these.</summary>
    public void EquateRest(IReadOnlyList<int> rests, IEnumerable<FigureKey> keys)
    {
        if (rests.Count > 0)
        {
            Figures.Equate(rests, Indexes(keys));
        }
    }

    /// <summary>What remains of wholes without their parts, by what it is of and where: the figures that it is the sum of.</summary>
    public IReadOnlyDictionary<(string Kind, FigureArea Area), int[]> Rests => _rests;

    private int[] Indexes(IEnumerable<FigureKey> keys) => [.. keys.Where(_indexOf.ContainsKey).Select(key => _indexOf[key])];

    private Count Collect(FigureKey key, Count count)
    {
        Add(key, count.Value ?? throw new InvalidOperationException("Figures are hidden once."), countsPeople: true);
        return count;
    }

    private Rupiah Collect(FigureKey key, Rupiah amount)
    {
        Add(key, amount.Value ?? throw new InvalidOperationException("Figures are hidden once."), countsPeople: false);
        return amount;
    }

    private void Add(FigureKey key, decimal value, bool countsPeople)
    {
        int[] tellsOf = key.Measure is not (Measures.Amount or Measures.Deliveries) ? [] : key.Part.Length == 0 ? LargestHelp(key.Area) : RecipientsOf(key.Area, key.Part);
        _indexOf.Add(key, Figures.Add(new Figure(Math.Max(value, 0), IsPublished: true, countsPeople, CostOf(key, value)) { TellsOf = tellsOf }));
        _keys.Add(key);
    }

    // What was given gives away to how many: rupiah by the rate, deliveries by the month.
    private int[] RecipientsOf(FigureArea area, string part) => Indexes([new(area, Measures.HelpPersons, part), new(area, Measures.HelpFamilies, part)]);

    // What all programmes gave, where not even the one that reached most may be told.
    private int[] LargestHelp(FigureArea area) =>
        [.. _keys.Where(key => key.Area == area && key.Measure is (Measures.HelpPersons or Measures.HelpFamilies)).Select(IndexOf).OrderByDescending(index => Figures.Cells[index].Value).Take(1)];

    // Of two figures the one that fewer read is hidden: a part before a whole, a village's before a district's, that before the province's.
    // How much dearer a whole is was tried out on the samples: by 9 fewest districts lose their number of persons to their villages, and
    // by 5 for desil 1 to 4 together no regency loses its number of persons to these.
    private static int CostOf(FigureKey key, decimal value) => key.Area.IsVillage ? CostOfVillage(key, value)
        : CostOfPart(key.Part) * (key.Area.IsUnplaced ? 1 : key.Area.Code.Level switch { AreaLevel.Province => 6, AreaLevel.Regency => 2, _ => 1 });

    private static int CostOfPart(string part) => part switch
    {
        "" => WholeCost,
        Measures.Targeted => TargetedCost,
        _ => 1,
    };

    // Pockets of poverty are the villages with the most persons: without the largest the ranking would be of the middling. One more for
    // each doubling from 4 on, and never as dear as a district's number of persons: tried out on the samples, too.
    private static int CostOfVillage(FigureKey key, decimal value) => key.Part == Measures.Targeted
        ? Math.Clamp(BitOperations.Log2((ulong)Math.Max(value, 0)) - 1, 0, WholeCost - 1)
        : 0;

    private static IEnumerable<(FigureArea Whole, IReadOnlyList<FigureArea> Parts)> AreasOf(ProvinceQuarter quarter)
    {
        yield return (new(quarter.Province), [.. quarter.Regencies.Select(regency => new FigureArea(regency.Regency)), new(quarter.Province, IsUnplaced: true)]);
        foreach (var regency in quarter.Regencies)
        {
            yield return (new(regency.Regency), [.. regency.Districts.Select(district => new FigureArea(district.District)), new(regency.Regency, IsUnplaced: true)]);
            foreach (var district in regency.Districts.Where(district => district.Villages.Count > 0))
            {
                yield return (
                    new(district.District),
                    [.. district.Villages.Select(village => new FigureArea(village.Village)), new(district.District, IsUnplaced: true)]);
            }
        }
    }
}
