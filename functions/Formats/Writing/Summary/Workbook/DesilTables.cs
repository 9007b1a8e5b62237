using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>The sheets of deciles: the province's persons and families, and the families of each regency.</summary>
internal static class DesilTables
{
    private const string OfFamilies = "Desil keluarga adalah desil kepala keluarganya; bila kepala keluarga tidak ada dalam daftar, desil anggota dengan NIK terkecil.";

    private sealed record DesilRow(string Name, Count Persons, int? ShareOfPersons, Count Families, int? ShareOfFamilies);

    public static SummaryTable Province(ProvinceQuarter quarter)
    {
        var total = quarter.Total;
        return SummaryTable.Of<DesilRow>(
            "Desil", $"Orang dan keluarga menurut desil, {SummaryWords.Province(quarter)}",
            [
                new("Desil", 20, row => TableCell.Words(row.Name)),
                new("Orang", 12, row => TableCell.Of(row.Persons)),
                new("Bagian orang", 10, row => TableCell.Tenths(row.ShareOfPersons, total.Persons)),
                new("Keluarga", 12, row => TableCell.Of(row.Families)),
                new("Bagian keluarga", 10, row => TableCell.Tenths(row.ShareOfFamilies, total.Families)),
            ],
            DesilClass.InOrder.Zip(ShareOfEach(total.PersonsByDesil, total.Persons), ShareOfEach(total.FamiliesByDesil, total.Families)).Select(of =>
                new DesilRow(DesilClass.Name(of.First), total.PersonsByDesil[of.First], of.Second, total.FamiliesByDesil[of.First], of.Third)),
            new DesilRow(WorkbookWords.Province, total.Persons, 1000, total.Families, 1000)) with
        {
            NamingColumns = 1,
            Notes = ["Desil 1 adalah yang paling miskin. Bagian dibulatkan sehingga jumlahnya tepat 100,0%. Orang dan keluarga tidak dijumlahkan satu sama lain.", OfFamilies],
        };
    }

    public static SummaryTable Families(ProvinceQuarter quarter) => SummaryTable.Of<AreaRow>(
        "Keluarga menurut desil", "Keluarga menurut desil dan kabupaten/kota",
        [
            .. AreaColumns.Named<AreaRow>(row => (row.Code, row.Name)),
            new("Laporan triwulan ini", 28, row => TableCell.Words(row.Remark)),
            new("Keluarga", 11, row => TableCell.Of(row.Figures.Families)) { Meaning = "nomor KK yang berbeda; desil 1 sampai 10 + belum ditentukan = keluarga." },
            .. AreaColumns.ByDesil<AreaRow>(row => row.Figures.FamiliesByDesil, row => row.Figures.Families, "keluarga di desil 1–4, dari semua keluarga di wilayah itu, juga yang desilnya belum ditentukan."),
        ],
        AreaRow.Regencies(quarter),
        AreaRow.Province(quarter)) with
    {
        Notes = [OfFamilies],
    };

    private static IReadOnlyList<int?> ShareOfEach(DesilCounts byDesil, Count whole) => Shares.InTenths([.. DesilClass.InOrder.Select(desil => byDesil[desil])], whole);
}
