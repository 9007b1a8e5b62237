namespace Pipeline.Indicators;

/// <summary>What is known of each indicator: its names, its unit, what it can be.</summary>
public static class IndicatorFacts
{
    /// <summary>All of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<Indicator> All { get; } = Enum.GetValues<Indicator>();

    /// <summary>The word for it in keys, JSON and CSV; never changed, for stored keys hold it.</summary>
    public static string Key(this Indicator indicator) => indicator switch
    {
        Indicator.PoorPercent => "p0",
        Indicator.PoorCount => "poor",
        Indicator.PovertyLine => "line",
        Indicator.Depth => "p1",
        Indicator.Severity => "p2",
        Indicator.ExtremePercent => "extreme_percent",
        Indicator.ExtremeCount => "extreme",
        Indicator.Unemployment => "tpt",
        Indicator.Gini => "gini",
        Indicator.HumanDevelopment => "ipm",
        _ => throw new ArgumentOutOfRangeException(nameof(indicator), indicator, "No such indicator."),
    };

    /// <summary>What people call it; read again, it is the same indicator.</summary>
    public static string Label(this Indicator indicator) => indicator switch
    {
        Indicator.PoorPercent => "Persentase penduduk miskin (P0)",
        Indicator.PoorCount => "Jumlah penduduk miskin",
        Indicator.PovertyLine => "Garis kemiskinan",
        Indicator.Depth => "Indeks kedalaman kemiskinan (P1)",
        Indicator.Severity => "Indeks keparahan kemiskinan (P2)",
        Indicator.ExtremePercent => "Persentase penduduk miskin ekstrem",
        Indicator.ExtremeCount => "Jumlah penduduk miskin ekstrem",
        Indicator.Unemployment => "Tingkat pengangguran terbuka",
        Indicator.Gini => "Rasio Gini",
        Indicator.HumanDevelopment => "Indeks pembangunan manusia",
        _ => throw new ArgumentOutOfRangeException(nameof(indicator), indicator, "No such indicator."),
    };

    /// <summary>The unit where nothing else is written: the one in which BPS publishes it.</summary>
    public static FigureUnit Unit(this Indicator indicator) => indicator switch
    {
        Indicator.PoorPercent or Indicator.ExtremePercent or Indicator.Unemployment => FigureUnit.Percent,
        Indicator.PoorCount or Indicator.ExtremeCount => FigureUnit.ThousandPersons,
        Indicator.PovertyLine => FigureUnit.Rupiah,
        _ => FigureUnit.Index,
    };

    /// <summary>What it can be in its unit, both ends included.</summary>
    public static (decimal Least, decimal Most) Range(this Indicator indicator) => indicator switch
    {
        Indicator.PoorPercent or Indicator.ExtremePercent or Indicator.Unemployment or Indicator.Depth or Indicator.Severity or Indicator.HumanDevelopment => (0, 100),
        Indicator.PoorCount or Indicator.ExtremeCount => (0, 1_000_000_000),
        Indicator.PovertyLine => (10_000, 10_000_000),
        _ => (0, 1),
    };

    /// <summary>Whether more of it is better; of all others less is.</summary>
    public static bool IsBetterHigher(this Indicator indicator) => indicator == Indicator.HumanDevelopment;

    /// <summary>The indicator of a <see cref="Key"/>.</summary>
    /// <exception cref="FormatException">No key.</exception>
    public static Indicator Parse(string key)
    {
        foreach (var indicator in All)
        {
            if (indicator.Key() == key)
            {
                return indicator;
            }
        }

        throw new FormatException("The text is no indicator's key.");
    }
}
