using Pipeline.References;

namespace Pipeline.Rollups;

/// <summary>The version of a quarter's summary that a new one is compared with, as it was written.</summary>
/// <param name="Counting">By which way of counting; null where its manifest did not say so yet.</param>
/// <param name="Inputs">The province's own submissions that it rests on.</param>
/// <param name="Figures">Its <c>ringkasan.csv</c>: what was published, not what would be worked out today.</param>
public sealed record VersionBefore(
    int Version, bool IsProvisional, int? Counting, ReferenceVersions References, IReadOnlyList<ManifestInput> Inputs, ReadOnlyMemory<byte> Figures)
{
    /// <summary>Counts of people below this are hidden in it; 0 where none is.</summary>
    public int SuppressBelow { get; init; }

    /// <summary>The part of the poor that its pockets hold, in per cent; null where it has none yet.</summary>
    public int? PocketShare { get; init; }
}
