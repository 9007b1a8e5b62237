using Pipeline.Intake;

namespace Pipeline.Samples;

/// <summary>The province's own plan: millions of rupiah, the agency merged down its lines, every line with strategy, sector and group.</summary>
internal static class PlanOfKalteng
{
    private const decimal Million = 1_000_000m;
    private const string Burden = "1. Mengurangi beban pengeluaran";
    private const string Income = "2. Meningkatkan pendapatan";
    private const string Pockets = "3. Meminimalkan kantong kemiskinan";
    private const string Aid = "Bantuan dan perlindungan sosial";
    private const string Community = "Pemberdayaan masyarakat";
    private const string Social = "Dinas Sosial Provinsi Kalimantan Tengah";
    private const string Works = "Dinas PUPR";

    private static readonly string[] Headings =
        ["NO", "OPD", "PROGRAM", "KEGIATAN", "STRATEGI", "SEKTOR", "KELOMPOK PROGRAM", "SUMBER DANA", "PAGU (RP JUTA)", "REALISASI (RP JUTA)", "TARGET", "SATUAN"];

    public static readonly IReadOnlyList<PlannedLine> Lines =
    [
        new(Social, "Bantuan Pemda", "Bantuan sosial tunai keluarga miskin", (Burden, "Perlindungan sosial", Aid), "APBD Provinsi", 12_500_500_000, 11_980_000_000, "2400", "KPM"),
        new(Social, "PKH", "Pendampingan", (Burden, "Pendidikan", Aid), "APBN", 3_250_000_000, 3_102_250_000, "120", "orang"),
        new(Social, "KUBE", "Modal usaha kelompok", (Income, "Ekonomi", Community), "APBD Provinsi", 1_800_000_000, 1_350_000_000, "60", "kelompok"),
        new("Dinas Kesehatan", "PBI Pemda", "Iuran jaminan kesehatan", (Burden, "Kesehatan", Aid), "APBD Provinsi", 48_600_000_000, 48_112_400_000, "107000", "jiwa"),
        new("Dinas Pendidikan", "Beasiswa Anak Keluarga Miskin", "Beasiswa SMA/SMK", (Burden, "Pendidikan", Aid), "APBD Provinsi", 6_400_000_000, 5_900_000_000, "3200", "siswa"),
        new(Works, "Rumah Tidak Layak Huni", "Perbaikan rumah", (Burden, "Infrastruktur dasar", Aid), "APBD Provinsi", 15_000_000_000, 13_875_000_000, "500", "unit"),
        new(Works, "SPAM", "Air minum perdesaan", (Pockets, "Infrastruktur dasar", "Lainnya"), "DAK", 22_000_000_000, 20_150_000_000, "42", "desa"),
        new(Works, "Jalan desa", "Jalan wilayah miskin", (Pockets, "Infrastruktur dasar", "Lainnya"), "APBD Provinsi", 35_250_750_000, 33_000_000_000, "64", "km"),
        new("Dinas Tenaga Kerja", "Pelatihan vokasi", "Pelatihan kerja di BLK", (Income, "Ketenagakerjaan", Community), "APBD Provinsi", 2_100_000_000, 2_100_000_000, "700", "orang"),
        new("Dinas Koperasi dan UKM", "Pemberdayaan Usaha Mikro", "Alat produksi", (Income, "Ekonomi", "Pemberdayaan usaha mikro dan kecil"), "APBD Provinsi", 4_200_000_000, 3_650_000_000, "850", "usaha"),
    ];

    public static SampleFile File => PlanSamples.FileOf(
        "62/2025-Q4/Rencana dan Realisasi Kemiskinan Kalteng 2025.xlsx", "2026-01-14T10:00:00+07:00",
        "Rencana provinsi dalam juta rupiah: dikalikan dan diberi tahu untuk kedua kolom. OPD digabung (merge) ke bawah. Dua program milik OPD sendiri tidak ada dalam daftar program, tetapi strategi, sektor, dan kelompoknya ditulis.",
        Lines.Count, held: 0, [("money-scaled", 2)],
        new XlsxFormat(SharedStrings: true).ToBytes([new Sheet("Rencana 2025", Rows, [.. Merges])]));

    private static IEnumerable<IReadOnlyList<Cell>> Rows =>
    [
        PlanSamples.Texts("RENCANA DAN REALISASI PROGRAM PENANGGULANGAN KEMISKINAN PROVINSI KALIMANTAN TENGAH"),
        PlanSamples.Texts("TAHUN ANGGARAN 2025"),
        [],
        PlanSamples.Texts(Headings),
        .. Lines.Select((line, index) => Row(line, index)),
        [Cell.OfText("JUMLAH"), .. Enumerable.Repeat(Cell.Blank, 7), PlannedLine.Number(Lines.Sum(line => line.Budget), Million), PlannedLine.Number(Lines.Sum(line => line.Realisation), Million)],
    ];

    // Of merged cells only the first holds a value.
    private static IEnumerable<string> Merges =>
        Lines.Index().GroupBy(line => line.Item.Agency).Where(agency => agency.Count() > 1).Select(agency => $"B{agency.First().Index + 5}:B{agency.Last().Index + 5}");

    private static IReadOnlyList<Cell> Row(PlannedLine line, int index) =>
    [
        new Cell(CellKind.Number, $"{index + 1}"),
        index > 0 && Lines[index - 1].Agency == line.Agency ? Cell.Blank : Cell.OfText(line.Agency),
        .. PlanSamples.Texts(line.Programme, line.Activity, line.Kind.Strategy, line.Kind.Sector, line.Kind.Group, line.Source),
        PlannedLine.Number(line.Budget, Million),
        PlannedLine.Number(line.Realisation, Million),
        new Cell(CellKind.Number, line.Target),
        Cell.OfText(line.Unit),
    ];
}
