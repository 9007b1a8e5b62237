namespace Pipeline.Indicators;

/// <summary>Why a figure is thought to be written in another unit than its column says. Both readings are shown; a person decides.</summary>
/// <param name="Likely">What it may be in the column's unit, the likeliest first; empty where nothing fits.</param>
public abstract record UnitSlip(IReadOnlyList<decimal> Likely)
{
    /// <summary>Count and percentage of one year imply a population that is ten, a hundred or a thousand times another year's, or none that can be.</summary>
    /// <param name="Count">Thousands of people.</param>
    /// <param name="Population">The people whom both imply.</param>
    /// <param name="Others">The people whom other years imply; null where only one year is known.</param>
    public sealed record OfPopulation(decimal Count, decimal Percent, decimal Population, decimal? Others, IReadOnlyList<decimal> Likely) : UnitSlip(Likely);

    /// <summary>It is ten, a hundred or a thousand times, or such a part of, what other years say.</summary>
    public sealed record OfOtherYears(decimal Value, decimal Others, IReadOnlyList<decimal> Likely) : UnitSlip(Likely);

    /// <summary>More people than can live there.</summary>
    public sealed record TooMany(decimal Count, IReadOnlyList<decimal> Likely) : UnitSlip(Likely);

    /// <summary>A percentage written as a part of one: 0,0552 for 5,52.</summary>
    public sealed record Fraction(decimal Value, IReadOnlyList<decimal> Likely) : UnitSlip(Likely);
}
