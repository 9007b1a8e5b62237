using System.Globalization;
using Pipeline.Intake;

namespace Pipeline.Samples;

/// <summary>Tables of figures that the two provinces send: of BPS with their sources, one with a slip of the unit, and invented targets.</summary>
internal static class FigureSamples
{
    private static readonly string[] Years = ["2019", "2020", "2021", "2022", "2023", "2024", "2025"];

    public static IEnumerable<SampleFile> Files =>
    [
        new("62/2025-Q4/bps_kalteng.csv", On("2026-01-13T09:00:00+07:00"),
            "Satu baris per wilayah dan tahun, tanda desimal titik, setiap angka dengan sumbernya; yang tidak bersumber kosong. Satu angka dihitung satu baris.",
            Expected(BpsFigures.Of("62").Sum(figure => figure.Count)), Kalteng()),
        new("64/2025-Q4/Penduduk Miskin Kaltim 2019-2025.xlsx", On("2026-01-13T10:30:00+08:00"),
            "Tahun sebagai kolom, judul dua baris dengan sel gabungan (jumlah dan persentase), koma desimal, '...' untuk yang belum ada.",
            Expected(BpsFigures.Of("64").Sum(figure => figure.Count)), Kaltim()),
        new("62/2025-Q4/Target RPJMD (CONTOH REKAAN).xlsx", On("2026-01-13T13:00:00+07:00"),
            "Target **rekaan**, bukan target resmi: P0 per wilayah menurut tahun rencana. Kata 'Target' di judul membuatnya dibaca sebagai target.",
            Expected(Targets.Sum(target => target.Figures.Length)), TargetTable()),
        new("62/2025-Q4/rilis pers rakor.csv", On("2026-01-14T08:15:00+07:00"),
            "Salah satuan seperti di siaran pers: \"744,00\" ribu jiwa padahal 7,44. Dengan 5,52% berarti penduduk 13,5 juta; angkanya ditahan, yang lain diterima.",
            new Expectation(4, 3, 1, 0, new Dictionary<string, int> { ["unit-slip"] = 1 }, new Dictionary<string, int>()), Press()),
    ];

    private static readonly (string Area, string[] Figures)[] Targets =
    [
        ("Provinsi Kalimantan Tengah", ["5,00", "4,80", "4,55", "4,30", "4,00"]),
        ("Kotawaringin Timur", ["5,60", "5,40", "5,20", "5,00", "4,80"]),
        ("Barito Utara", ["5,40", "5,20", "5,00", "4,80", "4,60"]),
        ("Barito Timur", ["6,40", "6,10", "5,80", "5,50", "5,20"]),
    ];

    private static byte[] Kalteng() => new CsvFormat(',', CsvFormat.Utf8).ToBytes(
        [new Sheet("bps", [Texts(BpsFigures.Header), .. BpsFigures.Of("62").Select(figure => Texts(figure.Fields))], [])]);

    private static byte[] Kaltim()
    {
        var areas = BpsFigures.Of("64").GroupBy(figure => figure.Area).ToArray();
        var rows = new List<IReadOnlyList<Cell>>
        {
            Texts(["JUMLAH DAN PERSENTASE PENDUDUK MISKIN MENURUT KABUPATEN/KOTA DI PROVINSI KALIMANTAN TIMUR, 2019-2025"]),
            Texts([]),
            Texts(["Kabupaten/Kota", "Jumlah Penduduk Miskin (ribu jiwa)", .. Years.Skip(1).Select(_ => ""), "Persentase Penduduk Miskin (persen)", .. Years.Skip(1).Select(_ => ""), "Sumber"]),
        };
        rows.Add([Cell.Blank, .. Years.Concat(Years).Select(year => new Cell(CellKind.Number, year)), Cell.Blank]);
        rows.AddRange(areas.Select(area => (IReadOnlyList<Cell>)
        [
            Cell.OfText(area.Key),
            .. Years.Select(year => Figure(area.FirstOrDefault(figure => figure.Year == year)?.Thousands)),
            .. Years.Select(year => Figure(area.FirstOrDefault(figure => figure.Year == year)?.Percent)),
            Cell.OfText(string.Join("; ", area.Select(figure => $"{figure.Year}: {figure.Source}"))),
        ]));
        return new XlsxFormat(SharedStrings: true).ToBytes([new Sheet("Kemiskinan", rows, ["A3:A4", "B3:H3", "I3:O3", "P3:P4"])]);
    }

    private static byte[] TargetTable() => new XlsxFormat(SharedStrings: false).ToBytes(
    [
        new Sheet("Target", [
            Texts(["TARGET PERSENTASE PENDUDUK MISKIN RPJMD 2025-2029 (ANGKA REKAAN UNTUK CONTOH, BUKAN TARGET RESMI)"]),
            Texts([]),
            Texts(["Kabupaten/Kota", "2025", "2026", "2027", "2028", "2029"]),
            .. Targets.Select(target => Texts([target.Area, .. target.Figures])),
        ], []),
    ]);

    private static byte[] Press() => new CsvFormat(';', CsvFormat.Utf8Bom).ToBytes(
    [
        new Sheet("rilis", [
            Texts(["Wilayah", "Tahun", "Jumlah Penduduk Miskin (ribu jiwa)", "Persentase Penduduk Miskin", "Sumber"]),
            Texts(["Barito Utara", "2024", "7,60", "5,67", "BPS"]),
            Texts(["Barito Utara", "2025", "744,00", "5,52", "siaran pers Rakor"]),
        ], []),
    ]);

    private static Cell Figure(string? value) => Cell.OfText(string.IsNullOrEmpty(value) ? "..." : value.Replace('.', ','));

    private static IReadOnlyList<Cell> Texts(IEnumerable<string> texts) => [.. texts.Select(Cell.OfText)];

    private static Expectation Expected(int figures) => new(figures, figures, 0, 0, new Dictionary<string, int>(), new Dictionary<string, int>());

    private static DateTimeOffset On(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
