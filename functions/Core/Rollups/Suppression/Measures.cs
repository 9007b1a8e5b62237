namespace Pipeline.Rollups.Suppression;

/// <summary>What the figures of a quarter count, and the parts that they are divided into.</summary>
internal static class Measures
{
    public const string Persons = "persons";
    public const string Male = "male";
    public const string Female = "female";
    public const string SexUnknown = "sex unknown";
    public const string Families = "families";
    public const string WithoutFamily = "without family";
    public const string IdentityConflicts = "identity conflicts";
    public const string AlsoElsewhere = "also elsewhere";
    public const string CountedElsewhere = "counted elsewhere";
    public const string Left = "left";
    public const string PresentElsewhere = "present elsewhere";
    public const string Returned = "returned";
    public const string GroupPersons = "group persons";
    public const string GroupFamilies = "group families";
    public const string GroupWithoutHelp = "group without help";
    public const string FamiliesWithoutHelp = "families without help";
    public const string PersonsWithoutHelp = "persons without help";
    public const string HelpPersons = "help persons";
    public const string HelpFamilies = "help families";
    public const string InTarget = "in target";
    public const string OutsideTarget = "outside target";
    public const string Unweighed = "unweighed";
    public const string Target = "target";
    public const string Deliveries = "deliveries";
    public const string Amount = "amount";
    public const string Duplicates = "duplicates";
    public const string Overlaps = "overlaps";
    public const string DtsenPersons = "dtsen persons";
    public const string DtsenFamilies = "dtsen families";
    public const string DtsenDiffers = "dtsen differs";
    public const string Targeted = "desil 1 to 4";
    public const string Both = "both";
    public const string OnlyList = "only list";
    public const string OnlyDtsen = "only dtsen";
    public const string Trend = "trend";

    public static IReadOnlyList<string> Sexes { get; } = [Male, Female, SexUnknown];

    public static IReadOnlyList<string> Desils { get; } = [.. Enumerable.Range(0, DesilCounts.Classes).Select(Desil)];

    /// <summary>What <see cref="Targeted"/> is the sum of.</summary>
    public static IReadOnlyList<string> TargetedDesils { get; } = [.. Desils.Skip(1).Take(DesilCounts.LastTargeted)];

    /// <summary>Of desil 5 to 10.</summary>
    public static IReadOnlyList<string> DesilsBeyond { get; } = [.. Desils.Skip(1 + DesilCounts.LastTargeted)];

    public static IReadOnlyList<string> Ages { get; } = [.. AgeBands.All.Select(Age)];

    /// <summary>What is counted delivery by delivery, and so adds up over programmes.</summary>
    public static IReadOnlyList<string> OfDeliveries { get; } = [Deliveries, Amount, Duplicates, Overlaps];

    public static string Desil(int desil) => $"desil {desil}";

    public static string Age(AgeBand band) => $"age {band}";

    /// <summary>A kind of help; null is of none.</summary>
    public static string KindOf<TKind>(TKind? kind)
        where TKind : struct => $"{typeof(TKind).Name} {kind}";

    /// <summary>Whether it counts who moved: within the whole, out of one part and into another.</summary>
    public static bool IsOfMoving(string measure) => MovementFacts.Spans.Any(span => measure == MovedIn(span) || measure == MovedOut(span));

    public static string Before(MovementSpan span) => $"{span} before";

    public static string Entered(MovementSpan span) => $"{span} entered";

    public static string MovedIn(MovementSpan span) => $"{span} moved in";

    public static string MovedOut(MovementSpan span) => $"{span} moved out";

    public static string LeftSince(MovementSpan span) => $"{span} left";

    public static string After(MovementSpan span) => $"{span} after";
}
