using Pipeline.Areas;
using Pipeline.Indicators;
using Pipeline.People;
using Pipeline.Rollups;
using static Pipeline.Formats.Writing.IndonesianText;

namespace Pipeline.Formats.Writing;

/// <summary>The sheets of how the lists grew or shrank, and of what BPS published over the years: two tables, for the two are never mixed.</summary>
internal static class TrendSheets
{
    private sealed record ListRow(AreaCode Code, string Name, IReadOnlyList<TrendPoint> Trend);

    private sealed record PublishedRow(AreaCode Code, string Name, Indicator Indicator, PublishedFigure Figure);

    public static IEnumerable<SummaryTable> Of(ProvinceQuarter quarter) =>
    [
        .. quarter.Trend.Count > 1 ? [Lists(quarter)] : Array.Empty<SummaryTable>(),
        .. Rows(quarter) is { Length: > 0 } published ? [Published(published)] : Array.Empty<SummaryTable>(),
    ];

    private static SummaryTable Lists(ProvinceQuarter quarter) => SummaryTable.Of<ListRow>(
        "Tren daftar", "Orang dalam daftar dari triwulan ke triwulan",
        [
            .. AreaColumns.Named<ListRow>(row => (row.Code, row.Name)),
            .. quarter.Trend.Select(point => new TableColumn<ListRow>(QuarterName(point.Quarter), 11, row => Cell(row, point.Quarter))),
        ],
        quarter.Regencies.Select(regency => new ListRow(regency.Regency, SummaryWords.Short(regency), regency.Trend)),
        new ListRow(quarter.Province, WorkbookWords.Province, quarter.Trend)) with
    {
        Notes =
        [
            "Orang dalam daftar pada akhir triwulan itu, dari data yang diketahui sekarang, termasuk kiriman yang datang terlambat.",
            "–: sampai triwulan itu belum pernah mengirim daftar. Jumlah provinsi naik juga karena kabupaten/kota yang baru mulai mengirim daftar.",
        ],
    };

    private static SummaryTable Published(IEnumerable<PublishedRow> rows) => SummaryTable.Of<PublishedRow>(
        "Tren BPS", "Angka yang diterbitkan BPS dari tahun ke tahun",
        [
            .. AreaColumns.Named<PublishedRow>(row => (row.Code, row.Name)),
            new("Indikator", 30, row => TableCell.Words(row.Indicator.Label())),
            new("Satuan", 14, row => TableCell.Words(row.Indicator.Unit().Label())),
            new("Acuan", 12, row => TableCell.Words(IndicatorWords.Reference(row.Figure.Reference))),
            new("Angka", 12.5, row => TableCell.Published(row.Figure.Value, IndicatorSheet.Decimals(row.Indicator))),
            new("Sumber", 60, row => TableCell.Words(row.Figure.Source ?? IndicatorWords.Unnamed)),
        ],
        rows) with
    {
        NamingColumns = 3,
        Notes = ["Angka BPS ditulis seperti diterbitkan, masing-masing dengan tanggal acuannya, sampai akhir triwulan ini."],
    };

    private static PublishedRow[] Rows(ProvinceQuarter quarter) =>
    [
        .. Rows(quarter.Province, SummaryWords.Province(quarter), quarter.Indicators),
        .. quarter.Regencies.SelectMany(regency => Rows(regency.Regency, SummaryWords.Short(regency), regency.Indicators)),
    ];

    private static IEnumerable<PublishedRow> Rows(AreaCode area, string name, IndicatorQuarter indicators) =>
        indicators.Figures.SelectMany(figures => figures.Series.Select(figure => new PublishedRow(area, name, figures.Indicator, figure)));

    private static TableCell Cell(ListRow row, Quarter quarter) =>
        row.Trend.FirstOrDefault(point => point.Quarter == quarter) is { } point ? TableCell.Of(point.Persons) : TableCell.None;
}
