using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Rollups;

/// <summary>How many persons were on an area's list at the end of a quarter, as known today.</summary>
/// <param name="Persons">Of those who had sent a list by then.</param>
/// <param name="Senders">How many regencies had, the area itself or those within it.</param>
public sealed record TrendPoint(Quarter Quarter, Count Persons, int Senders);

/// <summary>The trends of a province's areas.</summary>
internal sealed class TrendByArea(RollupFacts facts, Quarter quarter, ListSenders senders)
{
    /// <summary>Two years, the earliest quarter first and this one last, from the first by whose end a list had been sent.</summary>
    /// <param name="area">A regency, or the province.</param>
    public IReadOnlyList<TrendPoint> Of(AreaCode area)
    {
        var points = new List<TrendPoint>();
        var then = quarter;
        for (var back = 0; back <= EarlierStandings.Quarters; back++, then = then.Previous)
        {
            var sent = senders.By(then).Where(sender => sender.IsWithin(area)).ToArray();
            if (sent.Length > 0)
            {
                points.Add(new TrendPoint(then, PersonsIn(area, then), sent.Count(sender => sender.Level == AreaLevel.Regency)));
            }
        }

        points.Reverse();
        return points;
    }

    private long PersonsIn(AreaCode area, Quarter then) =>
        facts.Trend.Cells.Where(cell => cell.Key.Quarter == then && cell.Key.Regency.IsWithin(area)).Sum(cell => cell.Value);
}
