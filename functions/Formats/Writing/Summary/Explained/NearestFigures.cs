namespace Pipeline.Formats.Writing;

/// <summary>What somebody may have meant who names a figure that there is not.</summary>
public static class NearestFigures
{
    private const int Most = 3;

    /// <summary>The figures of a version whose names agree best; fewer where nothing much agrees.</summary>
    public static IReadOnlyList<WrittenFigure> To(FigureCell cell, IReadOnlyList<WrittenFigure> figures) =>
    [
        .. figures.Select(figure => (Figure: figure, Likeness: Likeness(cell, figure.Cell)))
            .Where(one => one.Likeness > 0)
            .OrderByDescending(one => one.Likeness)
            .Take(Most)
            .Select(one => one.Figure),
    ];

    // The measure tells most: one of which not even the beginning agrees was not meant.
    private static int Likeness(FigureCell asked, FigureCell other)
    {
        var measure = Beginning(asked.Measure, other.Measure) * 100 / Math.Max(asked.Measure.Length, other.Measure.Length);
        return measure < 50 ? 0
            : measure + (Same(asked.Area, other.Area) * 60) + (Same(asked.Level, other.Level) * 50) + (Same(asked.Dimension, other.Dimension) * 20) + (Same(asked.Category, other.Category) * 20);
    }

    private static int Same(string one, string other) => one == other ? 1 : 0;

    private static int Beginning(string one, string other) => one.Zip(other).TakeWhile(pair => char.ToLowerInvariant(pair.First) == pair.Second).Count();
}
