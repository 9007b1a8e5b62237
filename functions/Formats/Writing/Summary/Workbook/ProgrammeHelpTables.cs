using Pipeline.Assistance;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>The sheets of help by programme: of the province, and of each regency.</summary>
internal static class ProgrammeHelpTables
{
    private static readonly string[] Notes =
    [
        "Orang dan keluarga tidak pernah dijumlahkan: program untuk keluarga dihitung per keluarga, siapa pun anggota yang mengambilnya.",
        "Hanya sejauh daftar penerima yang dikirim: bantuan yang daftarnya belum dikirim tidak terlihat di sini.",
    ];

    public static IEnumerable<SummaryTable> Of(ProvinceQuarter quarter) => quarter.Help.Programmes.Count > 0 ? [Province(quarter), Regencies(quarter)] : [];

    private static SummaryTable Province(ProvinceQuarter quarter) => SummaryTable.Of<ProgrammeHelp?>(
        "Bantuan per program", $"Bantuan yang diterima menurut program, {SummaryWords.Province(quarter)}",
        [
            new("Kode program", 18, help => TableCell.Words(help?.Key.ToString() ?? "")) { Meaning = WorkbookWords.ProgrammeCode },
            new("Program", 28, help => TableCell.Words(help is null ? "Jumlah rupiah" : NameOf(help))),
            new("Strategi", 18, help => Words(help, programme => SummaryWords.Capital(programme.Strategy.Label()))),
            new("Kelompok program", 20, help => Words(help, programme => SummaryWords.Capital(programme.Group.Label()))),
            new("Sektor", 14, help => Words(help, programme => SummaryWords.Capital(programme.Sector.Label()))),
            .. Figures<ProgrammeHelp?>(help => help?.Figures, quarter.Help.Amount.Whole),
        ],
        quarter.Help.Programmes,
        (ProgrammeHelp?)null) with
    {
        Notes = Notes,
    };

    private static SummaryTable Regencies(ProvinceQuarter quarter) => SummaryTable.Of<(RegencyQuarter Regency, ProgrammeHelp Help)>(
        "Bantuan per kab-kota", "Bantuan yang diterima menurut kabupaten/kota dan program",
        [
            .. AreaColumns.Named<(RegencyQuarter Regency, ProgrammeHelp Help)>(row => (row.Regency.Regency, SummaryWords.Short(row.Regency))),
            new("Kode program", 18, row => TableCell.Words(row.Help.Key.ToString())) { Meaning = WorkbookWords.ProgrammeCode },
            new("Program", 34, row => TableCell.Words(NameOf(row.Help))),
            .. Figures<(RegencyQuarter Regency, ProgrammeHelp Help)>(row => row.Help.Figures, total: 0),
        ],
        quarter.Regencies.SelectMany(regency => regency.Help.Programmes.Select(help => (regency, help)))) with
    {
        NamingColumns = 4,
        Notes = Notes,
    };

    // Without figures: the row of totals, of which only money can be added up.
    private static IReadOnlyList<TableColumn<TRow>> Figures<TRow>(Func<TRow, HelpFigures?> figures, Count total)
    {
        return
        [
            Counted("Orang", 9, of => of.Persons),
            Counted("Keluarga", 9.5, of => of.Families),
            Counted("Penyaluran", 12.5, of => of.Deliveries) with { Meaning = "baris dalam daftar penerima." },
            new("Nilai (Rp)", 17, row => TableCell.Of(figures(row)?.Amount.Whole ?? total)) { Meaning = "rupiah dari bantuan yang periodenya mulai di triwulan ini." },
            Counted("Sasaran", 9, of => of.Target) with { Meaning = "semua yang ada di desil sasaran program, dalam satuan program itu; 0 bila program tanpa desil sasaran." },
            Counted("Sasaran terjangkau", 11, of => of.InTarget) with { Meaning = "penerima di desil sasaran; bagiannya dari semua sasaran." },
            Cell("Bagian terjangkau", 11, of => TableCell.Share(of.InTarget, of.Target)),
            Counted("Di luar sasaran", 9, of => of.OutsideTarget) with { Meaning = "penerima yang desilnya diketahui dan bukan sasaran; bagiannya dari semua penerima yang desilnya diketahui." },
            Cell("Bagian di luar sasaran", 10, of => TableCell.Share(of.OutsideTarget, of.InTarget + of.OutsideTarget)),
            Counted("Tidak dapat ditimbang", 10.5, of => of.Unweighed) with { Meaning = "penerima yang tidak ada dalam daftar, belum berdesil, penerima program keluarga tanpa No. KK, atau program tanpa sasaran." },
            Counted("Ganda", 8, of => of.Duplicates) with { Meaning = "bantuan yang sama untuk periode yang sama lebih dari satu kali." },
            Counted("Tumpang tindih", 10.5, of => of.Overlaps) with { Meaning = "bantuan yang tidak boleh diterima bersamaan dengan bantuan lain yang sudah ada." },
        ];

        TableColumn<TRow> Cell(string header, double width, Func<HelpFigures, TableCell> of) => new(header, width, row => figures(row) is { } known ? of(known) : TableCell.None);
        TableColumn<TRow> Counted(string header, double width, Func<HelpFigures, Count> of) => Cell(header, width, known => TableCell.Of(of(known)));
    }

    private static TableCell Words(ProgrammeHelp? help, Func<Programme, string> words) =>
        help is null ? TableCell.Words("") : help.Programme is { } known ? TableCell.Words(words(known)) : TableCell.None;

    private static string NameOf(ProgrammeHelp help) => help.Name + (help.Programme is null ? " (tidak dikenal)" : "");
}
