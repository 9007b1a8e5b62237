namespace Pipeline.Assistance;

/// <summary>Finds the same help twice, and help that excludes other help, among the deliveries of one family, whoever sent them.</summary>
/// <remarks>
/// It depends on the set of deliveries alone, not on the order in which they are handed in. A delivery gets at most one finding for
/// the help it repeats and one for each rule, naming the earliest delivery concerned: twelve months beside four quarters are told
/// once a row, not forty-eight times.
/// </remarks>
public sealed class OverlapRule(ProgrammeTable programmes, AidRules rules)
{
    /// <summary>Judges one bundle: the deliveries to a family's card and to its members' NIKs, as the registry joins them at present.</summary>
    /// <exception cref="ArgumentException">Two different deliveries under one key.</exception>
    public AidFindings Judge(IEnumerable<PlacedDelivery> bundle)
    {
        var inOrder = bundle.Distinct().Order().ToArray();
        if (inOrder.DistinctBy(delivery => delivery.Key).Count() != inOrder.Length)
        {
            throw new ArgumentException("Two different deliveries have one key.", nameof(bundle));
        }

        // Of deliveries alike in all that the rules ask, only the first is ever named: a thousand rows of one NIK stay a few to compare with.
        var earlier = new List<(PlacedDelivery Placed, string? Programme)>();
        var kinds = new HashSet<(string?, AidRecipient, AidPeriod)>();
        var duplicates = new List<AidDuplicate>();
        var overlaps = new List<AidOverlap>();
        foreach (var later in inOrder)
        {
            var programme = ProgrammeOf(later.Delivery);
            if (programme is not null && earlier.Find(one => one.Programme == programme && IsSameHelp(one.Placed.Delivery, later.Delivery)) is { Placed: { } repeated })
            {
                duplicates.Add(new AidDuplicate(later.Key, repeated.Key));
            }

            overlaps.AddRange(earlier
                .Select(one => (one.Placed.Key, Rule: RuleBetween(one.Placed.Delivery, later.Delivery)))
                .Where(one => one.Rule is not null)
                .DistinctBy(one => one.Rule)
                .Select(one => new AidOverlap(later.Key, one.Key, one.Rule!)));
            if (kinds.Add((programme, later.Delivery.Recipient, later.Delivery.Period)))
            {
                earlier.Add((later, programme));
            }
        }

        return new AidFindings(duplicates, overlaps);
    }

    // What the table does not know is the same programme where it is called the same: «Beras Bupati 2024» and «BERAS BUPATI».
    private static string? ProgrammeOf(AidDelivery delivery) =>
        delivery.Programme is { } known ? known.ToString()
        : ProgrammeName.Of(delivery.WrittenProgramme).Own().Key is { Length: > 0 } name ? $"?{name}"
        : null;

    private bool IsSameHelp(AidDelivery one, AidDelivery other) => GoToOne(one, other) && rules.IsSameHelp(one.Programme, one.Period, other.Period);

    // A family's help counts for the family, whichever member fetched it. A person's help under a family card does not say whose it is:
    // two rows may be two children.
    private bool GoToOne(AidDelivery one, AidDelivery other) => UnitOf(one) switch
    {
        RecipientUnit.Family => true,
        RecipientUnit.Person => one.Recipient is AidRecipient.ByNik && one.Recipient == other.Recipient,
        _ => one.Recipient == other.Recipient,
    };

    private RecipientUnit? UnitOf(AidDelivery delivery) => delivery.Programme is { } code ? programmes.Find(code)?.Unit : null;

    private ExclusionRule? RuleBetween(AidDelivery one, AidDelivery other) =>
        one.Programme is { } first && other.Programme is { } second
            && rules.Excluding(first, one.Period, second, other.Period) is { } rule
            && (rule.Scope == AidScope.Family || one.Recipient == other.Recipient)
                ? rule
                : null;
}
