namespace Pipeline.EndToEnd.Naive;

/// <summary>Who is on which list as of a quarter, and where each person counts (docs/decisions/0003).</summary>
internal sealed class Registry
{
    public Registry(IEnumerable<PersonRow> rows, string quarter)
    {
        Quarter = quarter;
        Claims = [.. rows
            .Where(row => row.Outcome == Outcome.Taken && string.CompareOrdinal(row.File.Quarter, quarter) <= 0)
            .GroupBy(row => (row.Nik, row.File.Sender))
            .Select(group => new Person(group.Key.Nik, group.Key.Sender, [.. group]))];
        ClaimsOf = Claims.ToLookup(claim => claim.Nik);
        Counted = [.. Claims.Where(claim => claim.Exit is null).GroupBy(claim => claim.Nik).Select(Standing)];
        CountedOf = Counted.ToDictionary(person => person.Nik);
        Families = [.. Counted.Where(person => person.Kk is not null).GroupBy(person => person.Kk!).Select(members => new Family(members.Key, [.. members]))];
    }

    public string Quarter { get; }

    /// <summary>Everyone of whom some regency says something, once a regency.</summary>
    public IReadOnlyList<Person> Claims { get; }

    public ILookup<string, Person> ClaimsOf { get; }

    /// <summary>Everyone on a list, each once, where the person counts.</summary>
    public IReadOnlyList<Person> Counted { get; }

    public IReadOnlyDictionary<string, Person> CountedOf { get; }

    public IReadOnlyList<Family> Families { get; }

    /// <summary>Whether this claim is the one by which its person counts.</summary>
    public bool Counts(Person claim) => CountedOf.GetValueOrDefault(claim.Nik)?.Regency == claim.Regency;

    /// <summary>Whether somebody else counts under this NIK, whom another regency named first.</summary>
    public bool IsAnother(Person claim) =>
        CountedOf.TryGetValue(claim.Nik, out var standing) && standing.Regency != claim.Regency && PeopleLists.AreTwo(standing.Name, claim.Name);

    private static Person Standing(IGrouping<string, Person> claims) => claims
        .OrderBy(claim => claim.FirstQuarter, StringComparer.Ordinal)
        .ThenByDescending(claim => claim.Nik.StartsWith(claim.Regency, StringComparison.Ordinal))
        .ThenBy(claim => claim.Regency, StringComparer.Ordinal)
        .First();
}

/// <summary>A No. KK with its members on the list; it counts, and has the desil, of its head, or of the member with the lowest NIK (docs/decisions/0004).</summary>
internal sealed record Family(string Kk, IReadOnlyList<Person> Members)
{
    public Person Head { get; } = Members.OrderByDescending(member => member.IsHead).ThenBy(member => member.Nik, StringComparer.Ordinal).First();
}
