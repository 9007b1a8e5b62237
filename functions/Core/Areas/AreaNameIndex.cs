namespace Pipeline.Areas;

/// <summary>The names of the areas that a text may mean (a regency's districts, a district's villages), and the search among them.</summary>
internal sealed class AreaNameIndex
{
    private const int MostSuggestions = 3;

    private readonly AreaLevel _level;
    private readonly List<(Area Area, AreaName Name)> _names;
    private readonly ILookup<string, Area> _byPlain;
    private readonly ILookup<string, Area> _byCompact;
    private readonly ILookup<string, Area> _byKey;

    public AreaNameIndex(AreaLevel level, IEnumerable<Area> areas)
    {
        _level = level;
        _names = [.. areas.SelectMany(area => AreaSpellings.Of(area).Select(spelling => (area, AreaName.Of(spelling))))];
        _byPlain = _names.ToLookup(entry => entry.Name.Plain, entry => entry.Area);
        _byCompact = _names.ToLookup(entry => entry.Name.Compact, entry => entry.Area);
        _byKey = _names.ToLookup(entry => entry.Name.Key, entry => entry.Area);
    }

    /// <summary>Exact if it can be, else shortened, else misspelt, else none with the names it resembles.</summary>
    public AreaMatch Match(string text)
    {
        if (MatchExact(text) is { } exact)
        {
            return exact;
        }

        var attempts = AreaNameVariants.Of(text, _level);
        return attempts.Select(MatchShortened).FirstOrDefault(match => match is not null)
            ?? attempts.Select(MatchPart).FirstOrDefault(match => match is not null)
            ?? attempts.Select(MatchMisspelt).FirstOrDefault(match => match.Kind != AreaMatchKind.None)
            ?? MatchMisspelt(attempts[^1]);
    }

    /// <summary>The areas of this very name, or null. As it stands first: "Kampung Baru" is a whole name.</summary>
    public AreaMatch? MatchExact(string text)
    {
        foreach (var written in AreaNameVariants.Of(text, _level))
        {
            foreach (var found in (ReadOnlySpan<IEnumerable<Area>>)[_byPlain[written.Plain], _byCompact[written.Compact], _byKey[written.Key]])
            {
                if (Distinct(found) is { Count: > 0 } areas)
                {
                    return AreaMatch.Of(areas, AreaMatchKind.Exact);
                }
            }
        }

        return null;
    }

    private AreaMatch? MatchShortened(AreaName written)
    {
        var full = Distinct(_names
            .Where(entry => Abbreviation.Shortens(written, entry.Name, initials: _level != AreaLevel.Village))
            .Select(entry => entry.Area));
        return full.Count == 0 ? null : AreaMatch.Of(full, AreaMatchKind.Corrected);
    }

    // Of kecamatan only: "Mentawa Baru" begins the name of one, "Mentaya Hilir" fits two. Villages are too many to be read by a
    // part of their names, and a regency read so could refuse a row.
    private AreaMatch? MatchPart(AreaName written)
    {
        if (_level != AreaLevel.District || !HasWordOfItsOwn(written))
        {
            return null;
        }

        var whole = _names.Where(entry => IsPartOf(written, entry.Name)).ToList();
        var areas = Distinct(whole.Select(entry => entry.Area));
        return areas.Count > 1 || whole.Exists(entry => entry.Name.Canonical[0] == written.Canonical[0])
            ? AreaMatch.Of(areas, AreaMatchKind.Corrected)
            : null;
    }

    private static bool HasWordOfItsOwn(AreaName written) => written.Canonical.Any(word =>
        word.Length >= 3 && !AreaVocabulary.Generic.Contains(word) && !AreaVocabulary.Distinguishing.Contains(word) && !AreaVocabulary.IsNumeral(word));

    private AreaMatch MatchMisspelt(AreaName written)
    {
        var near = _names
            .Select(entry => (entry.Area, Verdict: Misspelling.Judge(written, entry.Name, _level)))
            .Where(entry => entry.Verdict.Slips is not null)
            .OrderBy(entry => entry.Verdict.Slips)
            .ToList();
        if (near.Count == 0)
        {
            return new AreaMatch(AreaMatchKind.None, Resembling(written));
        }

        var best = near[0].Verdict;
        var rivals = Distinct(near
            .Where(entry => best.TouchesDistinguishingWord || entry.Verdict.Slips == best.Slips)
            .Select(entry => entry.Area));
        return rivals.Count == 1
            ? new AreaMatch(AreaMatchKind.Corrected, rivals)
            : new AreaMatch(AreaMatchKind.None, [.. rivals.Take(MostSuggestions)]);
    }

    // For the person who mends the row: what it may have meant, though not near enough to be taken for it.
    private List<Area> Resembling(AreaName written) =>
        [.. _names
            .Select(entry => (entry.Area, Slips: Misspelling.Distance(written.Key, entry.Name.Key), Part: IsPartOf(written, entry.Name)))
            .Where(entry => entry.Part || entry.Slips <= written.Key.Length / 3)
            .OrderByDescending(entry => entry.Part).ThenBy(entry => entry.Slips).ThenBy(entry => entry.Area.Code)
            .Select(entry => entry.Area)
            .Distinct()
            .Take(MostSuggestions)];

    private static bool IsPartOf(AreaName written, AreaName full) =>
        !written.IsEmpty && written.Canonical.All(full.Canonical.Contains);

    private static List<Area> Distinct(IEnumerable<Area> areas) => [.. areas.Distinct().OrderBy(area => area.Code)];
}
