using Pipeline.People;

namespace Pipeline.Indicators;

/// <summary>What a sender says of one figure; null is not said. Kept as given, never recomputed.</summary>
public sealed record FigureValues : IClaimValues<FigureValues>
{
    /// <summary>Nothing said.</summary>
    public static FigureValues Empty { get; } = new();

    /// <summary>The figure, in <see cref="Unit"/>.</summary>
    public decimal? Value { get; init; }

    public FigureUnit? Unit { get; init; }

    /// <summary>The reference date as the table writes it («Maret 2025», «2025»).</summary>
    public string? Written { get; init; }

    /// <summary>Where the table has it from («BPS, Susenas Maret 2025»).</summary>
    public string? Source { get; init; }

    public bool IsEmpty => this == Empty;

    /// <summary>The figure in the indicator's own unit: people as thousands of them.</summary>
    public decimal? InUnit => Unit == FigureUnit.Persons ? Value / 1000m : Value;

    public FigureValues OverlaidBy(FigureValues later) => new()
    {
        Value = later.Value ?? Value,
        Unit = later.Unit ?? Unit,
        Written = later.Written ?? Written,
        Source = later.Source ?? Source,
    };

    public FigureValues ChangedBy(FigureValues later)
    {
        var after = OverlaidBy(later);
        return new()
        {
            Value = Value == after.Value ? null : after.Value,
            Unit = Unit == after.Unit ? null : after.Unit,
            Written = Written == after.Written ? null : after.Written,
            Source = Source == after.Source ? null : after.Source,
        };
    }

    /// <summary>A figure is replaced by a later one, however far they lie apart.</summary>
    public static bool CannotBeOne(FigureValues before, FigureValues said) => false;
}
