namespace Pipeline.Areas;

/// <summary>Every way in which an area's name is rightly written: the table's, that of BPS, and the region's own short names.</summary>
internal static class AreaSpellings
{
    // Short names in press and office use; old names that still stand in forms (Pasir until 2007).
    private static readonly Dictionary<string, string[]> OwnNames = new()
    {
        ["6201"] = ["Kobar"],
        ["6202"] = ["Kotim"],
        ["6204"] = ["Barsel"],
        ["6205"] = ["Barut"],
        ["6210"] = ["Gumas"],
        ["6211"] = ["Pulpis"],
        ["6212"] = ["Mura"],
        ["6213"] = ["Bartim"],
        ["6271"] = ["Palangka Raya", "P. Raya"],
        ["6401"] = ["Pasir"],
        ["6402"] = ["Kukar"],
        ["6407"] = ["Kubar"],
        ["6408"] = ["Kutim"],
        ["6409"] = ["PPU", "Penajam Paser"],
        ["6411"] = ["Mahulu", "Mahakam Hulu"],
    };

    public static IEnumerable<string> Of(Area area)
    {
        yield return area.Name;
        if (area.Code.Level == AreaLevel.Regency)
        {
            yield return area.Name[(area.Name.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        }

        if (BpsBridge.Published.NameAtBps(area.Code) is { } bpsName)
        {
            yield return bpsName;
        }

        foreach (var name in OwnNames.GetValueOrDefault(area.Code.ToString()) ?? [])
        {
            yield return name;
        }

        // "Pasar Panas/Taniran": either name is used alone.
        foreach (var name in area.Name.Contains('/', StringComparison.Ordinal) ? area.Name.Split('/') : [])
        {
            yield return name;
        }
    }
}
