using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>The sheet of ages: persons of each regency by band.</summary>
internal static class AgeSheet
{
    public static SummaryTable Of(ProvinceQuarter quarter) => SummaryTable.Of<AreaRow>(
        "Umur", "Orang dalam daftar menurut umur dan kabupaten/kota",
        [
            .. AreaColumns.Named<AreaRow>(row => (row.Code, row.Name)),
            new("Laporan triwulan ini", 28, row => TableCell.Words(row.Remark)),
            new("Orang", 11, row => TableCell.Of(row.Figures.Persons)),
            .. AgeWords.InOrder.Select(band => new TableColumn<AreaRow>(AgeWords.Name(band), 11, row => TableCell.Of(row.Figures.PersonsByAge[(int)band]))),
        ],
        AreaRow.Regencies(quarter),
        AreaRow.Province(quarter)) with
    {
        Notes = [AgeWords.AsOf(quarter.Quarter), "Semua umur berjumlah sama dengan orang. Umur menurut kecamatan ada di ringkasan.csv."],
    };
}
