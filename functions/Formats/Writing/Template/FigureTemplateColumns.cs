using Pipeline.Indicators;

namespace Pipeline.Formats.Writing;

/// <summary>The columns of the templates for published figures and for targets: a row an area and year, a column an indicator.</summary>
internal static class FigureTemplateColumns
{
    public static readonly IReadOnlyList<TemplateColumn> Indicators =
    [
        Area,
        new("year", 10, "Empat angka, misalnya 2025.", "(tahun data)") { IsRequired = true, IsNumber = true },
        new("month", 12, "Bulan Susenas: Maret atau September. Kosong berarti Maret.", "Maret") { Heading = "Bulan" },
        .. IndicatorFacts.All.Select(indicator => Column(indicator, Heading(indicator))),
        new("source", 40, "Dari mana angkanya, misalnya judul dan tanggal terbit di BPS.", "BPS, Susenas Maret"),
    ];

    public static readonly IReadOnlyList<TemplateColumn> Targets =
    [
        Area,
        new("year", 10, "Tahun target, empat angka, misalnya 2026.", "(tahun target)") { IsRequired = true, IsNumber = true },
        .. IndicatorFacts.All.Select(indicator => Column(indicator, $"Target {char.ToLowerInvariant(Heading(indicator)[0])}{Heading(indicator)[1..]}")),
        new("source", 40, "Dokumen rencananya, misalnya RPJMD 2025-2029.", "RPJMD 2025-2029"),
    ];

    private static TemplateColumn Area => new("area", 28, "Pilih dari daftar.", "") { IsRequired = true, Heading = "Kabupaten/Kota" };

    private static TemplateColumn Column(Indicator indicator, string heading) =>
        new(indicator.Key(), 26, $"{Guidance(indicator)} Kosongkan bila belum ada.", Example(indicator)) { IsNumber = true, Indicator = indicator, Heading = heading };

    private static string Heading(Indicator indicator) => indicator.Unit() switch
    {
        FigureUnit.Percent => $"{indicator.Label()} (persen)",
        FigureUnit.ThousandPersons => $"{indicator.Label()} (ribu jiwa)",
        FigureUnit.Rupiah => $"{indicator.Label()} (rupiah per kapita per bulan)",
        _ => indicator.Label(),
    };

    private static string Guidance(Indicator indicator) => indicator.Unit() switch
    {
        FigureUnit.Percent => "Persen, misalnya 5,19, bukan 0,0519.",
        FigureUnit.ThousandPersons => "Ribu jiwa: 7,44 berarti 7.440 orang.",
        FigureUnit.Rupiah => "Rupiah, angka saja.",
        _ => "Seperti diterbitkan BPS.",
    };

    private static string Example(Indicator indicator) => indicator.Unit() switch
    {
        FigureUnit.Percent => "5,19",
        FigureUnit.ThousandPersons => "7,44",
        FigureUnit.Rupiah => "654066",
        _ => "0,29",
    };
}
