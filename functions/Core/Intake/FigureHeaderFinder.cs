using Pipeline.Indicators;

namespace Pipeline.Intake;

/// <summary>Finds the headers of tables of figures: one row, or two or three where indicators stand over years.</summary>
internal sealed class FigureHeaderFinder(MergedCells merged)
{
    private const int RowsSearched = 40;
    private const int LongestHeader = 160;

    // Twelve indicators over twenty years; what is wider is something else, and each header costs some looking up.
    private const int MostColumns = 300;

    /// <summary>The first header among the upper rows of a sheet below which figures stand; null where there is none.</summary>
    public FigureHeader? Find(IEnumerable<SheetRow> rows)
    {
        var upper = rows.Where(row => !row.IsBlank).Take(RowsSearched).ToList();
        for (var index = 0; index < upper.Count; index++)
        {
            if (At(upper[..index], upper[index..]) is { } header)
            {
                return header;
            }
        }

        return null;
    }

    /// <summary>The header that begins with the first of these rows; null where none does.</summary>
    /// <param name="rows">The row and those behind it, blank ones left out.</param>
    public FigureHeader? At(IReadOnlyList<SheetRow> above, IReadOnlyList<SheetRow> rows)
    {
        if (!IsLikeHeader(rows[0]) || rows[0].Cells.Count(cell => !cell.IsBlank) < 2)
        {
            return null;
        }

        FigureHeader? best = null;
        var title = new Lazy<FigureTitle>(() => FigureTitle.Of(above));
        for (var height = 1; height <= Math.Min(TableFinder.TallestHeader, rows.Count); height++)
        {
            if (height > 1 && (!IsLikeHeader(rows[height - 1]) || rows[height - 1].Number != rows[0].Number + height - 1))
            {
                break;
            }

            if (Read([.. rows.Take(height)], title.Value) is { IsReadable: true } header && NamesIndicator(header, rows.Skip(height)))
            {
                best = header;
            }
        }

        return best;
    }

    /// <summary>Whether a row could head such a table: asked of every row, so it must fail fast.</summary>
    public static bool CouldHead(SheetRow row) => IsLikeHeader(row)
        && row.Cells.Any(cell => cell.Kind == CellKind.Text && FigureHeaders.RoleOf(PlainText.Of(cell.Text)) is FigureRole.Area or FigureRole.AreaCode or FigureRole.Year or FigureRole.Indicator);

    /// <summary>Whether a row could head a table of anything by area, year or person.</summary>
    public static bool CouldHeadAny(SheetRow row) => IsLikeHeader(row) && row.Cells.Count(cell => !cell.IsBlank) >= 2
        && row.Cells.Any(cell => cell.Kind == CellKind.Text && FigureHeaders.RoleOf(PlainText.Of(cell.Text)) is FigureRole.Area or FigureRole.AreaCode or FigureRole.Year or FigureRole.Indicator or FigureRole.Foreign);

    private FigureHeader? Read(IReadOnlyList<SheetRow> rows, FigureTitle title)
    {
        var columns = HeaderBand.Of(rows, merged, TextOf);

        // What stands below «Kabupaten/Kota» in its own column is the first row of figures, not a part of the header.
        if (columns.Any(column => column.Own.Count > 1 && IsKey(FigureHeaders.RoleOf(column.Own[0])) && FigureHeaders.RoleOf(column.Own[0]) != FigureHeaders.RoleOf(column.Own[^1])))
        {
            return null;
        }

        var texts = columns.Where(column => column.Own.Count > 0).Select(column => (column.Index, JoinedOf(column))).ToArray();
        return FigureHeader.Of(rows[0].Number, rows[^1].Number, title, texts);
    }

    private static bool IsKey(FigureRole role) => role is FigureRole.Area or FigureRole.AreaCode or FigureRole.Province or FigureRole.Year or FigureRole.Indicator;

    private static string JoinedOf(BandColumn column) =>
        column.Own.Count > 1 || column.Group.Length == 0 ? string.Join(' ', column.Own.Distinct(StringComparer.OrdinalIgnoreCase)) : $"{column.Group} {column.Own[0]}";

    // A column «Indikator» may list anything: a row has to name one that is known.
    private static bool NamesIndicator(FigureHeader header, IEnumerable<SheetRow> below) =>
        header.Figures.Any(column => column.Indicator is not null)
        || below.Take(RowsSearched).Any(row => IndicatorNames.Of(CellText.Of(row[header.IndexOf(FigureRole.Indicator)])) is not null);

    private static bool IsLikeHeader(SheetRow row) => row.Cells.Length <= MostColumns && Array.TrueForAll(row.Cells, cell => cell.IsBlank || IsLikeHeader(cell)) && !NumberingRow.Is(row);

    private static bool IsLikeHeader(Cell cell) => cell.Kind switch
    {
        CellKind.Text => cell.Text.Length <= LongestHeader * 2 && (cell.Text.Any(char.IsLetter) || FigureTime.IsAlone(cell.Text)),
        CellKind.Number => FigureTime.IsAlone(CellText.Of(cell)),
        _ => false,
    };

    private static string TextOf(Cell cell) => cell.Kind is CellKind.Text or CellKind.Number
        && cell.Text.Length <= LongestHeader * 2 && CellText.Unmarked(cell) is { Length: <= LongestHeader } text ? text : "";
}
