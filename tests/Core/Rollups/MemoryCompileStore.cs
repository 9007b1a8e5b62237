using System.Text;
using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Rollups;

namespace Pipeline.Core.Tests.Rollups;

/// <summary>The ledger of quarters and the work in between, in memory.</summary>
internal sealed class MemoryCompileStore : ICompileStore, IMatterListStore, ISummaryVersions
{
    public Dictionary<(AreaCode Province, Quarter Quarter), QuarterLine> Lines { get; } = [];

    public Dictionary<CompileRun, CompilePlan> Plans { get; } = [];

    public Dictionary<ShardPlace, IReadOnlyList<RecordPartition>> Shards { get; } = [];

    public Dictionary<ShardPlace, byte[]> Partials { get; } = [];

    /// <summary>The summaries' files, as <c>{province}/{quarter}/v{version}/{file}</c>, as text.</summary>
    public SortedDictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of those of versions.</summary>
    public IEnumerable<string> Summaries => Files.Keys.Where(name => name.Contains("/v", StringComparison.Ordinal));

    private readonly Dictionary<(Quarter Quarter, int Version), VersionFacts> _facts = [];

    public Task<QuarterLine?> FindLineAsync(AreaCode province, Quarter quarter, CancellationToken cancellationToken) =>
        Task.FromResult(Lines.GetValueOrDefault((province, quarter)));

    public Task SaveLineAsync(QuarterLine line, CancellationToken cancellationToken) =>
        Do(() => Lines[(line.Province, line.Quarter)] = line);

    public Task SavePlanAsync(CompilePlan plan, CancellationToken cancellationToken) => Do(() => Plans[plan.Run] = plan);

    public Task<CompilePlan?> FindPlanAsync(CompileRun run, CancellationToken cancellationToken) =>
        Task.FromResult(Plans.GetValueOrDefault(run));

    public Task SaveShardAsync(ShardPlace place, IReadOnlyList<RecordPartition> partitions, CancellationToken cancellationToken) =>
        Do(() => Shards[place] = partitions);

    public Task<IReadOnlySet<int>> ListShardsAsync(CompileRun run, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlySet<int>>(Shards.Keys.Where(place => place.Run == run).Select(place => place.Number).ToHashSet());

    public Task<IReadOnlyList<RecordPartition>> ReadShardAsync(ShardPlace place, CancellationToken cancellationToken) =>
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

    public Task ClearAsync(CompileRun run, CancellationToken cancellationToken) => Do(() => Clear(other => other == run));

    public Task ClearOthersAsync(CompileRun run, CancellationToken cancellationToken) => Do(() => Clear(other =>
        (other.Province, other.Quarter) == (run.Province, run.Quarter) && other != run));

    public Task SaveAsync(AreaCode province, Quarter quarter, int version, VersionFacts facts, SummaryFile file, CancellationToken cancellationToken) => Do(() =>
    {
        Files[$"{province}/{quarter}/v{version}/{file.Name}"] = Encoding.UTF8.GetString(file.Content.Span);
        _facts[(quarter, version)] = facts;
    });

    public Task SaveBesideAsync(AreaCode province, SummaryFile file, CancellationToken cancellationToken) =>
        Do(() => Files[$"{province}/{file.Name}"] = Encoding.UTF8.GetString(file.Content.Span));

    public Task<ReadOnlyMemory<byte>?> ReadAsync(AreaCode province, Quarter quarter, int version, string name, CancellationToken cancellationToken) =>
        Task.FromResult<ReadOnlyMemory<byte>?>(
            Files.TryGetValue($"{province}/{quarter}/v{version}/{name}", out var text) ? Encoding.UTF8.GetBytes(text) : (ReadOnlyMemory<byte>?)null);

    public Task<IReadOnlyList<SummaryVersion>> ListAsync(AreaCode province, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SummaryVersion>>(
        [
            .. _facts.Where(version => Files.ContainsKey($"{province}/{version.Key.Quarter}/v{version.Key.Version}/{SummaryFileNames.Manifest}"))
                .Select(version => new SummaryVersion(version.Key.Quarter, version.Key.Version, version.Value, new HashSet<string>())),
        ]);

    /// <summary>The lists of matters between regencies, a regency's by its code and quarter, a province's below lists, as text.</summary>
    public SortedDictionary<string, string> Lists { get; } = new(StringComparer.Ordinal);

    public Task SaveForProvinceAsync(AreaCode province, Quarter quarter, SummaryFile file, CancellationToken cancellationToken) =>
        Do(() => Lists[$"lists/{province}/{quarter}"] = Encoding.UTF8.GetString(file.Content.Span));

    public Task SaveForRegencyAsync(AreaCode regency, Quarter quarter, SummaryFile file, CancellationToken cancellationToken) =>
        Do(() => Lists[$"{regency}/{quarter}"] = Encoding.UTF8.GetString(file.Content.Span));

    public Task RemoveForRegencyAsync(AreaCode regency, Quarter quarter, string name, CancellationToken cancellationToken) =>
        Do(() => Lists.Remove($"{regency}/{quarter}"));

    private void Clear(Func<CompileRun, bool> isMeant)
    {
        foreach (var run in Plans.Keys.Where(isMeant).ToArray())
        {
            Plans.Remove(run);
        }

        foreach (var place in Shards.Keys.Concat(Partials.Keys).Where(place => isMeant(place.Run)).ToArray())
        {
            Shards.Remove(place);
            Partials.Remove(place);
        }
    }

    private static Task Do(Action action)
    {
        action();
        return Task.CompletedTask;
    }
}
