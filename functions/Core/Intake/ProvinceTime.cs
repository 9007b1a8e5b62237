using Pipeline.Areas;

namespace Pipeline.Intake;

/// <summary>The time zone of a province: WIB, WITA or WIT (Keppres 41/1987). Indonesia has no summer time.</summary>
public static class ProvinceTime
{
    /// <summary>WITA: Bali, NTB, NTT, South, East and North Kalimantan, Sulawesi.</summary>
    private static readonly HashSet<string> Central = ["51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76"];

    /// <summary>WIT: Maluku and Papua.</summary>
    private static readonly HashSet<string> Eastern = ["81", "82", "91", "92", "93", "94", "95", "96"];

    /// <summary>The same moment on the clocks of the province that an area lies in.</summary>
    public static DateTimeOffset In(AreaCode area, DateTimeOffset moment) => moment.ToOffset(OffsetOf(area));

    /// <summary>The calendar day in the province at a moment.</summary>
    public static DateOnly DayIn(AreaCode area, DateTimeOffset moment) => DateOnly.FromDateTime(In(area, moment).DateTime);

    private static TimeSpan OffsetOf(AreaCode area)
    {
        var province = area.Province.ToString();
        return TimeSpan.FromHours(Central.Contains(province) ? 8 : Eastern.Contains(province) ? 9 : 7);
    }
}
