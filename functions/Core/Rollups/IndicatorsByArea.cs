using Pipeline.Areas;
using Pipeline.Indicators;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Rollups;

/// <summary>The published figures of a province and its regencies, as of a quarter. A pure function of the records.</summary>
internal sealed class IndicatorsByArea
{
    private readonly ILookup<(AreaCode Area, Indicator Indicator), PublishedFigure> _figures;
    private readonly ILookup<(AreaCode Area, Indicator Indicator), PublishedFigure> _targets;
    private readonly Quarter _quarter;

    private IndicatorsByArea(Quarter quarter, FigureRecords records)
    {
        _quarter = quarter;
        _figures = Standing(records.Indicators);
        _targets = Standing(records.Targets);
    }

    public static IndicatorsByArea Of(Quarter quarter, FigureRecords records) => new(quarter, records);

    /// <summary>The indicators of one area.</summary>
    public IndicatorQuarter Of(AreaCode area) => new([.. IndicatorFacts.All.Select(indicator => Of(area, indicator)).OfType<IndicatorFigures>()]);

    /// <summary>Those of all regencies of a province, with their places among one another.</summary>
    /// <remarks>By the newest figure of each; where their dates differ, the page shows it.</remarks>
    public IReadOnlyDictionary<AreaCode, IndicatorQuarter> OfRegencies(IEnumerable<AreaCode> regencies)
    {
        var all = regencies.ToDictionary(regency => regency, Of);
        var values = all.Values.SelectMany(quarter => quarter.Figures).ToLookup(figures => figures.Indicator, figures => figures.Current?.Value);
        return all.ToDictionary(pair => pair.Key, pair => new IndicatorQuarter([.. pair.Value.Figures.Select(figures =>
            figures with { Rank = figures.Current is { } current ? 1 + values[figures.Indicator].Count(value => value > current.Value) : null })]));
    }

    private IndicatorFigures? Of(AreaCode area, Indicator indicator)
    {
        var figures = _figures[(area, indicator)].ToArray();
        var targets = _targets[(area, indicator)].ToDictionary(figure => figure.Reference);
        return figures.Length + targets.Count == 0 ? null : new IndicatorFigures(
            indicator,
            [.. figures.Where(figure => figure.Reference.Last <= _quarter.End).OrderBy(figure => figure.Reference)],
            targets.GetValueOrDefault(FigureReference.Of(_quarter.Year)),
            targets.Values.MaxBy(target => target.Reference));
    }

    private ILookup<(AreaCode Area, Indicator Indicator), PublishedFigure> Standing(IEnumerable<ClaimRecord<FigureKey, FigureValues>> records) => records
        .Select(record => (record.Key, Figure: Standing(record)))
        .Where(standing => standing.Figure is not null)
        .ToLookup(standing => (standing.Key.Area, standing.Key.Indicator), standing => standing.Figure!);

    // What the province says of a regency stands before what the regency says of itself: it has the table of all of them.
    private PublishedFigure? Standing(ClaimRecord<FigureKey, FigureValues> record)
    {
        foreach (var sender in new[] { record.Key.Area.Province, record.Key.Area }.Distinct())
        {
            if (record.HistoryOf(sender).AsOf(_quarter) is { InUnit: { } value } values)
            {
                return new PublishedFigure(value, record.Key.Reference, values.Source, sender);
            }
        }

        return null;
    }
}

/// <summary>All that the registry has of figures of one province.</summary>
public sealed record FigureRecords(IReadOnlyList<ClaimRecord<FigureKey, FigureValues>> Indicators, IReadOnlyList<ClaimRecord<FigureKey, FigureValues>> Targets)
{
    public static readonly FigureRecords None = new([], []);

    /// <summary>Reads both tables; a province's figures lie in one partition of each.</summary>
    public static async Task<FigureRecords> ReadAsync(IIndicatorStore indicators, ITargetStore targets, AreaCode province, CancellationToken cancellationToken)
    {
        var partition = RecordPartition.Of(province);
        return new FigureRecords(
            await indicators.ReadPartitionAsync(partition, cancellationToken).ToListAsync(cancellationToken),
            await targets.ReadPartitionAsync(partition, cancellationToken).ToListAsync(cancellationToken));
    }
}
