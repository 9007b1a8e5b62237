using Pipeline.People;

namespace Pipeline.Samples;

/// <summary>The families who may get help: those of whom the plan knows for certain what the registry will know. Each is handed out once.</summary>
internal sealed class HelpFamilies(Census census, IReadOnlySet<string> faulted)
{
    private static readonly Quarter Before = new(2025, 3);
    private static readonly Quarter Now = new(2025, 4);

    private readonly Dictionary<string, List<IReadOnlyList<Person>>> _left = [];

    /// <summary>So many families of a regency with a desil in these bounds, chosen by lot.</summary>
    /// <exception cref="InvalidOperationException">The regency has fewer such families left: the plan asks for too much.</exception>
    public IReadOnlyList<IReadOnlyList<Person>> Take(string regency, int count, int leastDesil, int mostDesil, Func<IReadOnlyList<Person>, bool>? condition = null)
    {
        if (!_left.TryGetValue(regency, out var left))
        {
            _left[regency] = left = Eligible(regency);
        }

        var taken = left.Where(family => family[0].Household.Desil is { } desil && desil >= leastDesil && desil <= mostDesil && condition?.Invoke(family) != false).Take(count).ToList();
        left.RemoveAll(taken.Contains);
        return taken.Count == count
            ? taken
            : throw new InvalidOperationException($"The plan asks for {count} families of {regency} with desil {leastDesil} to {mostDesil}, and there are {taken.Count}.");
    }

    /// <summary>Somebody who is on no list: a number of the same district and birth date that nobody has.</summary>
    public Person Stranger(Person like, string name, int serial)
    {
        var nik = $"{like.Nik[..12]}98{serial:D2}";
        return census.Everybody.Any(person => person.Nik == nik)
            ? throw new InvalidOperationException($"Serial 98{serial:D2} belongs to somebody.")
            : like with { Nik = nik, Name = name, Household = like.Household with { CardNumber = $"{like.Household.CardNumber[..12]}99{serial:D2}" } };
    }

    // In both quarters under one card, all of them alive and there, known to one regency only.
    private List<IReadOnlyList<Person>> Eligible(string regency)
    {
        var cards = census.People(regency, Before).Select(person => person.Household.CardNumber).ToHashSet();
        var elsewhere = census.Everybody.Where(person => person.Household.Home.RegencyCode != regency).Select(person => person.Nik).ToHashSet();
        return [.. census.People(regency, Now)
            .GroupBy(person => person.Household.CardNumber)
            .Where(family => cards.Contains(family.Key) && !faulted.Contains(family.Key)
                && family.All(person => person.Residence == Residence.Resident && !elsewhere.Contains(person.Nik))
                && family.Any(person => person.Relation == FamilyRelation.Head))
            .OrderBy(family => SplitMix64.Hash(6, family.Key))
            .Select(family => (IReadOnlyList<Person>)[.. family.OrderBy(person => person.Relation)])];
    }
}
