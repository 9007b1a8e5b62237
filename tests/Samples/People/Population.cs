using Pipeline.People;

namespace Pipeline.Samples;

/// <summary>The poor and vulnerable of one regency as its office lists them in one quarter, family by family.</summary>
internal sealed record Population(Settlement Settlement, Quarter Quarter, IReadOnlyList<Person> People)
{
    public static Population First(Settlement settlement, SplitMix64 random, NikIssuer niks, FamilyCardIssuer cards, Quarter quarter, int size)
    {
        var maker = new FamilyMaker(settlement, random, niks, cards, quarter.End, gapsInSerials: true);
        var people = new List<Person>();
        while (people.Count < size)
        {
            people.AddRange(maker.Next());
        }

        return new Population(settlement, quarter, Arranged(people));
    }

    /// <summary>A quarter later: most as before, some ranked or employed otherwise, some died, some born, some families new on the list.</summary>
    /// <param name="random">This regency's own source.</param>
    /// <param name="niks">For the newborn and the new families.</param>
    /// <param name="cards">For the new families.</param>
    /// <param name="leaving">Families (by card) that move to another regency.</param>
    /// <param name="arriving">Families that came from another regency, still with the household they left.</param>
    public Population Later(SplitMix64 random, NikIssuer niks, FamilyCardIssuer cards, IReadOnlySet<string> leaving, IReadOnlyList<IReadOnlyList<Person>> arriving)
    {
        var maker = new FamilyMaker(Settlement, random, niks, cards, Quarter.Next.End, gapsInSerials: true);
        var people = new List<Person>();
        foreach (var family in People.GroupBy(person => person.Household))
        {
            var household = random.Chance(3) && family.Key.Desil is { } desil ? family.Key with { Desil = desil < 4 ? desil + 1 : desil - 1 } : family.Key;
            var moves = leaving.Contains(household.CardNumber);
            people.AddRange(family.Select(person => Aged(random, person with { Household = household }, moves)));
            if (!moves && random.Chance(2) && family.FirstOrDefault(person => person.Relation == FamilyRelation.Wife) is { } mother && mother.AgeOn(Quarter.End) < 43)
            {
                people.Add(maker.Newborn(mother with { Household = household }, Quarter.Next.Start));
            }
        }

        var newcomers = Enumerable.Range(0, Math.Max(1, People.Count / 150)).SelectMany(_ => maker.Next());
        var movers = arriving.SelectMany(family => Rehoused(family, maker.NewHousehold(family[0].Household.Desil)));
        return new Population(Settlement, Quarter.Next, [.. people, .. newcomers, .. movers]);
    }

    private static IEnumerable<Person> Rehoused(IReadOnlyList<Person> family, Household household) =>
        family.Select(person => person with { Household = household });

    private Person Aged(SplitMix64 random, Person person, bool moves)
    {
        var dies = random.Below(1000) < (person.AgeOn(Quarter.End) > 65 ? 40 : 4);
        var changesWork = random.Chance(1) && person.AgeOn(Quarter.End) is > 20 and < 60;
        return person with
        {
            Residence = moves ? Residence.MovedAway : dies ? Residence.Died : person.Residence,
            Occupation = changesWork ? "Buruh Harian Lepas" : person.Occupation,
        };
    }

    // Offices list village by village; within a village the families stand in the order in which they were taken down.
    private static List<Person> Arranged(List<Person> people) =>
        [.. people.OrderBy(person => person.Household.Home.Code, StringComparer.Ordinal)];
}
