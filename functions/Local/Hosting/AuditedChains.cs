using Pipeline.Areas;
using Pipeline.Audit;

namespace Pipeline.Local.Hosting;

/// <summary>The chains of an account's audit, read whole, and the anchors that provinces keep of their regencies'.</summary>
internal sealed class AuditedChains
{
    private readonly SortedDictionary<AreaCode, IReadOnlyList<AuditLine>> _lines;
    private readonly ILookup<AreaCode, AuditAnchor> _anchors;

    private AuditedChains(SortedDictionary<AreaCode, IReadOnlyList<AuditLine>> lines, IReadOnlyList<AreaCode> areas, IEnumerable<AuditAnchor> anchors)
    {
        _lines = lines;
        _anchors = anchors.ToLookup(anchor => anchor.Area);

        // A chain that is gone as a whole is missed by its anchor alone.
        Areas = areas.Count > 0 ? areas : [.. lines.Keys.Union(_anchors.Select(anchored => anchored.Key)).Order()];
    }

    /// <summary>Those asked for; all that there are, or should be, where none is.</summary>
    public IReadOnlyList<AreaCode> Areas { get; }

    public static async Task<AuditedChains> ReadAsync(IAuditLog log, IReadOnlyList<AreaCode> asked, CancellationToken cancellationToken)
    {
        var wanted = asked.Count > 0 ? asked : await log.ListAreasAsync(cancellationToken);
        var lines = new SortedDictionary<AreaCode, IReadOnlyList<AuditLine>>();
        foreach (var area in wanted.Concat(wanted.Select(area => area.Province)).Distinct())
        {
            lines[area] = await log.ReadAsync(area, cancellationToken).ToListAsync(cancellationToken);
        }

        var anchors = wanted.Select(area => area.Province).Distinct().SelectMany(province => AuditAnchor.In(EntriesOf(lines[province])));
        var known = new SortedDictionary<AreaCode, IReadOnlyList<AuditLine>>(lines.Where(chain => chain.Value.Count > 0).ToDictionary());
        return new AuditedChains(known, asked, anchors);
    }

    /// <summary>The entries of an area that can be read, in their order.</summary>
    public IReadOnlyList<AuditEntry> EntriesOf(AreaCode area) => EntriesOf(LinesOf(area));

    /// <summary>The number of the last entry that the province's audit vouches for; 0 where it has none yet.</summary>
    public long AnchoredUpTo(AreaCode area) => _anchors[area].Select(anchor => anchor.Head.Sequence).DefaultIfEmpty().Max();

    /// <summary>What is wrong with an area's chain.</summary>
    public IReadOnlyList<AuditFault> FaultsOf(AreaCode area) =>
        [.. AuditChain.Verify(area, LinesOf(area)), .. AuditChain.Verify(area, EntriesOf(area), _anchors[area])];

    private IReadOnlyList<AuditLine> LinesOf(AreaCode area) => _lines.GetValueOrDefault(area) ?? [];

    private static List<AuditEntry> EntriesOf(IEnumerable<AuditLine> lines) => [.. lines.Select(line => line.Entry).OfType<AuditEntry>()];
}
