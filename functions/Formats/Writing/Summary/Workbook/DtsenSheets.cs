using Pipeline.Areas;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>The sheets of the lists beside DTSEN: persons by NIK, families by No. KK.</summary>
internal static class DtsenSheets
{
    private sealed record DtsenRow<T>(AreaCode Code, string Name, T? Figures, string Version, string Sender);

    public static IEnumerable<SummaryTable> Of(ProvinceQuarter quarter) =>
    [
        .. quarter.Dtsen?.Persons is { } persons ? [Persons(quarter, persons)] : Array.Empty<SummaryTable>(),
        .. quarter.Dtsen?.Families is { } families ? [Families(quarter, families)] : Array.Empty<SummaryTable>(),
    ];

    private static SummaryTable Persons(ProvinceQuarter quarter, DtsenPersons all) => Table(
        quarter, "DTSEN orang", "Orang dalam daftar dan dalam DTSEN, menurut NIK (data individu DTSEN)",
        regency => regency.Dtsen?.Persons, all, persons => persons.Sources,
        [("Di keduanya", persons => persons.Both), ("Hanya di daftar", persons => persons.OnlyList), ("Hanya di DTSEN", persons => persons.OnlyDtsen)]);

    private static SummaryTable Families(ProvinceQuarter quarter, DtsenFamilies all) => Table<DtsenFamilies>(
        quarter, "DTSEN keluarga", "Keluarga dalam daftar dan dalam DTSEN, menurut No. KK (data keluarga DTSEN)",
        regency => regency.Dtsen?.Families, all, families => families.Sources,
        [
            ("Di keduanya", families => families.Both),
            ("Desil berbeda", families => families.DesilDiffers),
            ("Hanya di daftar", families => families.OnlyList),
            ("Hanya di DTSEN", families => families.OnlyDtsen),
            .. DesilClass.InOrder.Select(desil => ($"Di DTSEN: {DesilClass.Name(desil).ToLowerInvariant()}", (Func<DtsenFamilies, Count>)(families => families.ByDesil[desil]))),
            ($"Di DTSEN: {WorkbookWords.Targeted.ToLowerInvariant()}", families => families.ByDesil.Targeted),
        ]);

    private static SummaryTable Table<T>(
        ProvinceQuarter quarter, string sheet, string title, Func<RegencyQuarter, T?> of, T all,
        Func<T, IReadOnlyDictionary<AreaCode, DtsenSource>> sources, IEnumerable<(string Header, Func<T, Count> Count)> columns)
        where T : class
    {
        return SummaryTable.Of<DtsenRow<T>>(
            sheet, title,
            [
                .. AreaColumns.Named<DtsenRow<T>>(row => (row.Code, row.Name)),
                new("Versi DTSEN", 13, row => TableCell.Words(row.Version)) { Meaning = "triwulan kiriman data DTSEN terbaru yang dikenal sampai triwulan ini; yang tidak ada lagi di versi itu tidak dihitung di DTSEN." },
                new("Dikirim oleh", 18, row => TableCell.Words(row.Sender)),
                .. columns.Select(column => new TableColumn<DtsenRow<T>>(column.Header, 10.5, row => row.Figures is { } figures ? TableCell.Of(column.Count(figures)) : TableCell.None)),
            ],
            quarter.Regencies.Select(RowOf),
            new DtsenRow<T>(quarter.Province, $"Jumlah {IndonesianText.Number(sources(all).Count)} kabupaten/kota", all, "–", "–")) with
        {
            Notes =
            [
                "Kabupaten/kota tanpa data DTSEN tidak masuk jumlah. Orang dan keluarga tidak pernah dijumlahkan.",
                "Desil berbeda: keluarga di keduanya yang desilnya tertulis di daftar dan tidak sama dengan desil DTSEN. Desil DTSEN ditetapkan BPS dan tidak pernah diubah di sini.",
            ],
        };

        DtsenRow<T> RowOf(RegencyQuarter regency) => of(regency) is { } figures
            ? new(regency.Regency, SummaryWords.Short(regency), figures, DtsenWords.Version(sources(figures)), DtsenWords.Sender(regency, sources(figures)))
            : new(regency.Regency, SummaryWords.Short(regency), null, "Belum dikirim", "–");
    }
}
