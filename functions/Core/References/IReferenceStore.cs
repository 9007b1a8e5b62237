using Pipeline.Areas;
using Pipeline.Registry;

namespace Pipeline.References;

/// <summary>The tables that provinces edited, each version by its hash, and which of them are in force.</summary>
public interface IReferenceStore
{
    /// <summary>What is in force for a province; as shipped where it never edited anything.</summary>
    Task<ReferenceVersions> InForceAsync(AreaCode province, CancellationToken cancellationToken);

    /// <summary>Keeps a version, once.</summary>
    Task KeepAsync(AreaCode province, ContentHash version, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>A version that was kept.</summary>
    Task<ReadOnlyMemory<byte>> ReadAsync(AreaCode province, ContentHash version, CancellationToken cancellationToken);

    /// <summary>Says which versions are in force from now on.</summary>
    Task PutInForceAsync(AreaCode province, ReferenceVersions versions, CancellationToken cancellationToken);
}
