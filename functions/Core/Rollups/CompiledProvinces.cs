using Pipeline.Areas;

namespace Pipeline.Rollups;

/// <summary>The provinces whose quarters are compiled; each one's claims can change who counts in the others.</summary>
public sealed record CompiledProvinces(IReadOnlyList<AreaCode> Codes)
{
    /// <summary>Which of their figures are too small to be published.</summary>
    public SuppressionRule Suppression { get; init; } = new();

    /// <summary>Which part of the poor their pockets hold.</summary>
    public PocketRule Pockets { get; init; } = new();
}
