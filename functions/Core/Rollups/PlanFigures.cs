using Pipeline.Plans;

namespace Pipeline.Rollups;

/// <summary>Money planned and spent.</summary>
/// <param name="Lines">Lines of plans.</param>
/// <param name="Budget">The pagu, in rupiah.</param>
/// <param name="Realisation">What was spent, in rupiah.</param>
/// <param name="Unreported">Of the lines, those that say no realisation: none is not the same as nothing.</param>
/// <param name="BudgetByTable">Of the budget, what stands in its part because the programme table says so and not the plan.</param>
public sealed record PlanFigures(long Lines, decimal Budget, decimal Realisation, long Unreported, decimal BudgetByTable)
{
    public static readonly PlanFigures None = new(0, 0, 0, 0, 0);

    /// <summary>What was spent as a share of the pagu; null where there is none.</summary>
    public decimal? Share => Budget == 0 ? null : Realisation / Budget;

    public static PlanFigures Of(PlanValues values, bool isByTable = false) => new(
        1, values.Budget ?? 0, values.Realisation ?? 0, values.Realisation is null ? 1 : 0, isByTable ? values.Budget ?? 0 : 0);

    public static PlanFigures Sum(IEnumerable<PlanFigures> figures) => figures.Aggregate(None, (sum, one) => sum + one);

    public static PlanFigures operator +(PlanFigures left, PlanFigures right) => new(
        left.Lines + right.Lines,
        left.Budget + right.Budget,
        left.Realisation + right.Realisation,
        left.Unreported + right.Unreported,
        left.BudgetByTable + right.BudgetByTable);
}
