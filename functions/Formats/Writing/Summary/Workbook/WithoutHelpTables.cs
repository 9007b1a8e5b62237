using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>The sheets of whom no help reached: families, and persons of whom no family is known.</summary>
internal static class WithoutHelpTables
{
    private const string Seen = "Hanya sejauh daftar penerima yang dikirim: bantuan yang daftarnya belum dikirim tidak terlihat di sini.";

    private sealed record HelpRow(AreaRow Area, HelpQuarter Help)
    {
        public bool IsKnown => Help.Programmes.Count > 0;
    }

    public static IEnumerable<SummaryTable> Of(ProvinceQuarter quarter) => quarter.Help.Programmes.Count == 0 ? [] :
    [
        Table(
            quarter, "Keluarga tanpa bantuan", "Keluarga dalam daftar yang tidak tercatat menerima bantuan apa pun di triwulan ini",
            help => help.FamiliesWithoutHelp,
            new("Keluarga desil 1–4 dalam daftar", 12, row => TableCell.Of(row.Area.Figures.FamiliesByDesil.Targeted)),
            new("Bagian desil 1–4 tanpa bantuan", 12, row => row.IsKnown ? TableCell.Share(row.Help.FamiliesWithoutHelp.Targeted, row.Area.Figures.FamiliesByDesil.Targeted) : TableCell.None)
            {
                Meaning = "keluarga di desil 1–4 yang tidak tercatat menerima bantuan, dari semua keluarga di desil 1–4.",
            }),
        Table(
            quarter, "Orang tanpa bantuan", "Orang tanpa No. KK dalam daftar yang tidak tercatat menerima bantuan apa pun di triwulan ini",
            help => help.PersonsWithoutHelp,
            new TableColumn<HelpRow>("Orang tanpa No. KK dalam daftar", 13, row => TableCell.Of(row.Area.Figures.PersonsWithoutFamily)) { Meaning = "orang yang nomor KK-nya belum diketahui; yang lain ada di lembar Keluarga tanpa bantuan." }),
    ];

    private static SummaryTable Table(
        ProvinceQuarter quarter, string sheet, string title, Func<HelpQuarter, DesilCounts> without, params IEnumerable<TableColumn<HelpRow>> beside)
    {
        return SummaryTable.Of<HelpRow>(
            sheet, title,
            [
                .. AreaColumns.Named<HelpRow>(row => (row.Area.Code, row.Area.Name)),
                Cell("Jumlah", 10, byDesil => byDesil.All),
                .. DesilClass.InOrder.Select(desil => Cell(DesilClass.Name(desil), AreaColumns.WidthOf(desil), byDesil => byDesil[desil])),
                Cell(WorkbookWords.Targeted, 10, byDesil => byDesil.Targeted),
                .. beside,
            ],
            quarter.Regencies.Select(regency => new HelpRow(AreaRow.Of(regency), regency.Help)),
            new HelpRow(AreaRow.Province(quarter), quarter.Help)) with
        {
            Notes = [Seen],
        };

        TableColumn<HelpRow> Cell(string header, double width, Func<DesilCounts, Count> count) =>
            new(header, width, row => row.IsKnown ? TableCell.Of(count(without(row.Help))) : TableCell.None);
    }
}
