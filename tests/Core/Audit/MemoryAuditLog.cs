using Pipeline.Areas;
using Pipeline.Audit;

namespace Pipeline.Core.Tests.Audit;

/// <summary>An audit in memory, at one moment.</summary>
internal sealed class MemoryAuditLog : IAuditLog
{
    private readonly SortedDictionary<AreaCode, (ToldEvents Told, List<AuditLine> Lines)> _chains = [];

    public IReadOnlyList<AuditLine> LinesOf(AreaCode area) => _chains.TryGetValue(area, out var chain) ? chain.Lines : [];

    public Task AppendAsync(AuditEvent told, CancellationToken cancellationToken)
    {
        if (!_chains.TryGetValue(told.Area, out var chain))
        {
            _chains[told.Area] = chain = (new ToldEvents(), []);
        }

        if (!chain.Told.HasTold(told))
        {
            var line = AuditChain.Continue(chain.Told.Head, told, SampleChain.Time);
            chain.Told.Add(line);
            chain.Lines.Add(line);
        }

        return Task.CompletedTask;
    }

    public Task<AuditHead> HeadAsync(AreaCode area, CancellationToken cancellationToken) => Task.FromResult(_chains[area].Told.Head);

    public IAsyncEnumerable<AuditLine> ReadAsync(AreaCode area, CancellationToken cancellationToken) => LinesOf(area).ToAsyncEnumerable();

    public Task<IReadOnlyList<AreaCode>> ListAreasAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<AreaCode>>([.. _chains.Keys]);
}
