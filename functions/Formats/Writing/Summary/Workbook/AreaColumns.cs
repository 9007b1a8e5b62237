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
        new("Kode", 8, row => TableCell.Code(area(row).Code)),
        new(Regency, 24, row => TableCell.Words(area(row).Name)),
    ];

    /// <summary>Counts by desil, and those of desil 1 to 4 together.</summary>
    /// <param name="prefix">What the headers begin with, where two are in a table.</param>
    public static IReadOnlyList<TableColumn<TRow>> ByDesil<TRow>(Func<TRow, IReadOnlyList<Count>> byDesil, Func<TRow, Count> whole, string? of) =>
    [
        .. DesilClass.InOrder.Select(desil => new TableColumn<TRow>(DesilClass.Name(desil), 10, row => TableCell.Of(byDesil(row)[desil]))),
        new(WorkbookWords.Targeted, 10, row => TableCell.Of(DesilClass.Targeted(byDesil(row)))),
        new($"Bagian {WorkbookWords.Targeted.ToLowerInvariant()}", 10, row => TableCell.Share(DesilClass.Targeted(byDesil(row)), whole(row)))
        {
            Meaning = of,
        },
    ];
}
