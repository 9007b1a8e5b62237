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
/// <param name="provinces">Those that are compiled; 62 and 64 unless given.</param>
internal sealed class CompileWorld(string now, params string[] provinces) : IAreaLock, ISummaryWriter, IProvinceIndexWriter, IMatterListWriter
{
    private readonly CompiledProvinces _provinces = new([.. (provinces.Length > 0 ? provinces : ["62", "64"]).Select(code => AreaCode.Parse(code))]) { Suppression = SuppressionRule.Off };

    private readonly SetClock _clock = new(DateTimeOffset.Parse(now));

    public MemoryRegistry Registry { get; } = new();

    public MemoryCompileStore Store { get; } = new();

    public MemoryDeliveries Deliveries { get; } = new();

    public MemoryClaims<DtsenKey, DtsenValues> Dtsen { get; } = new();

    public MemoryClaims<PlanKey, PlanValues> Plans { get; } = new();

    public MemoryReferences References { get; } = new();

    /// <summary>The moment; from here on it only goes forward by hand.</summary>
    public DateTimeOffset Now { get => _clock.GetUtcNow(); set => _clock.Now = value; }

    public DueQuarters Due => new(Registry, new ProvinceReferences(References), Store, AreaTable.Kemendagri, _provinces, Closing, _clock);

    public ClosingRule Closing { get; set; } = new();

    public CompileQuarter Start => new(Due, new CutIntoShards(Registry, Deliveries, Dtsen, Store, _clock), Store, this);

    public MemoryAuditLog Audit { get; } = new();

    public CompileShard Shard => new(Registry, Deliveries, Dtsen, Store);

    public FinishProvince Finish => new(
        this, Registry, Store, new WriteSummaryVersion(Store, Store, this, this, AreaTable.Kemendagri), new WriteMatterLists(Store, this, AreaTable.Kemendagri), RollupModel.Builder, new PlansOfProvince(Plans, AreaTable.Kemendagri),
        new ProvinceReferences(References), AreaTable.Kemendagri, _provinces,
        new SummaryAudit(Audit), new MemoryIndicators(), new MemoryTargets());

    /// <summary>The timer fires: which province's quarter was started, or why not.</summary>
    public async Task<string[]> FireAsync() => [.. (await Start.StartDueAsync(_provinces.Codes, default)).Select(start => $"{start.Province} {start.Quarter} {start.Start}")];

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

    /// <summary>The area whose lock nobody gets.</summary>
    public AreaCode? Taken { get; set; }

    /// <summary>How often a lock was asked for.</summary>
    public int Holds { get; private set; }

    public Task<T> HoldAsync<T>(AreaCode area, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        Holds++;
        return area == Taken ? Task.FromException<T>(new TimeoutException($"The lock of area {area} stayed taken.")) : work(cancellationToken);
    }

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

    private sealed class SetClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
