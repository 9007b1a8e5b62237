using Pipeline.Areas;

namespace Pipeline.Indicators;

/// <summary>
/// Finds counts and percentages that are written in another unit than their column says: persons below «ribu jiwa», a decimal
/// comma lost, a percentage as a part of one. Press and tables have them («744.000 jiwa» beside 5,52%, where 7,44 thousand are meant).
/// </summary>
public static class UnitSlipRule
{
    /// <summary>No province or regency has so few poor; below it a percentage is a part of one.</summary>
    private const decimal LeastPercent = 0.5m;

    // A factor is near a power of ten between 0.7 and 1.4 times it: populations and poverty move less from year to year.
    private const double Near = 0.15;

    private static readonly int[] Powers = [1, 2, 3, -1, -2, -3];

    /// <summary>The slip in a figure, or null.</summary>
    /// <param name="value">In the indicator's own unit.</param>
    public static UnitSlip? Find(AreaLevel level, Indicator indicator, FigureReference reference, decimal value, FigureSeries series) => value <= 0 ? null : indicator switch
    {
        Indicator.PoorCount => OfCount(level, reference, value, series, isExtreme: false) ?? OfCountAlone(level, reference, value, series),
        Indicator.ExtremeCount => OfCount(level, reference, value, series, isExtreme: true),
        Indicator.PoorPercent => OfPercent(reference, value, series),
        _ => null,
    };

    private static UnitSlip.OfPopulation? OfCount(AreaLevel level, FigureReference reference, decimal count, FigureSeries series, bool isExtreme)
    {
        if (series.PercentOf(reference, isExtreme) is not { } percent || percent <= (isExtreme ? 0 : LeastPercent))
        {
            return null;
        }

        var population = FigureSeries.PopulationOf(count, percent);
        var others = series.PopulationsBeside(reference, isExtreme).Where(one => IsPlausible(level, one)).Order().ToArray();
        if (others.Length > 0)
        {
            return PowerBetween(population, others) is { } power ? new UnitSlip.OfPopulation(count, percent, population, Middle(others), [Shifted(count, power)]) : null;
        }

        // Only this year is known: what both imply must be a population that such an area can have.
        return IsPlausible(level, population) ? null : new UnitSlip.OfPopulation(
            count, percent, population, null, [.. Powers.Where(power => IsPlausible(level, Shifted(population, power))).Select(power => Shifted(count, power))]);
    }

    private static UnitSlip? OfCountAlone(AreaLevel level, FigureReference reference, decimal count, FigureSeries series)
    {
        if (series.PercentOf(reference, isExtreme: false) is > LeastPercent)
        {
            return null;
        }

        var others = series.ValuesBeside(reference, Indicator.PoorCount).Order().ToArray();
        return PowerBetween(count, others) is { } power ? new UnitSlip.OfOtherYears(count, Middle(others), [Shifted(count, power)])
            : count * 1000 > Range(level).Most ? new UnitSlip.TooMany(count, [Shifted(count, 3)])
            : null;
    }

    private static UnitSlip? OfPercent(FigureReference reference, decimal percent, FigureSeries series)
    {
        if (percent < LeastPercent)
        {
            return new UnitSlip.Fraction(percent, [Shifted(percent, -2)]);
        }

        var others = series.ValuesBeside(reference, Indicator.PoorPercent).Where(one => one >= LeastPercent).Order().ToArray();
        return PowerBetween(percent, others) is { } power ? new UnitSlip.OfOtherYears(percent, Middle(others), [Shifted(percent, power)]) : null;
    }

    // By most of the others, not by one of them, which may be the slip itself.
    private static int? PowerBetween(decimal value, decimal[] others) =>
        Powers.Where(power => others.Count(other => IsNear(value, other, power)) * 2 > others.Length).Select(power => (int?)power).FirstOrDefault();

    private static bool IsNear(decimal value, decimal other, int power) => Math.Abs(Math.Log10((double)(value / other)) - power) < Near;

    private static decimal Shifted(decimal value, int power) => power > 0 ? value / Ten(power) : value * Ten(-power);

    private static decimal Ten(int power) => power switch { 1 => 10, 2 => 100, _ => 1000 };

    private static decimal Middle(decimal[] sorted) => sorted[(sorted.Length - 1) / 2];

    private static bool IsPlausible(AreaLevel level, decimal population) => Range(level) is var (least, most) && population >= least && population <= most;

    // From Supiori and Mahakam Ulu (some 25,000) to Kabupaten Bogor (6 million); from Papua Selatan to Jawa Barat.
    private static (decimal Least, decimal Most) Range(AreaLevel level) =>
        level == AreaLevel.Province ? (400_000, 60_000_000) : (10_000, 7_000_000);
}
