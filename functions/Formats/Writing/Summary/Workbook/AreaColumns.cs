using Pipeline.Areas;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>Columns that tables of areas share.</summary>
internal static class AreaColumns
{
    public const string Regency = "Kabupaten/kota";

    /// <summary>The code and the name of a row's area.</summary>
    public static IReadOnlyList<TableColumn<TRow>> Named<TRow>(Func<TRow, (AreaCode Code, string Name)> area) =>
    [
        new("Kode", 7, row => TableCell.Code(area(row).Code)),
        new(Regency, 19, row => TableCell.Words(area(row).Name)),
    ];

    /// <summary>What the header of a desil needs.</summary>
    public static double WidthOf(int desil) => desil == DesilClass.Undetermined ? 12 : 8;

    /// <summary>Counts by desil, and those of desil 1 to 4 together.</summary>
    /// <param name="meaning">Of the share of desil 1 to 4.</param>
    public static IReadOnlyList<TableColumn<TRow>> ByDesil<TRow>(Func<TRow, DesilCounts> byDesil, Func<TRow, Count> whole, string meaning) =>
    [
        .. DesilClass.InOrder.Select(desil => new TableColumn<TRow>(DesilClass.Name(desil), WidthOf(desil), row => TableCell.Of(byDesil(row)[desil]))),
        new(WorkbookWords.Targeted, 9.5, row => TableCell.Of(byDesil(row).Targeted)),
        new($"Bagian {WorkbookWords.Targeted.ToLowerInvariant()}", 9.5, row => TableCell.Share(byDesil(row).Targeted, whole(row)))
        {
            Meaning = meaning,
        },
    ];
}
