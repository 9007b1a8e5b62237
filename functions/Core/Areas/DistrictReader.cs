namespace Pipeline.Areas;

/// <summary>Reads which district of a settled regency a row is about.</summary>
internal sealed class DistrictReader(AreaTable table, AreaIndexes indexes, CodeReadings codes)
{
    public AreaReading Read(AreaCode regency, bool regencyWritten, LevelText district, LevelText village)
    {
        var coded = Coded(regency, district, village);
        if (district.Name is not { } name)
        {
            return FromCodes(coded, district.Code);
        }

        var match = Match(regency, regencyWritten, name);
        var agreed = match.Areas.Where(coded.Contains).ToList();
        return match.Kind switch
        {
            AreaMatchKind.Exact or AreaMatchKind.Corrected when coded.Count > 0 && agreed.Count == 0 && district.Code is not null
                => new AreaReading.Ambiguous(name, [.. match.Areas, .. coded]),
            AreaMatchKind.Exact => new AreaReading.Exact(match.Areas[0]),
            AreaMatchKind.Corrected => new AreaReading.Corrected(name, match.Areas[0]),
            AreaMatchKind.Several when agreed is [var one] => new AreaReading.Corrected(name, one),
            AreaMatchKind.Several => new AreaReading.Ambiguous(name, match.Areas),
            _ when coded is [var one, ..] => new AreaReading.Corrected(name, one),
            _ => new AreaReading.Unknown(name, match.Areas, indexes.DistrictsNamed(name, regency.Province)),
        };
    }

    // Where no regency was written, a district that is right elsewhere in the province is not taken for a slip here.
    private AreaMatch Match(AreaCode regency, bool regencyWritten, string name)
    {
        var here = indexes.Districts(regency);
        return here.MatchExact(name)
            ?? (!regencyWritten && indexes.DistrictsNamed(name, regency.Province).Count > 0
                ? new AreaMatch(AreaMatchKind.None, [])
                : here.Match(name));
    }

    private AreaReading FromCodes(List<Area> coded, string? code) => (coded, code) switch
    {
        ([], null) => AreaReading.Silent.Instance,
        ([], _) => new AreaReading.Unknown(code, [], Elsewhere(code)),
        ([var one], _) => new AreaReading.Exact(one),
        _ => new AreaReading.Ambiguous(code ?? coded[0].Code.ToString(), coded),
    };

    private List<Area> Elsewhere(string code) =>
        [.. codes.Of(code).Where(area => area.Level >= AreaLevel.District).Select(area => table.Find(area.District)!)];

    private List<Area> Coded(AreaCode regency, LevelText district, LevelText village)
    {
        var found = district.Code is null ? [] : codes.Of(district.Code).Concat(codes.OfShortDistrict(regency, district.Code));
        var within = Within(regency, found);
        // The surest reading of the village's code is enough: the others are only what its digits could mean besides.
        return within.Count > 0 ? within : [.. Within(regency, codes.Of(village.Code)).Take(1)];
    }

    private List<Area> Within(AreaCode regency, IEnumerable<AreaCode> found) =>
        [.. found.Where(area => area.Level >= AreaLevel.District && area.IsWithin(regency))
            .Select(area => area.District).Distinct().Select(area => table.Find(area)!)];
}
