using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>The sheets of plans: by strategy, sector, group and source of funds, by OPD, and by programme.</summary>
internal static class PlanSheets
{
    public static IEnumerable<SummaryTable> Of(ProvinceQuarter quarter) => quarter.Plan.Total.Lines == 0 ? [] : [Parts(quarter), Agencies(quarter), Programmes(quarter)];

    private static SummaryTable Parts(ProvinceQuarter quarter)
    {
        var parts = PlanWords.Parts(quarter.Plan).SelectMany(part => part.Rows.Select(row => (By: SummaryWords.Capital(part.By), row.Name, row.Figures)));
        return SummaryTable.Of<(string By, string Name, PlanFigures Figures)>(
            "Rencana dan realisasi", $"Pagu dan realisasi tahun {Year(quarter)} menurut strategi, sektor, kelompok program, dan sumber dana",
            [
                new("Menurut", 18, row => TableCell.Words(row.By)) { Meaning = "pilih satu: strategi, sektor, kelompok program, dan sumber dana masing-masing membagi uang yang sama." },
                new("Bagian rencana", 38, row => TableCell.Words(row.Name)),
                .. Money<(string By, string Name, PlanFigures Figures)>(row => row.Figures),
                new("Pagu menurut daftar program (Rp)", 18, row => TableCell.Money(row.Figures.BudgetByTable))
                {
                    Meaning = "bagian dari pagu yang ditempatkan menurut daftar program, karena rencananya sendiri tidak menyebutnya.",
                },
            ],
            parts,
            ("Jumlah", "semua baris rencana", quarter.Plan.Total)) with
        {
            Notes = [Spent],
        };
    }

    private static SummaryTable Agencies(ProvinceQuarter quarter) => SummaryTable.Of<(string Code, string Sender, string Name, PlanFigures Figures)>(
        "Rencana per OPD", $"Pagu dan realisasi tahun {Year(quarter)} menurut OPD",
        [
            new("Kode pengirim", 10, row => TableCell.Words(row.Code)),
            new("Pengirim", 26, row => TableCell.Words(row.Sender)),
            new("OPD", 44, row => TableCell.Words(row.Name)),
            .. Money<(string Code, string Sender, string Name, PlanFigures Figures)>(row => row.Figures),
        ],
        quarter.Plan.Agencies.Select(agency => (agency.Sender.ToString(), PlanWords.Sender(quarter, agency), agency.Name, agency.Figures)),
        ("", "Jumlah", "", quarter.Plan.Total)) with
    {
        NamingColumns = 3,
        Notes = [Spent],
    };

    private static SummaryTable Programmes(ProvinceQuarter quarter) => SummaryTable.Of<(ProgrammePlan? Programme, PlanFigures Figures)>(
        "Rencana per program", $"Pagu, realisasi, dan target tahun {Year(quarter)} menurut program, di samping penerima triwulan ini",
        [
            new("Kode program", 16, row => TableCell.Words(row.Programme?.Key.ToString() ?? "")) { Meaning = WorkbookWords.ProgrammeCode },
            new("Program", 38, row => TableCell.Words(row.Programme is { } programme ? programme.Name + (programme.Programme is null ? " (tidak dikenal)" : "") : "Jumlah rupiah")),
            .. Money<(ProgrammePlan? Programme, PlanFigures Figures)>(row => row.Figures),
            new("Target rencana", 24, row => row.Programme is { } programme && PlanWords.Targets(programme) is { } targets ? TableCell.Words(targets) : TableCell.None)
            {
                Meaning = "untuk setahun; target yang satuannya berbeda tidak dijumlahkan.",
            },
            new("Penerima: orang", 11, row => row.Programme is { } programme ? TableCell.Of(programme.Persons) : TableCell.None)
            {
                Meaning = "yang tercatat dalam daftar penerima bantuan triwulan ini; begitu juga keluarga.",
            },
            new("Penerima: keluarga", 11, row => row.Programme is { } programme ? TableCell.Of(programme.Families) : TableCell.None),
        ],
        quarter.Plan.Programmes.Select(programme => ((ProgrammePlan?)programme, programme.Figures)),
        ((ProgrammePlan?)null, quarter.Plan.Total)) with
    {
        Notes = [Spent],
    };

    private const string Spent = "Sejauh rencana program yang dikirim kabupaten/kota dan provinsi sampai akhir triwulan ini.";

    private static IReadOnlyList<TableColumn<TRow>> Money<TRow>(Func<TRow, PlanFigures> figures) =>
    [
        new("Baris rencana", 10, row => TableCell.Of(figures(row).Lines)),
        new("Tanpa realisasi", 10, row => TableCell.Of(figures(row).Unreported)) { Meaning = "baris yang belum menyebut realisasi, dan di sini dihitung nol; tanda – di kolom Realisasi berarti tidak satu baris pun menyebutnya." },
        new("Pagu (Rp)", 19, row => TableCell.Money(figures(row).Budget)),
        new("Realisasi (Rp)", 19, row => PlanWords.IsSilent(figures(row)) ? TableCell.None : TableCell.Money(figures(row).Realisation)),
        new("Bagian realisasi", 10, row => PlanWords.IsSilent(figures(row)) || figures(row).Budget == 0 ? TableCell.None : TableCell.Share((long)figures(row).Realisation, (long)figures(row).Budget))
        {
            Meaning = "realisasi dibagi pagu.",
        },
    ];

    private static string Year(ProvinceQuarter quarter) => quarter.Quarter.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
