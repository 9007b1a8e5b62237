using Pipeline.Areas;
using Pipeline.Indicators;
using Pipeline.Rollups;
using static Pipeline.Formats.Writing.IndonesianText;

namespace Pipeline.Formats.Writing;

/// <summary>The sheet of what BPS publishes beside the targets, each figure with its date and its source.</summary>
internal static class IndicatorSheet
{
    private sealed record IndicatorRow(AreaCode Code, string Name, Count Listed, IndicatorFigures Figures);

    public static IEnumerable<SummaryTable> Of(ProvinceQuarter quarter)
    {
        IndicatorRow[] rows =
        [
            .. quarter.Indicators.Figures.Select(figures => new IndicatorRow(quarter.Province, SummaryWords.Province(quarter), quarter.Total.Persons, figures)),
            .. quarter.Regencies.SelectMany(regency => regency.Indicators.Figures.Select(figures => new IndicatorRow(regency.Regency, SummaryWords.Short(regency), regency.Figures.Persons, figures))),
        ];
        return rows.Length == 0 ? [] : [Table(quarter, rows)];
    }

    private static SummaryTable Table(ProvinceQuarter quarter, IEnumerable<IndicatorRow> rows)
    {
        var words = IndicatorWords.Of(quarter);
        return SummaryTable.Of<IndicatorRow>(
            "BPS dan target", "Indikator yang diterbitkan BPS, setahun sebelumnya, dan target",
            [
                .. AreaColumns.Named<IndicatorRow>(row => (row.Code, row.Name)),
                new("Indikator", 30, row => TableCell.Words(row.Figures.Indicator.Label())),
                new("Satuan", 14, row => TableCell.Words(row.Figures.Indicator.Unit().Label())),
                .. Published("Angka terbaru", figures => figures.Current),
                new("Urutan", 8, row => TableCell.Published(row.Figures.Rank, decimals: 0)) { Meaning = "di antara kabupaten/kota menurut angka terbaru masing-masing; 1 yang tertinggi." },
                .. Published("Setahun sebelumnya", figures => figures.YearBefore),
                new("Sumber angka", 9, row => Sources(words, row.Figures.Current, row.Figures.YearBefore)) { Meaning = "nomor sumber angka terbaru dan yang setahun sebelumnya, dalam daftar di bawah; begitu juga sumber target." },
                .. Published($"Target {quarter.Quarter.Year}", figures => figures.Target),
                Distance("Jarak ke target", figures => figures.Distance),
                .. Published("Target akhir rencana", figures => figures.LastTarget),
                Distance("Jarak ke target akhir", figures => figures.LastDistance),
                new("Sumber target", 9, row => Sources(words, row.Figures.Target, row.Figures.LastTarget)),
                new("Orang dalam daftar (bukan BPS)", 11, row => row.Figures.Indicator == Indicator.PoorCount ? TableCell.Of(row.Listed) : TableCell.Words(""))
                {
                    Meaning = $"orang dalam daftar kabupaten/kota pada akhir {QuarterName(quarter.Quarter)}, di samping jumlah penduduk miskin; keduanya diukur dengan cara berbeda dan tidak pernah dicampur.",
                },
            ],
            rows) with
        {
            NamingColumns = 3,
            Notes =
            [
                "Angka BPS ditulis seperti diterbitkan, masing-masing dengan tanggal acuannya: angka kabupaten/kota terbit sekali setahun (Susenas Maret), sehingga triwulan berikutnya mengulang angka Maret.",
                "Jarak: angka terbaru dikurangi target, dalam satuan indikatornya.",
                .. words.Sources.Index().Select(source => $"Sumber [{source.Index + 1}]: {source.Item}"),
            ],
        };
    }

    private static IEnumerable<TableColumn<IndicatorRow>> Published(string header, Func<IndicatorFigures, PublishedFigure?> figure) =>
    [
        new(header, 12.5, row => TableCell.Published(figure(row.Figures)?.Value, Decimals(row.Figures.Indicator))),
        new($"{header}: acuan", 12, row => figure(row.Figures) is { } published ? TableCell.Words(IndicatorWords.Reference(published.Reference)) : TableCell.None),
    ];

    private static TableCell Sources(IndicatorWords words, params PublishedFigure?[] figures)
    {
        var numbers = figures.OfType<PublishedFigure>().Select(words.NumberOf).Distinct().ToArray();
        return numbers.Length == 0 ? TableCell.None : TableCell.Words(string.Join(' ', numbers.Select(number => $"[{number}]")));
    }

    private static TableColumn<IndicatorRow> Distance(string header, Func<IndicatorFigures, decimal?> distance) =>
        new(header, 10, row => TableCell.Published(distance(row.Figures), Decimals(row.Figures.Indicator)));

    internal static int Decimals(Indicator indicator) => indicator.Unit() switch
    {
        FigureUnit.Rupiah => 0,
        FigureUnit.Percent or FigureUnit.ThousandPersons => 2,
        _ => 3,
    };
}
