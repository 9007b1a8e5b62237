namespace Pipeline.Rollups.Suppression;

/// <summary>Gives a quarter as it may be published: small figures about people hidden, with as many others as it takes that nobody
/// can work them out from what is left, by all that is known to hold between them (docs/decisions/0021).</summary>
public static class SuppressQuarter
{
    /// <param name="quarter">With every figure known.</param>
    public static ProvinceQuarter Of(ProvinceQuarter quarter, SuppressionRule rule)
    {
        if (rule.Below <= 1)
        {
            return quarter with { Suppressed = SuppressedFigures.None with { Below = rule.Below } };
        }

        var table = QuarterTable.Of(quarter);
        var isHidden = SmallFigures.Hidden(table.Figures, rule.Below);
        var published = Enumerable.Range(0, table.Figures.Cells.Count).Where(cell => isHidden[cell]).Select(cell => table.Figures.Cells[cell]).ToArray();
        var small = published.Count(figure => figure.CountsPeople && figure.Value < rule.Below);
        return new QuarterFigures(
            (key, count) => isHidden[table.IndexOf(key)] ? Count.Hidden : count,
            (key, amount) => isHidden[table.IndexOf(key)] ? Rupiah.Hidden : amount).Of(quarter) with
        {
            Suppressed = new SuppressedFigures(rule.Below, small, published.Length - small),
        };
    }
}
