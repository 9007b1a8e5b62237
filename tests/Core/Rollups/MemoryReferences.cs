using Pipeline.Areas;
using Pipeline.References;
using Pipeline.Registry;

namespace Pipeline.Core.Tests.Rollups;

/// <summary>Edited tables in memory.</summary>
internal sealed class MemoryReferences : IReferenceStore
{
    private readonly Dictionary<(AreaCode Province, ContentHash Version), ReadOnlyMemory<byte>> _kept = [];
    private readonly Dictionary<AreaCode, ReferenceVersions> _inForce = [];

    public Task<ReferenceVersions> InForceAsync(AreaCode province, CancellationToken cancellationToken) =>
        Task.FromResult(_inForce.GetValueOrDefault(province, ReferenceVersions.Shipped));

    public Task KeepAsync(AreaCode province, ContentHash version, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        _kept[(province, version)] = content;
        return Task.CompletedTask;
    }

    public Task<ReadOnlyMemory<byte>> ReadAsync(AreaCode province, ContentHash version, CancellationToken cancellationToken) =>
        Task.FromResult(_kept[(province, version)]);

    public Task PutInForceAsync(AreaCode province, ReferenceVersions versions, CancellationToken cancellationToken)
    {
        _inForce[province] = versions;
        return Task.CompletedTask;
    }
}
