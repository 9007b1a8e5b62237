using System.Globalization;

namespace Pipeline.Formats.Writing;

/// <summary>A figure that two versions of a summary do not publish alike.</summary>
/// <param name="Before">Its value; null where the version before has no such figure.</param>
/// <param name="Now">Likewise of this version.</param>
public sealed record FigureChange(FigureCell Cell, string AreaName, string? Before, string? Now)
{
    /// <summary>Now less before; null unless both are numbers.</summary>
    public decimal? Difference => Number(Now) - Number(Before);

    // 5.0 and 5.00 are one figure.
    private bool IsSame => Before == Now || Difference == 0;

    /// <summary>What differs, area by area in the order of this version's file; of an area first what is there now, then what went.</summary>
    public static IReadOnlyList<FigureChange> Between(IReadOnlyList<WrittenFigure> before, IReadOnlyList<WrittenFigure> now)
    {
        var was = before.ToDictionary(figure => figure.Cell);
        var isNow = now.Select(figure => figure.Cell).ToHashSet();
        var here = now.Select(figure => new FigureChange(figure.Cell, figure.AreaName, was.GetValueOrDefault(figure.Cell)?.Value, figure.Value)).ToLookup(AreaOf);
        var gone = before.Where(figure => !isNow.Contains(figure.Cell))
            .Select(figure => new FigureChange(figure.Cell, figure.AreaName, figure.Value, null)).ToLookup(AreaOf);
        return
        [
            .. here.Select(area => area.Key).Union(gone.Select(area => area.Key))
                .SelectMany(area => here[area].Concat(gone[area]))
                .Where(change => !change.IsSame),
        ];
    }

    private static (string Level, string Area) AreaOf(FigureChange change) => (change.Cell.Level, change.Cell.Area);

    private static decimal? Number(string? value) =>
        decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
