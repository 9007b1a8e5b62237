namespace Pipeline.Areas;

/// <summary>The names that a cell or title line may hold, the fullest first.</summary>
internal static class AreaNameVariants
{
    public static List<AreaName> Of(string text, AreaLevel level)
    {
        var names = new List<AreaName> { AreaName.Of(text) };
        if (WithoutRemark(text) is { } shorter && AreaName.Of(shorter) is { IsEmpty: false } name)
        {
            names.Add(name);
        }

        var prefixes = AreaVocabulary.Prefixes(level);
        foreach (var full in names.ToList())
        {
            var bare = full;
            while (bare.Words.Count > 1 && prefixes.Contains(bare.Canonical[0]))
            {
                bare = bare.WithoutFirst();
                names.Add(bare);
            }
        }

        return names;
    }

    // "Kotawaringin Timur (Kotim)", "Kab. Kapuas, Kalteng". A remark with a digit may be part of the name: "Lahei (2)".
    private static string? WithoutRemark(string text)
    {
        var start = text.IndexOfAny(['(', ',']);
        start = start < 0 ? text.IndexOf(" PROV", StringComparison.OrdinalIgnoreCase) : start;
        return start <= 0 || AreaName.Of(text[start..]).Canonical.Any(AreaVocabulary.IsNumeral) ? null : text[..start];
    }
}
