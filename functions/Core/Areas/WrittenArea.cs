namespace Pipeline.Areas;

/// <summary>What a row (or the lines above its table, or its sheet's name) says about where it belongs, as written; anything may be null or blank.</summary>
/// <remarks>A name may hold a code, alone or beside the name ("62.02.05 Baamang"); the code members are for columns of their own.</remarks>
public readonly record struct WrittenArea(
    string? Regency,
    string? District,
    string? Village,
    string? RegencyCode = null,
    string? DistrictCode = null,
    string? VillageCode = null);
