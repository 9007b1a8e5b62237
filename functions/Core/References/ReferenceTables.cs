using Pipeline.Assistance;

namespace Pipeline.References;

/// <summary>The tables by which a province's figures are worked out.</summary>
/// <param name="Versions">Which these are.</param>
public sealed record ReferenceTables(ReferenceVersions Versions, ProgrammeTable Programmes, AidRules Rules)
{
    /// <summary>Both as they ship.</summary>
    public static ReferenceTables Shipped => new(ReferenceVersions.Shipped, ProgrammeTable.Seed, AidRules.Seed);
}
