using System.Globalization;

namespace Pipeline.Formats.Writing;

/// <summary>A point of a line: what stands below it, and how high it is.</summary>
/// <param name="At">When it was, counted in whole periods: as far apart as these the points lie.</param>
/// <param name="When">Below the axis.</param>
/// <param name="Year">Below that.</param>
/// <param name="Value">Null where it is hidden.</param>
/// <param name="Words">The value as it is read.</param>
public sealed record TrendPlotPoint(int At, string When, string Year, decimal? Value, string? Words);

/// <summary>Where the points of a line lie on a picture of fixed size. The axis does not begin at nought: a change of a hundredth would not be seen.</summary>
public sealed class TrendPlot
{
    public const int Width = 380;
    public const int Height = 170;

    private const double Side = 34;
    private const double Top = 30;
    private const double Bottom = 122;

    private readonly IReadOnlyList<TrendPlotPoint> _points;
    private readonly decimal _lowest;
    private readonly decimal _span;

    public TrendPlot(IReadOnlyList<TrendPlotPoint> points)
    {
        _points = points;
        decimal[] known = [.. points.Select(point => point.Value).OfType<decimal>()];
        _lowest = known.Length == 0 ? 0 : known.Min();
        _span = known.Length == 0 ? 0 : known.Max() - _lowest;
    }

    /// <summary>Every point with its place; one that is hidden lies on the axis.</summary>
    public IEnumerable<(TrendPlotPoint Point, string X, string Y)> Places => _points.Select(point => (point, X(point), Y(point)));

    /// <summary>The lines between neighbours that are both known.</summary>
    public IEnumerable<(string X1, string Y1, string X2, string Y2)> Lines => Enumerable.Range(1, Math.Max(0, _points.Count - 1))
        .Where(index => _points[index - 1].Value is not null && _points[index].Value is not null)
        .Select(index => (X(_points[index - 1]), Y(_points[index - 1]), X(_points[index]), Y(_points[index])));

    private string X(TrendPlotPoint point) => Number(
        _points.Count == 1 ? Width / 2d : Side + ((point.At - _points[0].At) * (Width - (2 * Side)) / (_points[^1].At - _points[0].At)));

    private string Y(TrendPlotPoint point) => Number(
        point.Value is not { } value ? Bottom
        : _span == 0 ? (Top + Bottom) / 2
        : Bottom - 12 - ((double)((value - _lowest) / _span) * (Bottom - 12 - Top)));

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
