namespace Pipeline.Areas;

/// <summary>How certain it is which area a written name means.</summary>
internal enum AreaMatchKind
{
    /// <summary>It is the name of none; <see cref="AreaMatch.Areas"/> are those it resembles.</summary>
    None,

    /// <summary>It is the name of one, in a spelling that is nobody's mistake.</summary>
    Exact,

    /// <summary>It is the name of one, misspelt or shortened.</summary>
    Corrected,

    /// <summary>It is the name of several.</summary>
    Several,
}

/// <summary>What a written name means among the areas it was looked for in.</summary>
internal sealed record AreaMatch(AreaMatchKind Kind, IReadOnlyList<Area> Areas)
{
    public bool IsOne => Kind is AreaMatchKind.Exact or AreaMatchKind.Corrected;

    public static AreaMatch Of(IReadOnlyList<Area> found, AreaMatchKind whenOne) =>
        new(found.Count == 1 ? whenOne : AreaMatchKind.Several, found);
}
