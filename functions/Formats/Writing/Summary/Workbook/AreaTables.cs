using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>The sheets of regencies and districts: persons and families on the list.</summary>
internal static class AreaTables
{
    private const string OfPersons = "orang di desil 1–4, dari semua orang di wilayah itu, juga yang desilnya belum ditentukan. Desil 1 adalah yang paling miskin; desil berasal dari data yang dikirim kabupaten/kota dan tidak diubah di sini.";
    private const string Sums = "Laki-laki + perempuan + JK belum jelas = orang; desil 1 sampai 10 + belum ditentukan = orang.";

    public static SummaryTable Regencies(ProvinceQuarter quarter)
    {
        var rows = AreaRow.Regencies(quarter).ToArray();
        var shares = Shares.InTenths([.. rows.Select(row => row.Figures.Persons)], quarter.Total.Persons);
        return SummaryTable.Of<AreaRow>(
            "Kabupaten-kota", "Orang dan keluarga dalam daftar menurut kabupaten/kota",
            [
                .. AreaColumns.Named<AreaRow>(row => (row.Code, row.Name)),
                new("Laporan triwulan ini", 20, row => TableCell.Words(row.Remark))
                {
                    Meaning = "kabupaten/kota yang belum melapor tetap dihitung dengan daftar terakhirnya dari triwulan sebelumnya.",
                },
                Persons,
                new("Bagian", 8, row => TableCell.Tenths(row.Share, quarter.Total.Persons))
                {
                    Meaning = "bagian dari semua orang di provinsi, dibulatkan sehingga jumlahnya tepat 100,0%.",
                },
                .. Counts,
            ],
            rows.Zip(shares, (row, share) => row with { Share = share }),
            AreaRow.Province(quarter) with { Share = 1000 }) with
        {
            Notes = [Sums, "Orang dan keluarga adalah dua hitungan yang berbeda dan tidak dijumlahkan satu sama lain."],
        };
    }

    public static SummaryTable Districts(ProvinceQuarter quarter) => SummaryTable.Of<(RegencyQuarter Regency, AreaRow District)>(
        "Kecamatan", "Orang dan keluarga dalam daftar menurut kecamatan",
        [
            new("Kode kab.", 8, row => TableCell.Code(row.Regency.Regency)),
            new(AreaColumns.Regency, 17, row => TableCell.Words(SummaryWords.Short(row.Regency))),
            new("Kode kec.", 10, row => TableCell.Code(row.District.Code)),
            new("Kecamatan", 19, row => TableCell.Words(row.District.Name)),
            .. new[] { Persons }.Concat(Counts).Select(column => new TableColumn<(RegencyQuarter Regency, AreaRow District)>(column.Header, column.Width, row => column.Cell(row.District))
            {
                Meaning = column.Meaning,
            }),
        ],
        quarter.Regencies.SelectMany(regency => Within(regency).Select(district => (regency, district)))) with
    {
        NamingColumns = 4,
        Notes =
        [
            Sums,
            $"{SummaryWords.UnplacedInRegency}: orang yang kabupaten/kotanya jelas tetapi kecamatannya tidak dapat dipastikan; kodenya kode kabupaten/kota.",
            "Baris-baris sebuah kabupaten/kota berjumlah sama dengan barisnya di lembar Kabupaten-kota.",
        ],
    };

    private static TableColumn<AreaRow> Persons { get; } = new("Orang", 10, row => TableCell.Of(row.Figures.Persons))
    {
        Meaning = "orang dalam daftar pada akhir triwulan, menurut NIK, masing-masing satu kali.",
    };

    private static IReadOnlyList<TableColumn<AreaRow>> Counts { get; } =
    [
        new("Laki-laki", 10, row => TableCell.Of(row.Figures.Male)),
        new("Perempuan", 12, row => TableCell.Of(row.Figures.Female)),
        new("JK belum jelas", 9, row => TableCell.Of(row.Figures.SexUnknown)) { Meaning = "jenis kelaminnya tidak ditulis dan tidak dapat dibaca dari NIK." },
        new("Tanpa No. KK", 9, row => TableCell.Of(row.Figures.PersonsWithoutFamily)) { Meaning = "orang yang nomor KK-nya belum diketahui; tidak termasuk keluarga mana pun." },
        new("Keluarga", 10, row => TableCell.Of(row.Figures.Families)) { Meaning = "nomor KK yang berbeda, dihitung di tempat kepala keluarganya dihitung." },
        .. AreaColumns.ByDesil<AreaRow>(row => row.Figures.PersonsByDesil, row => row.Figures.Persons, OfPersons),
    ];

    private static IEnumerable<AreaRow> Within(RegencyQuarter regency) =>
    [
        .. regency.Districts.Select(district => new AreaRow(district.District, district.Name, "", district.Figures)),
        new AreaRow(regency.Regency, SummaryWords.UnplacedInRegency, "", regency.Unplaced),
    ];
}
