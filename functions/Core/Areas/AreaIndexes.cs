namespace Pipeline.Areas;

/// <summary>The name indexes that one resolver needs, each made when first asked for.</summary>
internal sealed class AreaIndexes(AreaTable table)
{
    private readonly Dictionary<AreaCode, AreaNameIndex> _districts = [];
    private readonly Dictionary<AreaCode, AreaNameIndex> _villages = [];
    private AreaNameIndex? _allRegencies;

    public AreaNameIndex AllRegencies =>
        _allRegencies ??= new AreaNameIndex(AreaLevel.Regency, table.Provinces.SelectMany(province => table.Regencies(province.Code)));

    public AreaNameIndex Regencies(AreaCode province) =>
        Get(_districts, province, () => new AreaNameIndex(AreaLevel.Regency, table.Regencies(province)));

    /// <summary>The districts of a regency.</summary>
    public AreaNameIndex Districts(AreaCode regency) =>
        Get(_districts, regency, () => new AreaNameIndex(AreaLevel.District, table.Districts(regency)));

    /// <summary>The villages of a district, or of a whole regency.</summary>
    public AreaNameIndex Villages(AreaCode districtOrRegency) =>
        Get(_villages, districtOrRegency, () => new AreaNameIndex(AreaLevel.Village, table.Villages(districtOrRegency)));

    /// <summary>The districts of this very name anywhere in a province.</summary>
    public IReadOnlyList<Area> DistrictsNamed(string name, AreaCode province) =>
        [.. table.Regencies(province).SelectMany(regency => Districts(regency.Code).MatchExact(name)?.Areas ?? [])];

    private static AreaNameIndex Get(Dictionary<AreaCode, AreaNameIndex> made, AreaCode of, Func<AreaNameIndex> make)
    {
        if (!made.TryGetValue(of, out var index))
        {
            index = make();
            made.Add(of, index);
        }

        return index;
    }
}
