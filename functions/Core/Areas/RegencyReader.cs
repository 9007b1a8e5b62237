namespace Pipeline.Areas;

/// <summary>Reads which regency a row is about, and whether the sender may speak for it.</summary>
internal sealed class RegencyReader(AreaCode sender, AreaTable table, AreaIndexes indexes, CodeReadings codes)
{
    public (AreaReading Reading, AreaCode? Regency) Read(LevelText regency, LevelText district, LevelText village)
    {
        var said = SaidBy(regency.Code);
        if (regency.Name is { } name && MatchName(name) is { Kind: not AreaMatchKind.None } match)
        {
            return FromName(name, match, regency.Code, said);
        }

        return regency.Code is { } code && said.Count > 0
            ? FromCode(regency.Name, code, said, district, village)
            : FromSender(regency.Written, district, village);
    }

    private IReadOnlyList<AreaCode> SaidBy(string? code) =>
        code is null ? []
        : codes.Of(code) is { Count: > 0 } full ? [.. full.Where(area => area.Level >= AreaLevel.Regency).Select(area => area.Regency).Distinct()]
        : codes.OfShortRegency(sender.Province, code);

    // A name that is right somewhere beats one that is nearly right here: "Kab. Tapin" is no slip for Kapuas.
    private AreaMatch MatchName(string name)
    {
        var own = indexes.Regencies(sender.Province);
        return own.MatchExact(name) ?? indexes.AllRegencies.MatchExact(name) ?? own.Match(name);
    }

    private (AreaReading, AreaCode?) FromName(string name, AreaMatch match, string? code, IReadOnlyList<AreaCode> said)
    {
        var mine = match.Areas.Where(area => area.Code.IsWithin(sender)).ToList();
        switch (mine)
        {
            case []:
                return (new AreaReading.NotYours(name, match.Areas[0]), null);
            case [var one] when code is not null && said.Count > 0 && !said.Contains(one.Code):
                return (new AreaReading.Unknown(code, [], Areas(said)), one.Code);
            case [var one]:
                return (match.Kind == AreaMatchKind.Corrected ? new AreaReading.Corrected(name, one) : new AreaReading.Exact(one), one.Code);
            default:
                return mine.Find(area => said.Contains(area.Code)) is { } coded
                    ? (new AreaReading.Exact(coded), coded.Code)
                    : (new AreaReading.Ambiguous(name, mine), null);
        }
    }

    private (AreaReading, AreaCode?) FromCode(
        string? unreadName, string code, IReadOnlyList<AreaCode> said, LevelText district, LevelText village)
    {
        var mine = said.Where(area => area.IsWithin(sender)).ToList();
        if (mine.Count == 0)
        {
            return (new AreaReading.NotYours(code, table.Find(said[0])!), null);
        }

        mine = mine.Count > 1 ? NarrowedBy(mine, district, village) : mine;
        return mine is [var one]
            ? (unreadName is null ? new AreaReading.Exact(table.Find(one)!) : new AreaReading.Corrected(unreadName, table.Find(one)!), one)
            : (new AreaReading.Ambiguous(code, Areas(mine)), null);
    }

    // A regency's folder says which it is; on a province's row only whole district and village codes can stand in for it.
    private (AreaReading, AreaCode?) FromSender(string? written, LevelText district, LevelText village)
    {
        if (sender.Level == AreaLevel.Regency)
        {
            return (written is null ? AreaReading.Silent.Instance : Unknown(written), sender);
        }

        var said = SaidByWhole(district.Code).Concat(SaidByWhole(village.Code))
            .Where(area => area.IsWithin(sender)).Distinct().ToList();
        said = said.Count > 1 ? NarrowedBy(said, district, village) : said;
        return said switch
        {
            [var one] => (written is null ? new AreaReading.Exact(table.Find(one)!) : Unknown(written), one),
            [] => (written is null ? AreaReading.Silent.Instance : Unknown(written), null),
            _ => (new AreaReading.Ambiguous(district.Code ?? village.Code!, Areas(said)), null),
        };
    }

    // "Kotawaringin" resembles two; the sender's own is the likelier.
    private AreaReading.Unknown Unknown(string written) =>
        new(written, [.. indexes.Regencies(sender.Province).Match(written).Areas.OrderByDescending(area => area.Code.IsWithin(sender))], []);

    // 6212 is one regency at BPS and another at Kemendagri: the codes and names beside it tell which.
    private List<AreaCode> NarrowedBy(List<AreaCode> regencies, LevelText district, LevelText village)
    {
        foreach (var said in (ReadOnlySpan<IReadOnlyList<AreaCode>>)[SaidByWhole(district.Code), SaidByWhole(village.Code)])
        {
            regencies = Kept(regencies, said.Contains);
        }

        if (district.Name is { } districtName)
        {
            regencies = Kept(regencies, area => indexes.Districts(area).MatchExact(districtName) is not null);
        }

        return village.Name is { } villageName && regencies.Count > 1
            ? Kept(regencies, area => indexes.Villages(area).MatchExact(villageName) is not null)
            : regencies;
    }

    private static List<AreaCode> Kept(List<AreaCode> regencies, Func<AreaCode, bool> fits) =>
        regencies.Where(fits).ToList() is { Count: > 0 } kept ? kept : regencies;

    private IReadOnlyList<AreaCode> SaidByWhole(string? code) =>
        code is null ? [] : [.. codes.Of(code).Where(area => area.Level >= AreaLevel.Regency).Select(area => area.Regency).Distinct()];

    private List<Area> Areas(IEnumerable<AreaCode> found) => [.. found.Select(area => table.Find(area)!)];
}
