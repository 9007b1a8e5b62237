using Pipeline.Areas;

namespace Pipeline.Rollups;

/// <summary>Which part of the poor the pockets hold (docs/decisions/0024).</summary>
/// <param name="Share">In per cent, 1 to 100.</param>
public sealed record PocketRule(int Share = 50);

/// <summary>Whom villages are ranked by.</summary>
public enum PocketMeasure
{
    /// <summary>Persons of desil 1 to 4.</summary>
    Targeted,

    /// <summary>All persons on the list, where nobody's desil is known.</summary>
    Persons,
}

/// <summary>Pockets of poverty (kantong kemiskinan): the villages in which most of a province's poor live.</summary>
/// <remarks>Made of published figures and of nothing else: a village whose figure is hidden is in no rank and in no sum.</remarks>
/// <param name="Measure">Whom the villages are ranked by.</param>
/// <param name="Share">The part of them that the set is to hold, in per cent.</param>
/// <param name="Ranked">Every village with somebody, the most first, equals by code.</param>
/// <param name="Set">The first of them: as few as hold the share.</param>
/// <param name="HiddenVillages">Villages whose figure is hidden.</param>
/// <param name="Unplaced">Persons of the measure whose village is not known; hidden where a part of them is.</param>
public sealed record PovertyPockets(
    PocketMeasure Measure, int Share, IReadOnlyList<PocketVillage> Ranked, IReadOnlyList<PocketVillage> Set, int HiddenVillages, Count Unplaced)
{
    private const int TopPercent = 10;

    /// <summary>The persons of all ranked villages.</summary>
    public Count Whole => Ranked.Select(village => village.Persons).Sum();

    /// <summary>The persons of the set.</summary>
    public Count InSet => Set.Select(village => village.Persons).Sum();

    /// <summary>The tenth of the ranked villages with the most persons, rounded up.</summary>
    public IReadOnlyList<PocketVillage> Top => [.. Ranked.Take(Part(Ranked.Count, TopPercent))];

    /// <summary>The persons of that tenth.</summary>
    public Count InTop => Top.Select(village => village.Persons).Sum();

    /// <param name="quarter">As it is published.</param>
    public static PovertyPockets Of(ProvinceQuarter quarter)
    {
        var measure = quarter.Total.PersonsByDesil.Skip(1).Any(persons => persons.IsAny) ? PocketMeasure.Targeted : PocketMeasure.Persons;
        var villages = VillagesOf(quarter, measure);
        var ranked = villages.Where(village => village.Persons.Value > 0)
            .OrderByDescending(village => village.Persons.Value).ThenBy(village => village.Village).ToArray();
        return new PovertyPockets(
            measure, quarter.PocketRule.Share, ranked, SmallestSet(ranked, quarter.PocketRule.Share),
            villages.Count(village => village.Persons.IsHidden),
            UnplacedIn(quarter).Select(figures => Of(measure, figures)).Sum());
    }

    private static PocketVillage[] VillagesOf(ProvinceQuarter quarter, PocketMeasure measure) =>
    [
        .. from regency in quarter.Regencies
           from district in regency.Districts
           from village in district.Villages
           select new PocketVillage(village.Village, village.Name, district.Name, regency.Name, Of(measure, village.Figures)),
    ];

    private static IEnumerable<VillageFigures> UnplacedIn(ProvinceQuarter quarter) =>
    [
        .. quarter.Regencies.SelectMany(regency => regency.Districts).Select(district => district.Unplaced),
        .. quarter.Regencies.Select(regency => VillageFigures.Of(regency.Unplaced)),
        VillageFigures.Of(quarter.Unplaced),
    ];

    // The most first: no smaller set holds as much.
    private static PocketVillage[] SmallestSet(PocketVillage[] ranked, int share)
    {
        var (needed, held, count) = (ranked.Sum(village => village.Persons.Value) * share, 0L, 0);
        while (held * 100 < needed)
        {
            held += ranked[count].Persons.Value ?? 0;
            count++;
        }

        return ranked[..count];
    }

    private static int Part(int whole, int percent) => ((whole * percent) + 99) / 100;

    private static Count Of(PocketMeasure measure, VillageFigures figures) => measure == PocketMeasure.Targeted ? figures.Targeted : figures.Persons;
}

/// <summary>A village in the ranking.</summary>
/// <param name="Persons">By which it is ranked.</param>
public sealed record PocketVillage(AreaCode Village, string Name, string DistrictName, string RegencyName, Count Persons);
