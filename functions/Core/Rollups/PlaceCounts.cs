using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Rollups;

/// <summary>How many of a partition's people are in one place, counted in arrays: for every person of a province a dozen figures go up by
/// one, and looking each of them up would cost more than all else that is done for the person.</summary>
internal sealed class PlaceCounts
{
    private const int Sexes = 3;
    private const int InFamilyOrNot = 2;

    private readonly AreaCode _regency;
    private readonly AreaCode _place;
    private readonly bool _isInside;
    private readonly int[] _persons = new int[Sexes * DesilCounts.Classes * InFamilyOrNot];
    private readonly int[] _ages = new int[AgeBands.All.Count];
    private readonly int[] _groups = new int[VulnerableGroup.All.Count];
    private readonly int[] _trend = new int[EarlierStandings.Quarters + 1];
    private readonly int[] _stayed = new int[MovementFacts.Spans.Count];
    private readonly int[] _entered = new int[MovementFacts.Spans.Count];

    /// <param name="regency">Where the person counts.</param>
    /// <param name="said">Where the person lives, as the regency says.</param>
    /// <param name="province">The one whose facts they are.</param>
    public PlaceCounts(AreaCode regency, AreaCode? said, AreaCode province)
    {
        _regency = regency;
        _isInside = regency.IsWithin(province);
        Area = AreaOf(regency, said);
        _place = !_isInside ? regency.Province : Area.Level > AreaLevel.District ? Area.District : Area;
    }

    /// <summary>The deepest area that is settled and that there still is.</summary>
    public AreaCode Area { get; }

    /// <summary>Whether those who are here count in the province.</summary>
    public bool IsInside => _isInside;

    /// <summary>The place as movements have it: the district, or what above it is settled; another province as a whole.</summary>
    public AreaCode Place => _place;

    /// <summary>The deepest area of a person that is settled and that there still is.</summary>
    public static AreaCode AreaOf(AreaCode regency, AreaCode? said) =>
        said is { } known && known.IsWithin(regency) ? AreaTable.Kemendagri.DeepestOf(known) : regency;

    /// <summary>One person who counts here in the quarter.</summary>
    public void Count(Sex? sex, int desil, bool inFamily, AgeBand age, VulnerableGroups groups)
    {
        _persons[IndexOf(sex, desil, inFamily)]++;
        _ages[(int)age]++;
        for (var index = 0; index < _groups.Length; index++)
        {
            _groups[index] += ((int)groups >> index) & 1; // the groups are the bits, in their order
        }
    }

    /// <summary>One person who counted here so many quarters before; 0 is the quarter itself.</summary>
    public void CountBack(int quarters) => _trend[quarters]++;

    /// <summary>One person who is here and was then.</summary>
    public void CountStayed(MovementSpan span) => _stayed[(int)span]++;

    /// <summary>One person who is here and was on no list then.</summary>
    public void CountEntered(MovementSpan span) => _entered[(int)span]++;

    /// <summary>Adds all to the facts of its province.</summary>
    public void AddTo(RollupFacts facts, Quarter quarter)
    {
        if (!_isInside)
        {
            return;
        }

        Span<Sex?> sexes = [null, Sex.Male, Sex.Female];
        foreach (var sex in sexes)
        {
            for (var desil = 0; desil < DesilCounts.Classes; desil++)
            {
                AddPersons(facts, new PersonCell(Area, sex, desil, InFamily: false));
                AddPersons(facts, new PersonCell(Area, sex, desil, InFamily: true));
            }
        }

        Add(_ages, index => new AgeCell(Area, (AgeBand)index), facts.Count);
        Add(_groups, index => new GroupCell(Area, VulnerableGroup.All[index]), facts.Count);
        Add(_trend, back => new TrendCell(_regency, quarter.Before(back)), facts.Trend.Count);
        Add(_stayed, span => new MovementCell((MovementSpan)span, _place, _place, null), facts.Movement.Count);
        Add(_entered, span => new MovementCell((MovementSpan)span, null, _place, null), facts.Movement.Count);
    }

    private void AddPersons(RollupFacts facts, PersonCell cell)
    {
        if (_persons[IndexOf(cell.Sex, cell.Desil, cell.InFamily)] is var count and > 0)
        {
            facts.Count(cell, count);
        }
    }

    private static void Add<TCell>(int[] counts, Func<int, TCell> cellOf, Action<TCell, long> add)
    {
        for (var index = 0; index < counts.Length; index++)
        {
            if (counts[index] > 0)
            {
                add(cellOf(index), counts[index]);
            }
        }
    }

    private static int IndexOf(Sex? sex, int desil, bool inFamily) =>
        ((((sex is { } known ? (int)known : 0) * DesilCounts.Classes) + desil) * InFamilyOrNot) + (inFamily ? 1 : 0);
}
