using System.Text;
using Pipeline.Areas;
using Pipeline.Audit;
using Pipeline.Core.Tests.Audit;
using Pipeline.Dtsen;
using Pipeline.People;
using Pipeline.Plans;
using Pipeline.References;
using Pipeline.Registry;
using Pipeline.Rollups;

namespace Pipeline.Core.Tests.Rollups;

/// <summary>The three use cases of a compilation on stores in memory, at a moment.</summary>
internal sealed class CompileWorld(string now) : IAreaLock, ISummaryWriter, IMatterListWriter
{
    private static readonly CompiledProvinces Provinces = new([AreaCode.Parse("62"), AreaCode.Parse("64")]);

    public MemoryRegistry Registry { get; } = new();

    public MemoryCompileStore Store { get; } = new();

    public MemoryDeliveries Deliveries { get; } = new();

    public MemoryClaims<DtsenKey, DtsenValues> Dtsen { get; } = new();

    public MemoryClaims<PlanKey, PlanValues> Plans { get; } = new();

    public MemoryReferences References { get; } = new();

    public CompileQuarter Start => new(Registry, Deliveries, Dtsen, Registry, new ProvinceReferences(References), Store, AreaTable.Kemendagri, Provinces, new StoppedClock(DateTimeOffset.Parse(now)));

    public MemoryAuditLog Audit { get; } = new();

    public CompileShard Shard => new(Registry, Deliveries, Dtsen, Store);

    public FinishProvince Finish => new(
        this, Registry, Store, this, new WriteMatterLists(Store, this, AreaTable.Kemendagri), RollupModel.Builder, new PlansOfProvince(Plans, AreaTable.Kemendagri),
        new ProvinceReferences(References), AreaTable.Kemendagri, Provinces,
        new SummaryAudit(Audit), new MemoryIndicators(), new MemoryTargets());

    public Task<CompileStart> StartAsync(string province, string quarter) =>
        Start.StartAsync(AreaCode.Parse(province), Quarter.Parse(quarter), default);

    /// <summary>Reads every shard that waits, and asks for the finish after each.</summary>
    public async Task<IReadOnlyList<FinishOutcome>> RunAsync()
    {
        var outcomes = new List<FinishOutcome>();
        foreach (var place in Store.Shards.Keys.ToArray())
        {
            await Shard.RunAsync(place, default);
            outcomes.Add(await Finish.RunAsync(place.Run, default));
        }

        return outcomes;
    }

    public Task<T> HoldAsync<T>(AreaCode area, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) => work(cancellationToken);

    /// <summary>One file that counts the persons.</summary>
    public Task<IReadOnlyList<SummaryFile>> WriteAsync(ProvinceQuarter quarter, int version, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SummaryFile>>([new SummaryFile($"persons-{quarter.Total.Persons}", "text/plain", default)]);

    /// <summary>A line for each matter: who stands and who else, without a NIK.</summary>
    public IReadOnlyList<SummaryFile> ForProvince(MatterLists lists) => [new("daftar", "text/plain", Text(lists.Matters.Select(one => one.Matter)))];

    public SummaryFile ForRegency(MatterLists lists, AreaCode regency) =>
        new("daftar", "text/plain", Text(lists.For(regency).Select(line => line.Matter)));

    private static byte[] Text(IEnumerable<RegencyMatter> matters) =>
        Encoding.UTF8.GetBytes(string.Join(", ", matters.Select(matter => $"{matter.Kind} {matter.Stands.Regency} {matter.Other.Regency}")));

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
