using Pipeline.Areas;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>The sheet of villages, and of those in each district whose village is not known.</summary>
internal static class VillageSheet
{
    private sealed record VillageRow(RegencyQuarter Regency, DistrictQuarter District, AreaCode Code, string Name, VillageFigures Figures);

    public static SummaryTable Of(ProvinceQuarter quarter) => SummaryTable.Of<VillageRow>(
        "Desa-kelurahan", "Orang dan keluarga dalam daftar menurut desa/kelurahan",
        [
            new("Kode kab.", 10, row => TableCell.Code(row.Regency.Regency)),
            new(AreaColumns.Regency, 20, row => TableCell.Words(SummaryWords.Short(row.Regency))),
            new("Kode kec.", 12, row => TableCell.Code(row.District.District)),
            new("Kecamatan", 19, row => TableCell.Words(row.District.Name)),
            new("Kode desa/kelurahan", 16, row => TableCell.Code(row.Code)),
            new("Desa/kelurahan", 24, row => TableCell.Words(row.Name)),
            new("Orang", 10, row => TableCell.Of(row.Figures.Persons)),
            new("Orang desil 1–4", 10, row => TableCell.Of(row.Figures.Targeted)),
            new("Bagian desil 1–4", 10, row => TableCell.Share(row.Figures.Targeted, row.Figures.Persons))
            {
                Meaning = "orang di desil 1–4, dari semua orang di desa/kelurahan itu, juga yang desilnya belum ditentukan.",
            },
            new("Keluarga", 10, row => TableCell.Of(row.Figures.Families)) { Meaning = "nomor KK yang berbeda, dihitung di tempat kepala keluarganya dihitung." },
        ],
        from regency in quarter.Regencies
        from district in regency.Districts
        from row in Within(regency, district)
        select row) with
    {
        NamingColumns = 6,
        Notes =
        [
            $"{SummaryWords.UnplacedInDistrict}: orang yang kecamatannya jelas tetapi desa/kelurahannya tidak dapat dipastikan; kodenya kode kecamatan.",
            "Baris-baris sebuah kecamatan berjumlah sama dengan barisnya di lembar Kecamatan.",
        ],
    };

    private static IEnumerable<VillageRow> Within(RegencyQuarter regency, DistrictQuarter district) =>
    [
        .. district.Villages.Select(village => new VillageRow(regency, district, village.Village, village.Name, village.Figures)),
        new(regency, district, district.District, SummaryWords.UnplacedInDistrict, district.Unplaced),
    ];
}
