using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Indicators;

/// <summary>Of what a figure is: an area, an indicator, and for when it holds. Indicators and targets have a table each.</summary>
/// <param name="Area">A province or a regency.</param>
public sealed record FigureKey(AreaCode Area, Indicator Indicator, FigureReference Reference) : IRecordKey<FigureKey>
{
    /// <summary>All figures of a province and its regencies lie together: a few thousand, read at once when its quarter is finished.</summary>
    public RecordPartition Partition => RecordPartition.Of(Area.Province);

    /// <summary>As stored: <c>6205:p0:2025-03</c>, of a target <c>6205:p0:2026</c>.</summary>
    public string Text { get; } = $"{Area}:{Indicator.Key()}:{Reference}";

    public int CompareTo(FigureKey? other) => other is null ? 1 : string.CompareOrdinal(Text, other.Text);

    public static FigureKey Parse(string text) => text.Split(':') switch
    {
        [var area, var indicator, var reference] =>
            new FigureKey(AreaCode.Parse(area), IndicatorFacts.Parse(indicator), FigureReference.Parse(reference)),
        _ => throw new FormatException("A figure's key has three parts."),
    };

    public bool Equals(FigureKey? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    public override string ToString() => Text;
}
