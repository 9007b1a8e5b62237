using Pipeline.Intake;

namespace Pipeline.Samples;

/// <summary>Kapuas's plan: a block for every agency, thousands of rupiah, neither strategy nor sector nor group.</summary>
internal static class PlanOfKapuas
{
    private const decimal Thousand = 1_000m;

    private static readonly string[] Headings = ["NO", "PROGRAM", "SUMBER DANA", "PAGU", "REALISASI", "TARGET"];

    public static readonly IReadOnlyList<PlannedLine> Lines =
    [
        Line("DINAS SOSIAL", "Program Keluarga Harapan", "APBD Kabupaten", 640_000_000, 611_250_000, "5.200 KPM"),
        Line("DINAS SOSIAL", "Bansos Daerah", "APBD Kabupaten", 3_600_000_000, 3_570_000_000, "1.000 KPM"),
        Line("DINAS SOSIAL", "Kelompok Usaha Bersama", "APBN", 750_000_000, 500_000_000, "25 kelompok"),
        Line("DINAS PMD", "BLT Desa", "Dana Desa", 58_320_000_000, 57_900_000_000, "16.200 KPM"),
        Line("DINAS PENDIDIKAN", "Kartu Indonesia Pintar", "APBN", 4_050_000_000, null, "9.000 siswa"),
        Line("DINAS PERDAGANGAN", "Operasi Pasar Murah", "APBD Kabupaten", 900_000_000, 876_500_000, "12 lokasi"),
    ];

    public static SampleFile File => PlanSamples.FileOf(
        "6203/2025-Q4/Laporan Realisasi Program Kapuas 2025.xlsx", "2026-01-16T15:05:00+07:00",
        "Satu blok per OPD, nama OPD di baris sendiri; ribu rupiah menurut baris di atas tabel. Strategi, sektor, dan kelompok tidak ditulis: diambil dari daftar program; \"Operasi Pasar Murah\" tidak ada di sana. 1 baris belum menyebut realisasi.",
        Lines.Count, held: 0, [("money-scaled", 2), ("programme-unknown", 1)],
        new XlsxFormat(SharedStrings: false).ToBytes([new Sheet("Realisasi", Rows, [])]));

    private static IEnumerable<IReadOnlyList<Cell>> Rows =>
    [
        PlanSamples.Texts("LAPORAN REALISASI PROGRAM PENANGGULANGAN KEMISKINAN KABUPATEN KAPUAS"),
        PlanSamples.Texts("TAHUN ANGGARAN 2025"),
        PlanSamples.Texts("(dalam ribu rupiah)"),
        PlanSamples.Texts(Headings),
        .. Lines.GroupBy(line => line.Agency).SelectMany((agency, index) => Block(agency, index)),
    ];

    private static IEnumerable<IReadOnlyList<Cell>> Block(IGrouping<string, PlannedLine> agency, int index) =>
    [
        PlanSamples.Texts($"{"ABCDEFG"[index]}.", agency.Key),
        .. agency.Select((line, number) => (IReadOnlyList<Cell>)
        [
            new Cell(CellKind.Number, $"{number + 1}"),
            .. PlanSamples.Texts(line.Programme, line.Source),
            PlannedLine.Number(line.Budget, Thousand),
            PlannedLine.Number(line.Realisation, Thousand),
            Cell.OfText(line.Target),
        ]),
    ];

    private static PlannedLine Line(string agency, string programme, string source, decimal budget, decimal? realisation, string target) =>
        new(agency, programme, "", ("", "", ""), source, budget, realisation, target, "");
}
