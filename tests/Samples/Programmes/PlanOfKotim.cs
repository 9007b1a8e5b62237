using Pipeline.Intake;

namespace Pipeline.Samples;

/// <summary>Kotawaringin Timur's plan: a CSV in whole rupiah, with a line pasted twice and one that stands twice with other figures.</summary>
internal static class PlanOfKotim
{
    private static readonly (string, string, string) Aid = ("Pengurangan beban pengeluaran", "Perlindungan Sosial", "Klaster I");
    private static readonly (string, string, string) Health = ("Pengurangan beban pengeluaran", "Kesehatan", "Klaster I");
    private static readonly (string, string, string) Housing = ("Pengurangan beban pengeluaran", "Infrastruktur dasar", "Klaster I");
    private static readonly (string, string, string) Farming = ("Peningkatan pendapatan", "Pertanian", "Klaster II");
    private static readonly (string, string, string) NotSaid = ("", "", "");

    public static readonly IReadOnlyList<PlannedLine> Lines =
    [
        new("Dinas Sosial", "PKH", "Verifikasi dan validasi", Aid, "APBD", 850_000_000, 812_400_000, "4.500", "KPM"),
        new("Dinas Sosial", "Bansos Daerah", "Bantuan keluarga miskin", Aid, "APBD", 2_000_000_000, 2_080_000_000, "650", "KPM"),
        new("Dinas PMD", "BLT DD", "Penyaluran BLT", NotSaid, "Dana Desa", 41_200_000_000, 40_950_000_000, "11.400", "KPM"),
        new("Dinas PMD", "Padat Karya Tunai Desa", "Perbaikan saluran", ("Peningkatan pendapatan", "Ketenagakerjaan", "Klaster II"), "DD", 6_300_000_000, 5_875_000_000, "2.100", "orang"),
        new("Dinas Perkim", "Bedah rumah", "Perbaikan rumah", Housing, "APBD Kab", 3_750_000_000, 3_600_000_000, "150", "unit"),
        new("Dinas Perkim", "Bedah rumah", "Perbaikan rumah", Housing, "CSR", 500_000_000, 475_000_000, "20", "unit"),
        new("Dinas Kesehatan", "PBI Pemda", "Iuran jaminan kesehatan", Health, "APBD Kab", 9_600_000_000, 9_420_300_000, "21.500", "jiwa"),
    ];

    private static readonly PlannedLine Pasted = Lines[^1];

    // Which of both holds, nobody can tell.
    private static readonly PlannedLine[] Disputed =
    [
        new("Dinas Pertanian", "Pupuk bersubsidi", "Penyaluran pupuk", Farming, "APBD Kab", 1_200_000_000, 1_110_000_000, "900", "orang"),
        new("Dinas Pertanian", "Pupuk bersubsidi", "Penyaluran pupuk", Farming, "APBD Kab", 1_450_000_000, 1_110_000_000, "900", "orang"),
    ];

    public static SampleFile File => PlanSamples.FileOf(
        "6202/2025-Q4/matrik rencana aksi kotim 2025.csv", "2026-01-15T13:30:00+07:00",
        "Rupiah penuh dengan titik, «APBD» saja berarti APBD kabupaten ini. 1 baris tertempel dua kali: dihitung sekali. 1 baris tertulis dua kali dengan pagu berbeda: keduanya ditahan. Bansos Daerah direalisasikan di atas pagunya: dicatat apa adanya.",
        Lines.Count + 1 + Disputed.Length, held: Disputed.Length, [("plan-duplicate", 1 + Disputed.Length)],
        new CsvFormat(';', CsvFormat.Utf8Bom).ToBytes([new Sheet("matrik", Rows, [])]));

    private static IEnumerable<IReadOnlyList<Cell>> Rows =>
    [
        PlanSamples.Texts("Perangkat Daerah", "Program", "Kegiatan", "TA", "Strategi", "Bidang", "Klaster", "Sumber Dana", "Pagu Anggaran", "Realisasi Anggaran", "Target", "Satuan"),
        .. Lines.Concat([Pasted, .. Disputed]).Select(Row),
    ];

    private static IReadOnlyList<Cell> Row(PlannedLine line) =>
    [
        .. PlanSamples.Texts(line.Agency, line.Programme, line.Activity, "2025", line.Kind.Strategy, line.Kind.Sector, line.Kind.Group, line.Source),
        PlannedLine.Text(line.Budget),
        PlannedLine.Text(line.Realisation),
        .. PlanSamples.Texts(line.Target, line.Unit),
    ];
}
