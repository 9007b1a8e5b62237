using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Rollups;

namespace Pipeline.Core.Tests.Rollups;

/// <summary>The ledger of quarters and the work in between, in memory.</summary>
internal sealed class MemoryCompileStore : ICompileStore
{
    public Dictionary<(AreaCode Province, Quarter Quarter), QuarterLine> Lines { get; } = [];

    public Dictionary<CompileRun, CompilePlan> Plans { get; } = [];

    public Dictionary<ShardPlace, IReadOnlyList<NikPartition>> Shards { get; } = [];

    public Dictionary<ShardPlace, byte[]> Partials { get; } = [];

    /// <summary>The summaries' files, as <c>{province}/{quarter}/v{version}/{file}</c>.</summary>
    public SortedSet<string> Summaries { get; } = new(StringComparer.Ordinal);

    public Task<QuarterLine?> FindLineAsync(AreaCode province, Quarter quarter, CancellationToken cancellationToken) =>
        Task.FromResult(Lines.GetValueOrDefault((province, quarter)));

    public Task SaveLineAsync(QuarterLine line, CancellationToken cancellationToken) =>
        Do(() => Lines[(line.Province, line.Quarter)] = line);

    public Task SavePlanAsync(CompilePlan plan, CancellationToken cancellationToken) => Do(() => Plans[plan.Run] = plan);

    public Task<CompilePlan?> FindPlanAsync(CompileRun run, CancellationToken cancellationToken) =>
        Task.FromResult(Plans.GetValueOrDefault(run));

    public Task SaveShardAsync(ShardPlace place, IReadOnlyList<NikPartition> partitions, CancellationToken cancellationToken) =>
        Do(() => Shards[place] = partitions);

    public Task<IReadOnlyList<NikPartition>> ReadShardAsync(ShardPlace place, CancellationToken cancellationToken) =>
        Task.FromResult(Shards[place]);

    public Task SavePartialAsync(ShardPlace place, Action<Stream> write, CancellationToken cancellationToken) => Do(() =>
    {
        using var output = new MemoryStream();
        write(output);
        Partials[place] = output.ToArray();
    });

    public Task<Stream?> OpenPartialAsync(ShardPlace place, CancellationToken cancellationToken) =>
        Task.FromResult<Stream?>(Partials.TryGetValue(place, out var bytes) ? new MemoryStream(bytes) : null);

    public Task<IReadOnlySet<int>> ListPartialsAsync(CompileRun run, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlySet<int>>(Partials.Keys.Where(place => place.Run == run).Select(place => place.Number).ToHashSet());

    public Task ClearAsync(CompileRun run, CancellationToken cancellationToken) => Do(() =>
    {
        Plans.Remove(run);
        foreach (var place in Shards.Keys.Concat(Partials.Keys).Where(place => place.Run == run).ToArray())
        {
            Shards.Remove(place);
            Partials.Remove(place);
        }
    });

    public Task SaveSummaryAsync(AreaCode province, Quarter quarter, int version, SummaryFile file, CancellationToken cancellationToken) =>
        Do(() => Summaries.Add($"{province}/{quarter}/v{version}/{file.Name}"));

    private static Task Do(Action action)
    {
        action();
        return Task.CompletedTask;
    }
}
