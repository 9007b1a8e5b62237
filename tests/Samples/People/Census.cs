using Pipeline.People;

namespace Pipeline.Samples;

/// <summary>Who lives where in two quarters that follow each other, with the families that move from one regency to another.</summary>
internal sealed class Census
{
    private readonly Dictionary<(string Regency, Quarter Quarter), Population> _populations = [];

    public IReadOnlyList<Person> Everybody => [.. _populations.Values.SelectMany(population => population.People)];

    public IReadOnlyList<Person> People(string regency, Quarter quarter) => _populations[(regency, quarter)].People;

    public static Census Of(IReadOnlyList<RegencyPlan> plans, Gazetteer gazetteer, SplitMix64 random, Quarter quarter)
    {
        var (census, niks, cards) = (new Census(), new NikIssuer(), new FamilyCardIssuer());
        foreach (var plan in plans)
        {
            var own = random.Fork(plan.Regency);
            var settlement = Settlement.Of(gazetteer, own, plan.Regency, plan.Town, plan.Cultures, plan.VanishedOrigins);
            census.Add(Population.First(settlement, own, niks, cards, quarter, plan.People));
        }

        var moves = plans.SelectMany(plan => census.MovesOf(plan, quarter)).ToList();
        foreach (var plan in plans)
        {
            var leaving = moves.Where(move => move.From == plan.Regency).Select(move => move.Family[0].Household.CardNumber).ToHashSet();
            var arriving = moves.Where(move => move.To == plan.Regency).Select(move => move.Family).ToList();
            var before = census._populations[(plan.Regency, quarter)];
            census.Add(before.Later(random.Fork($"{plan.Regency} later"), niks, cards, leaving, arriving));
        }

        return census;
    }

    private void Add(Population population) => _populations.Add((population.Settlement.Regency, population.Quarter), population);

    // Families of three or more, so that a move shows; every tenth, so that they come from different villages.
    private IEnumerable<(string From, string To, IReadOnlyList<Person> Family)> MovesOf(RegencyPlan plan, Quarter quarter)
    {
        var families = People(plan.Regency, quarter)
            .GroupBy(person => person.Household)
            .Where(family => family.Count() >= 3)
            .Select(family => family.ToList())
            .ToList();
        return plan.FamiliesMoveTo.Select((to, index) => (plan.Regency, to, (IReadOnlyList<Person>)families[(index + 1) * 10]));
    }
}
