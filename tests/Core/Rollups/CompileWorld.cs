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
internal sealed class CompileWorld(string now) : IAreaLock, ISummaryWriter, IProvinceIndexWriter, IMatterListWriter
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
        this, Registry, Store, new WriteSummaryVersion(Store, Store, this, this, AreaTable.Kemendagri), new WriteMatterLists(Store, this, AreaTable.Kemendagri), RollupModel.Builder, new PlansOfProvince(Plans, AreaTable.Kemendagri),
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

    /// <summary>A file that counts the persons, as its name and as its figures, and where there is a version before, one that says which and what changed.</summary>
    public Task<IReadOnlyList<SummaryFile>> WriteAsync(ProvinceQuarter quarter, int version, VersionBefore? before, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SummaryFile>>(
        [
            new SummaryFile($"persons-{quarter.Total.Persons}", "text/plain", default),
            Text(SummaryFileNames.Csv, $"{quarter.Total.Persons}"),
            .. before is null ? Array.Empty<SummaryFile>() : [Text(SummaryFileNames.Changes, ChangesOf(quarter, before))],
        ]);

    /// <summary>The versions, each with how many regencies reported.</summary>
    public Task<SummaryFile> WriteAsync(ProvinceIndex index, CancellationToken cancellationToken) => Task.FromResult(Text(
        SummaryFileNames.Index,
        string.Join(", ", index.Versions.Select(version => $"{version.Quarter} v{version.Number} {version.Facts!.Reported}/{version.Facts.Regencies}"))));

    /// <summary>A line for each matter: who stands and who else, without a NIK.</summary>
    public IReadOnlyList<SummaryFile> ForProvince(MatterLists lists) => [new("daftar", "text/plain", Text(lists.Matters.Select(one => one.Matter)))];

    public SummaryFile ForRegency(MatterLists lists, AreaCode regency) =>
        new("daftar", "text/plain", Text(lists.For(regency).Select(line => line.Matter)));

    private static string ChangesOf(ProvinceQuarter quarter, VersionBefore before) => string.Join(
        ", ",
        SubmissionChange.Between(before.Inputs, quarter.Inputs.Select(ManifestInput.Of)).Select(change => $"{change.Kind} {change.Regency}")
            .Prepend($"v{before.Version} had {Encoding.UTF8.GetString(before.Figures.Span)}, now {quarter.Total.Persons}"));

    private static SummaryFile Text(string name, string text) => new(name, "text/plain", Encoding.UTF8.GetBytes(text));

    private static byte[] Text(IEnumerable<RegencyMatter> matters) =>
        Encoding.UTF8.GetBytes(string.Join(", ", matters.Select(matter => $"{matter.Kind} {matter.Stands.Regency} {matter.Other.Regency}")));

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
