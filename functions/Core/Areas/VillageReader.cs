namespace Pipeline.Areas;

/// <summary>Reads which village a row is about, within its district or, where no district is written, within the regency.</summary>
internal sealed class VillageReader(AreaTable table, AreaIndexes indexes, CodeReadings codes)
{
    /// <param name="regency">The settled regency.</param>
    /// <param name="district">How the district was read.</param>
    /// <param name="village">What was written of the village.</param>
    public AreaReading Read(AreaCode regency, AreaReading district, LevelText village) => district switch
    {
        AreaReading.Exact { Area.Code: var within } => Read(within, village),
        AreaReading.Corrected { To.Code: var within } => Read(within, village),
        AreaReading.Silent => Read(regency, village),
        AreaReading.Ambiguous { Candidates: var candidates } => OnlyIfSure(candidates.Select(area => area.Code), village),

        // A district of another regency: a village of like name here would be another place.
        AreaReading.Unknown { Elsewhere.Count: > 0 } => AreaReading.Silent.Instance,
        _ => OnlyIfSure([regency], village),
    };

    private AreaReading Read(AreaCode scope, LevelText village)
    {
        var coded = Coded(scope, village.Code);
        if (village.Name is not { } name)
        {
            return village.Code is null ? AreaReading.Silent.Instance
                : coded is not null ? new AreaReading.Exact(coded)
                : new AreaReading.Unknown(village.Code, [], Elsewhere(village.Code));
        }

        // A village that is right in the next district is not taken for a slip in this one.
        var here = indexes.Villages(scope);
        var exact = here.MatchExact(name);
        var elsewhere = exact is null ? indexes.Villages(scope.Regency).MatchExact(name)?.Areas ?? [] : [];
        var match = exact ?? (elsewhere.Count == 0 ? here.Match(name) : new AreaMatch(AreaMatchKind.None, []));
        return match.Kind switch
        {
            AreaMatchKind.Several when coded is not null && match.Areas.Contains(coded) => new AreaReading.Exact(coded),
            AreaMatchKind.Several => new AreaReading.Ambiguous(name, match.Areas),
            AreaMatchKind.None when coded is not null => new AreaReading.Corrected(name, coded),
            AreaMatchKind.None => new AreaReading.Unknown(name, match.Areas, elsewhere),
            _ when coded is not null && coded != match.Areas[0] => new AreaReading.Ambiguous(name, [match.Areas[0], coded]),
            AreaMatchKind.Exact => new AreaReading.Exact(match.Areas[0]),
            _ => new AreaReading.Corrected(name, match.Areas[0]),
        };
    }

    // Under a district that is not settled, only a name (or code) that one village alone bears says where the row belongs.
    private AreaReading OnlyIfSure(IEnumerable<AreaCode> scopes, LevelText village)
    {
        var exact = scopes
            .SelectMany(scope => village.Name is { } name
                ? indexes.Villages(scope).MatchExact(name)?.Areas ?? []
                : Coded(scope, village.Code) is { } coded ? [coded] : [])
            .Distinct().ToList();
        return exact is [var one] ? new AreaReading.Exact(one) : AreaReading.Silent.Instance;
    }

    private Area? Coded(AreaCode scope, string? code)
    {
        // Four digits are the end of a Kemendagri code; only a settled district makes a village of them.
        var full = code?.Length == 4 && scope.Level == AreaLevel.District ? $"{scope}{code}" : code;
        return codes.Of(full)
            .Where(area => area.Level == AreaLevel.Village && area.IsWithin(scope))
            .Select(table.Find)
            .FirstOrDefault();
    }

    private List<Area> Elsewhere(string code) =>
        [.. codes.Of(code).Where(area => area.Level == AreaLevel.Village).Select(area => table.Find(area)!)];
}
