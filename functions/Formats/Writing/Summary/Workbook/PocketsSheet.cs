using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>The sheet of the pockets of poverty: every village of the set.</summary>
internal static class PocketsSheet
{
    private sealed record PocketRow(PocketVillage Village, Count Rank, Count UpToHere);

    public static IEnumerable<SummaryTable> Of(ProvinceQuarter quarter) => quarter.Pockets is { Set.Count: > 0 } pockets ? [Table(quarter, pockets)] : [];

    private static SummaryTable Table(ProvinceQuarter quarter, PovertyPockets pockets) => SummaryTable.Of<PocketRow>(
        "Kantong kemiskinan", $"Kantong kemiskinan: desa/kelurahan dengan {PocketWords.Whom(pockets)} terbanyak",
        [
            new("No.", 6, row => TableCell.Of(row.Rank)),
            new("Kode", 12, row => TableCell.Code(row.Village.Village)),
            new("Desa/kelurahan", 24, row => TableCell.Words(row.Village.Name)),
            new("Kecamatan", 20, row => TableCell.Words(row.Village.DistrictName)),
            new(AreaColumns.Regency, 20, row => TableCell.Words(PocketWords.Regency(row.Village))),
            new(SummaryWords.Capital(PocketWords.Whom(pockets)), 12, row => TableCell.Of(row.Village.Persons)),
            new("Bagian", 10, row => TableCell.Share(row.Village.Persons, pockets.Whole)) { Meaning = $"dari {PocketWords.Whom(pockets)} di semua desa/kelurahan yang diurutkan." },
            new("Bagian sampai di sini", 10, row => TableCell.Share(row.UpToHere, pockets.Whole)) { Meaning = "bersama semua desa/kelurahan di atasnya." },
        ],
        Rows(pockets)) with
    {
        NamingColumns = 3,
        Notes = [PocketWords.Lead(quarter), PocketWords.Concentration(pockets), .. PocketWords.Notes(quarter)],
    };

    private static IEnumerable<PocketRow> Rows(PovertyPockets pockets)
    {
        Count upToHere = 0;
        foreach (var (index, village) in pockets.Set.Index())
        {
            upToHere += village.Persons;
            yield return new PocketRow(village, index + 1, upToHere);
        }
    }
}
