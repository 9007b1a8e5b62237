namespace Pipeline.Assistance;

/// <summary>One programme of help, as the province's table describes it.</summary>
/// <param name="Unit">What one recipient is.</param>
public sealed record Programme(
    ProgrammeCode Code, string Name, PovertyStrategy Strategy, ProgrammeGroup Group, ProgrammeSector Sector, RecipientUnit Unit)
{
    /// <summary>Other names that files have for it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whose money it usually is, the commonest first; a delivery that names its own source is the better witness.</summary>
    public IReadOnlyList<FundingSource> FundingSources { get; init; } = [];

    /// <summary>Whom it is meant for, or null where no source says so: then nobody is told that help went astray.</summary>
    public DecileRange? TargetDeciles { get; init; }

    public string LegalBasis { get; init; } = "";

    /// <summary>What is inferred, and from which source the rest comes.</summary>
    public string Note { get; init; } = "";
}
