namespace Pipeline.Assistance;

/// <summary>A delivery that gives the same help again: <c>aid-duplicate</c>, on the later one.</summary>
/// <param name="Key">The later delivery.</param>
/// <param name="EarlierKey">The first delivery that it repeats.</param>
public sealed record AidDuplicate(string Key, string EarlierKey);

/// <summary>A delivery of help that excludes other help: <c>aid-overlap</c>, on the later one.</summary>
/// <param name="Key">The later delivery.</param>
/// <param name="EarlierKey">The first delivery that it must not stand beside, by this rule.</param>
public sealed record AidOverlap(string Key, string EarlierKey, ExclusionRule Rule);

/// <summary>What is found among the deliveries of one family, or of one person without a known family; in the order of the later deliveries.</summary>
public sealed record AidFindings(IReadOnlyList<AidDuplicate> Duplicates, IReadOnlyList<AidOverlap> Overlaps);
