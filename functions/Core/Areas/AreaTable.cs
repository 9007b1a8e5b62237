using System.Collections.Concurrent;

namespace Pipeline.Areas;

/// <summary>The official (Kemendagri) table of provinces, regencies, districts and villages; source and licence stand in Areas/Data/README.md.</summary>
/// <remarks>Safe to use from many threads. Districts and villages are read a regency at a time, when first asked for.</remarks>
public sealed class AreaTable
{
    private static readonly Lazy<AreaTable> Loaded = new(() => new AreaTable());

    private readonly EmbeddedAreaFile _districtFile = new("districts.csv");
    private readonly EmbeddedAreaFile _villageFile = new("villages.csv");
    private readonly Dictionary<AreaCode, Area> _provinces;
    private readonly Dictionary<AreaCode, Area> _regencies;
    private readonly ConcurrentDictionary<AreaCode, AreaGroup> _districts = new();
    private readonly ConcurrentDictionary<AreaCode, AreaGroup> _villages = new();

    private AreaTable()
    {
        _provinces = Read("provinces.csv");
        _regencies = Read("regencies.csv");
    }

    public static AreaTable Kemendagri => Loaded.Value;

    /// <summary>All provinces, in order of code.</summary>
    public IReadOnlyCollection<Area> Provinces => _provinces.Values;

    /// <summary>The regencies of a province, in order of code; none for a province that does not exist.</summary>
    public IReadOnlyList<Area> Regencies(AreaCode province) =>
        [.. _regencies.Values.Where(regency => regency.Code.IsWithin(province))];

    /// <summary>The districts of a regency, in order of code; none for a regency that does not exist.</summary>
    public IReadOnlyList<Area> Districts(AreaCode regency) => DistrictsOf(regency).InOrder;

    /// <summary>The villages (desa and kelurahan) of a district, or of a whole regency, in order of code.</summary>
    public IReadOnlyList<Area> Villages(AreaCode districtOrRegency)
    {
        var all = VillagesOf(districtOrRegency.Regency).InOrder;
        return districtOrRegency.Level == AreaLevel.Regency
            ? all
            : [.. all.Where(village => village.Code.IsWithin(districtOrRegency))];
    }

    public bool Contains(AreaCode code) => Find(code) is not null;

    /// <summary>The area of this code at any level, or null when the table has none.</summary>
    public Area? Find(AreaCode code) => code.Level switch
    {
        AreaLevel.Province => _provinces.GetValueOrDefault(code),
        AreaLevel.Regency => _regencies.GetValueOrDefault(code),
        AreaLevel.District => DistrictsOf(code.Regency).ByCode.GetValueOrDefault(code),
        _ => VillagesOf(code.Regency).ByCode.GetValueOrDefault(code),
    };

    /// <summary>The code itself where the table has it, or else the district or regency around it.</summary>
    /// <remarks>Records keep the codes of their day; a district that was split off or renumbered has another one today.</remarks>
    public AreaCode DeepestOf(AreaCode code) => code.Level switch
    {
        AreaLevel.Village when !Contains(code) => DeepestOf(code.District),
        AreaLevel.District when !Contains(code) => code.Regency,
        _ => code,
    };

    private static Dictionary<AreaCode, Area> Read(string fileName) =>
        new EmbeddedAreaFile(fileName).ReadAll()
            .Select(fields => new Area(AreaCode.Parse(fields[0]), fields[^1]))
            .ToDictionary(area => area.Code);

    private AreaGroup DistrictsOf(AreaCode regency) => Load(_districts, _districtFile, regency);

    private AreaGroup VillagesOf(AreaCode regency) => Load(_villages, _villageFile, regency);

    // A code that does not exist is not remembered: hostile input must not grow the table.
    private AreaGroup Load(ConcurrentDictionary<AreaCode, AreaGroup> loaded, EmbeddedAreaFile file, AreaCode regency) =>
        loaded.TryGetValue(regency, out var known) ? known
        : _regencies.ContainsKey(regency)
            ? loaded.GetOrAdd(regency, static (code, source) => new AreaGroup(source.ReadWithin(Dotted(code))), file)
            : AreaGroup.Empty;

    private static string Dotted(AreaCode regency) => $"{regency.Province}.{regency.ToString()[2..]}.";

    private sealed class AreaGroup(IReadOnlyList<Area> inOrder)
    {
        public static readonly AreaGroup Empty = new([]);

        public IReadOnlyList<Area> InOrder { get; } = inOrder;

        public Dictionary<AreaCode, Area> ByCode { get; } = inOrder.ToDictionary(area => area.Code);
    }
}
