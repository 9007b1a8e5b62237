using Pipeline.Areas;

namespace Pipeline.Intake;

/// <summary>What the lines above and between the rows, and the sheet's name, say of where people live.</summary>
internal sealed record AreaContext(string? Regency, string? District, string? Village)
{
    public static readonly AreaContext None = new(null, null, null);

    /// <summary>This context after a line; a deeper area under another head is no longer the same.</summary>
    public AreaContext After(AreaLine line) => line.Level switch
    {
        // Named again on every printed page, it is still the same.
        AreaLevel.Regency when string.Equals(line.Name, Regency, StringComparison.OrdinalIgnoreCase) => this,
        AreaLevel.Regency => new(line.Name, null, null),
        AreaLevel.District => this with { District = line.Name, Village = null },
        AreaLevel.Village => this with { Village = line.Name },
        _ => this,
    };
}
