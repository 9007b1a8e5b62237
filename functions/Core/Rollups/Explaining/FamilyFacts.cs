namespace Pipeline.Rollups.Explaining;

/// <summary>The facts of everybody, taken apart by family: small enough to look at all of them before any record is kept.</summary>
internal static class FamilyFacts
{
    /// <summary>By the household's name (<see cref="Households"/>).</summary>
    public static IReadOnlyDictionary<string, RollupFacts> By(RollupFacts all)
    {
        var families = new Dictionary<string, RollupFacts>(StringComparer.Ordinal);
        foreach (var (kk, family) in all.Families)
        {
            Of(Households.Of(kk)).Count(kk, family);
        }

        foreach (var help in all.Help.Where(help => IsFamily(help.Bundle)))
        {
            Of(help.Bundle).Keep(help);
        }

        foreach (var family in all.Dtsen.Families)
        {
            Of(Households.Of(family.Kk)).Dtsen.Keep(family);
        }

        return families;

        RollupFacts Of(string household) => families.TryGetValue(household, out var facts) ? facts : families[household] = new RollupFacts();
    }

    /// <summary>The persons on the list and nothing else: a figure that is made of them counts persons, also where others like it count families.</summary>
    public static RollupFacts PersonsOf(RollupFacts all)
    {
        var persons = new RollupFacts();
        foreach (var (cell, count) in all.Persons)
        {
            persons.Count(cell, count);
        }

        return persons;
    }

    public static bool IsFamily(string household) => household[0] == 'K';
}
