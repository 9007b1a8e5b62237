using Pipeline.People;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>The age bands in the order in which they are shown: by age, then those whose age is not known.</summary>
internal static class AgeWords
{
    public static IReadOnlyList<AgeBand> InOrder { get; } = [.. AgeBands.All.Where(band => band != AgeBand.Unknown), AgeBand.Unknown];

    /// <summary>For people, in a column: <c>7–12</c></summary>
    public static string Years(AgeBand band) => band switch
    {
        AgeBand.EarlyYears => "0–6",
        AgeBand.PrimarySchool => "7–12",
        AgeBand.JuniorSchool => "13–15",
        AgeBand.SeniorSchool => "16–18",
        AgeBand.WorkingAge => "19–59",
        AgeBand.Elderly => "60+",
        AgeBand.Unknown => "Belum jelas",
        _ => throw new ArgumentOutOfRangeException(nameof(band), band, "A band without a word."),
    };

    /// <summary>For people, in a row of its own: <c>7–12 tahun</c></summary>
    public static string Name(AgeBand band) => band switch
    {
        AgeBand.Elderly => "60 tahun ke atas",
        AgeBand.Unknown => "Umur belum jelas",
        _ => $"{Years(band)} tahun",
    };

    /// <summary>As of when, and by which law the bands are what they are.</summary>
    public static string AsOf(Quarter quarter) =>
        $"Umur pada {IndonesianText.Date(quarter.End)} menurut tanggal lahir. 0–6 tahun: usia dini (UU 20/2003 Pasal 1). 7–15 tahun: wajib belajar (UU 20/2003 Pasal 6), dibagi 7–12 dan 13–15, lalu 16–18, seperti angka partisipasi sekolah BPS. 60 tahun ke atas: lansia (UU 13/1998 Pasal 1). Belum jelas: tanggal lahirnya tidak diketahui, atau sesudah tanggal itu.";

    // Not 7-12, which Excel takes for a day of December.
    /// <summary>For machines: <c>7to12</c>, <c>60plus</c>, <c>unknown</c>.</summary>
    public static string Key(AgeBand band) => band == AgeBand.Unknown ? "unknown"
        : Years(band).Replace("–", "to", StringComparison.Ordinal).Replace("+", "plus", StringComparison.Ordinal);
}
