namespace Pipeline.Samples;

/// <summary>What a summary should say of a programme in a quarter, counted while the help was handed out and never from what a reader found.</summary>
/// <param name="Deliveries">Rows that count.</param>
/// <param name="InTarget">Recipients of a desil that the programme is meant for.</param>
/// <param name="OutsideTarget">Recipients of another one; those of no list, or of a programme without target, are neither.</param>
/// <param name="Duplicates">Deliveries that give the same help again.</param>
/// <param name="Overlaps">Deliveries of help that excludes other help.</param>
public sealed record HelpExpectation(
    HelpProgramme Programme, int Persons, int Families, int Deliveries, decimal Amount, int InTarget, int OutsideTarget, int Duplicates, int Overlaps);

/// <summary>Counts the help that is handed out in the samples of one province and quarter.</summary>
internal sealed class HelpTally
{
    private readonly List<Given> _given = [];
    private readonly List<(HelpProgramme Programme, int Duplicates, int Overlaps)> _planted = [];

    /// <summary>By name of programme.</summary>
    public IReadOnlyList<HelpExpectation> Expected =>
        [.. _given.GroupBy(given => given.Programme).OrderBy(programme => programme.Key.Name, StringComparer.Ordinal).Select(programme => Of(programme.Key, [.. programme]))];

    /// <summary>A delivery that counts.</summary>
    /// <param name="isKnown">Whether the recipient stands on a list of people.</param>
    public void Add(HelpProgramme programme, Person recipient, bool byCard, bool isKnown, decimal amount) =>
        _given.Add(new Given(programme, recipient, byCard, isKnown, amount));

    /// <summary>That so many deliveries of a programme repeat others, or exclude them.</summary>
    public void AddPlanted(HelpProgramme programme, int duplicates = 0, int overlaps = 0) => _planted.Add((programme, duplicates, overlaps));

    private HelpExpectation Of(HelpProgramme programme, IReadOnlyList<Given> given)
    {
        var recipients = given.DistinctBy(one => programme.IsForFamilies ? one.Family : one.Recipient).ToList();
        var weighed = recipients.Where(one => one.IsKnown && programme.LastDesil is not null && one.Person.Household.Desil is not null).ToList();
        var planted = _planted.Where(one => one.Programme == programme).ToList();
        return new HelpExpectation(
            programme,
            recipients.Count(one => !one.IsFamily),
            recipients.Count(one => one.IsFamily),
            given.Count,
            given.Sum(one => one.Amount),
            weighed.Count(one => one.Person.Household.Desil <= programme.LastDesil),
            weighed.Count(one => one.Person.Household.Desil > programme.LastDesil),
            planted.Sum(one => one.Duplicates),
            planted.Sum(one => one.Overlaps));
    }

    private sealed record Given(HelpProgramme Programme, Person Person, bool ByCard, bool IsKnown, decimal Amount)
    {
        public bool IsFamily => Programme.IsForFamilies || ByCard;

        /// <summary>Who is on no list stands alone.</summary>
        public string Family => IsKnown || ByCard ? Person.Household.CardNumber : Person.Nik;

        public string Recipient => ByCard ? Person.Household.CardNumber : Person.Nik;
    }
}
