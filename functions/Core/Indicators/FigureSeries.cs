namespace Pipeline.Indicators;

/// <summary>The counts and percentages that are known of one area, year by year: what a new one is held against.</summary>
/// <remarks>Figures of the file, and earlier ones of the same sender. Each kind of poverty has its own pairs.</remarks>
public sealed class FigureSeries
{
    private readonly Dictionary<(FigureReference Reference, bool IsEarlier), Pair> _pairs = [];

    /// <summary>Adds a figure; only counts and percentages of people are kept.</summary>
    /// <param name="value">In the indicator's own unit.</param>
    /// <param name="isEarlier">Whether an earlier submission said it.</param>
    public void Add(Indicator indicator, FigureReference reference, decimal value, bool isEarlier)
    {
        var pair = _pairs.GetValueOrDefault((reference, isEarlier));
        _pairs[(reference, isEarlier)] = indicator switch
        {
            Indicator.PoorCount => pair with { Count = pair.Count ?? value },
            Indicator.PoorPercent => pair with { Percent = pair.Percent ?? value },
            Indicator.ExtremeCount => pair with { ExtremeCount = pair.ExtremeCount ?? value },
            Indicator.ExtremePercent => pair with { ExtremePercent = pair.ExtremePercent ?? value },
            _ => pair,
        };
    }

    /// <summary>The percentage of the same date, from the file or else from before.</summary>
    public decimal? PercentOf(FigureReference reference, bool isExtreme) =>
        Percent(_pairs.GetValueOrDefault((reference, false)), isExtreme) ?? Percent(_pairs.GetValueOrDefault((reference, true)), isExtreme);

    /// <summary>The populations that the pairs of other dates imply, and of this one those that were said before.</summary>
    public IEnumerable<decimal> PopulationsBeside(FigureReference reference, bool isExtreme) => Beside(reference)
        .Select(pair => (Count: isExtreme ? pair.ExtremeCount : pair.Count, Percent: Percent(pair, isExtreme)))
        .Where(pair => pair is { Count: > 0, Percent: > 0 })
        .Select(pair => PopulationOf(pair.Count!.Value, pair.Percent!.Value));

    /// <summary>The counts or percentages of the poor of other dates, and of this one those that were said before.</summary>
    public IEnumerable<decimal> ValuesBeside(FigureReference reference, Indicator indicator) => Beside(reference)
        .Select(pair => indicator == Indicator.PoorCount ? pair.Count : pair.Percent)
        .OfType<decimal>()
        .Where(value => value > 0);

    /// <summary>The people of whom this many thousands are this percentage.</summary>
    public static decimal PopulationOf(decimal thousands, decimal percent) => thousands * 100_000m / percent;

    private IEnumerable<Pair> Beside(FigureReference reference) =>
        _pairs.Where(pair => pair.Key.IsEarlier || pair.Key.Reference != reference).OrderBy(pair => pair.Key).Select(pair => pair.Value);

    private static decimal? Percent(Pair pair, bool isExtreme) => isExtreme ? pair.ExtremePercent : pair.Percent;

    private readonly record struct Pair(decimal? Count, decimal? Percent, decimal? ExtremeCount, decimal? ExtremePercent);
}
