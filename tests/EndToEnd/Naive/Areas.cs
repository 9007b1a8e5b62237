using Pipeline.EndToEnd.Samples;

namespace Pipeline.EndToEnd.Naive;

/// <summary>The official codes and names, straight from the committed tables.</summary>
internal static class Areas
{
    private static readonly string[] Levels = ["PROVINSI ", "KABUPATEN ", "KAB. ", "KOTA "];

    private static readonly (string Code, string Name)[] Regencies = Read("regencies.csv");

    private static readonly ILookup<string, (string Code, string Name)> Districts = Read("districts.csv").ToLookup(district => district.Code[..4]);

    private static readonly ILookup<string, (string Code, string Name)> Villages = Read("villages.csv").ToLookup(village => village.Code[..4]);

    // What operators of the samples misspelt or shortened.
    private static readonly Dictionary<string, string> Meant = new()
    {
        ["ARUTSELTAN"] = "ARUTSELATAN",
        ["MENTAWABARUKETAPNG"] = "MENTAWABARUKETAPANG",
        ["KATINGANHILR"] = "KATINGANHILIR",
        ["SANGATAUTARA"] = "SANGATTAUTARA",
        ["GNBINTANGAWAI"] = "GUNUNGBINTANGAWAI",
        ["KOBAR"] = "KOTAWARINGINBARAT",
        ["KUTIM"] = "KUTAITIMUR",
        ["BARTIM"] = "BARITOTIMUR",
    };

    /// <summary>The provinces' two digits, of which a NIK must begin with one.</summary>
    public static IReadOnlySet<string> Provinces { get; } = Read("provinces.csv").Select(province => province.Code).ToHashSet();

    public static IReadOnlyList<string> RegenciesOf(string province) => [.. Regencies.Select(regency => regency.Code).Where(code => code.StartsWith(province, StringComparison.Ordinal))];

    public static IReadOnlyList<string> DistrictsOf(string regency) => [.. Districts[regency].Select(district => district.Code)];

    /// <summary>The regency of this name, of any province; null when there is none.</summary>
    public static string? Regency(string name) => CodesOf(Regencies, name).FirstOrDefault();

    /// <summary>The district in which someone lives: by its name, else by that of a village that only one district has, else the regency.</summary>
    public static string District(string regency, string district, string village)
    {
        var named = CodesOf(Districts[regency], district);
        if (named.Length == 0)
        {
            named = [.. CodesOf(Villages[regency], village).Select(code => code[..6]).Distinct()];
        }

        return named.Length == 1 ? named[0] : regency;
    }

    /// <summary>The village in which someone lives: the one of this name in the district, or in the regency where no district is settled.</summary>
    /// <param name="area">The district, or the regency.</param>
    public static string? Village(string area, string village)
    {
        var named = CodesOf(Villages[area[..4]].Where(known => known.Code.StartsWith(area, StringComparison.Ordinal)), village);
        return named.Length == 1 ? named[0] : null;
    }

    public static IReadOnlyList<string> VillagesOf(string district) =>
        [.. Villages[district[..4]].Select(village => village.Code).Where(code => code.StartsWith(district, StringComparison.Ordinal))];

    private static string[] CodesOf(IEnumerable<(string Code, string Name)> areas, string written)
    {
        var name = Meant.GetValueOrDefault(Plain(written), Plain(written));
        return [.. areas.Where(area => area.Name == name).Select(area => area.Code)];
    }

    // Without «Kabupaten» and the like, and without what stands between letters.
    private static string Plain(string name) =>
        Headers.Letters(Levels.FirstOrDefault(kind => name.StartsWith(kind, StringComparison.OrdinalIgnoreCase)) is { } kind ? name[kind.Length..] : name);

    private static (string Code, string Name)[] Read(string file) =>
        [.. RawCsv.Read(File.ReadAllBytes(Path.Combine(CommittedSamples.Folder, "../functions/Core/Areas/Data", file))).Rows.Skip(1).Select(row => (row[0].Text.Replace(".", "", StringComparison.Ordinal), Plain(row[^1].Text)))];
}
