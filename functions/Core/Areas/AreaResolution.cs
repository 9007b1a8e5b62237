namespace Pipeline.Areas;

/// <summary>Where a row belongs, at the deepest level that can be settled, and how each level was read.</summary>
/// <param name="Settled">Null when not even the regency is known: a province's row that names none, or one that is not the sender's.</param>
/// <param name="Regency">How the regency was read; <see cref="AreaReading.Silent"/> with <paramref name="Settled"/> null: a province's row must name it.</param>
/// <param name="District">How the kecamatan was read.</param>
/// <param name="Village">How the desa or kelurahan was read.</param>
public sealed record AreaResolution(AreaCode? Settled, AreaReading Regency, AreaReading District, AreaReading Village)
{
    /// <summary>The three levels, outermost first, for whoever turns readings into findings.</summary>
    public IEnumerable<(AreaLevel Level, AreaReading Reading)> Readings =>
        [(AreaLevel.Regency, Regency), (AreaLevel.District, District), (AreaLevel.Village, Village)];
}
