namespace Pipeline.Areas;

/// <summary>BPS and Kemendagri codes side by side: regencies of provinces 61-65, districts of 62 and 64 (sig.bps.go.id, 2020).</summary>
/// <remarks>Villages are not bridged, and neither are districts made after 2020 (64.02.19, 64.02.20): the answer is then false.</remarks>
public sealed class BpsBridge
{
    private static readonly Lazy<BpsBridge> Loaded = new(() => new BpsBridge());

    private readonly Dictionary<BpsCode, AreaCode> _toKemendagri = [];
    private readonly Dictionary<AreaCode, (BpsCode Code, string Name)> _toBps = [];

    private BpsBridge()
    {
        foreach (var fields in new EmbeddedAreaFile("bps-regencies.csv").ReadAll())
        {
            Add(kemendagri: fields[1], bps: fields[3], bpsName: fields[4]);
        }

        foreach (var fields in new EmbeddedAreaFile("bps-districts.csv").ReadAll())
        {
            Add(kemendagri: fields[3], bps: fields[5], bpsName: fields[6]);
        }
    }

    public static BpsBridge Published => Loaded.Value;

    public bool TryToKemendagri(BpsCode bps, out AreaCode area) => _toKemendagri.TryGetValue(bps, out area);

    public bool TryToBps(AreaCode area, out BpsCode bps)
    {
        var found = _toBps.TryGetValue(area, out var entry);
        bps = entry.Code;
        return found;
    }

    /// <summary>The name that BPS prints for the area (upper case, at times spelt otherwise: KONGBENG for Kombeng), or null.</summary>
    public string? NameAtBps(AreaCode area) => _toBps.TryGetValue(area, out var entry) ? entry.Name : null;

    private void Add(string kemendagri, string bps, string bpsName)
    {
        if (bps.Length == 0)
        {
            return;
        }

        var (area, code) = (AreaCode.Parse(kemendagri), BpsCode.Parse(bps));
        _toKemendagri.Add(code, area);
        _toBps.Add(area, (code, bpsName));
    }
}
