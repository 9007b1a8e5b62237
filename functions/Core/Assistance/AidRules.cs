namespace Pipeline.Assistance;

/// <summary>Which help excludes which, and what is the same help twice: a reference file that the province edits, each rule with its source.</summary>
public sealed class AidRules
{
    private static readonly Lazy<AidRules> Shipped = new(() => Parse(SeedText, ProgrammeTable.Seed) is ReferenceReading<AidRules>.Sound(var rules)
        ? rules
        : throw new InvalidOperationException("The embedded rules of assistance are faulty."));

    internal AidRules(IReadOnlyList<ExclusionRule> exclusions, IReadOnlyList<SameHelpRule> sameHelp)
    {
        Exclusions = exclusions;
        SameHelp = sameHelp;
    }

    /// <summary>The rules that ship, as text, to be read with other programmes.</summary>
    internal static string SeedText => ReferenceCsv.Seed("aid_rules.csv");

    /// <summary>The rules in Data/aid_rules.csv, to be used with <see cref="ProgrammeTable.Seed"/>.</summary>
    public static AidRules Seed => Shipped.Value;

    public IReadOnlyList<ExclusionRule> Exclusions { get; }

    public IReadOnlyList<SameHelpRule> SameHelp { get; }

    /// <summary>Reads the rules from CSV text.</summary>
    /// <param name="programmes">The table whose codes the rules name: a rule about a code that nobody has would never speak.</param>
    public static ReferenceReading<AidRules> Parse(string csv, ProgrammeTable programmes)
    {
        var faults = new List<ReferenceFault>();
        var rules = AidRulesReader.Read(csv, programmes, faults);
        return faults.Count == 0 ? new ReferenceReading<AidRules>.Sound(rules) : new ReferenceReading<AidRules>.Faulty(faults);
    }

    /// <summary>The rule by which two deliveries of different programmes exclude each other, or null.</summary>
    public ExclusionRule? Excluding(ProgrammeCode one, AidPeriod during, ProgrammeCode other, AidPeriod meanwhile)
    {
        // Stages of two programmes are numbered each by itself: the second of one tells nothing of when the second of the other was.
        return during is AidPeriod.Stage && meanwhile is AidPeriod.Stage
            ? null
            : Exclusions.FirstOrDefault(rule => rule.IsBetween(one, other) && rule.Validity.HoldsWhere(during, meanwhile));
    }

    /// <summary>Whether a programme given for both periods is the same help twice. A rule of its own goes before the rule for all.</summary>
    /// <param name="programme">Null for a programme that the table does not know.</param>
    public bool IsSameHelp(ProgrammeCode? programme, AidPeriod one, AidPeriod other) =>
        (SameHelp.FirstOrDefault(rule => rule.Programme is not null && rule.Programme == programme && rule.Validity.HoldsWhere(one, other))
            ?? SameHelp.FirstOrDefault(rule => rule.Programme is null && rule.Validity.HoldsWhere(one, other))) is { IsJudged: true };
}
