namespace Pipeline.Rollups;

/// <summary>Help of one kind, whatever its programmes: a strategy, a sector, a group, a source of funds.</summary>
/// <param name="Persons">Persons who got it under a programme that is not for families.</param>
/// <param name="Families">Families that got it under one that is, or by their No. KK. Never added to the persons.</param>
/// <param name="Deliveries">Rows that say it.</param>
/// <param name="Amount">Rupiah of the deliveries whose period begins in the quarter.</param>
/// <param name="Duplicates">Deliveries of the same help again.</param>
/// <param name="Overlaps">Deliveries that exclude help which was there before.</param>
public sealed record HelpTotal(HelpReach Persons, HelpReach Families, Count Deliveries, Rupiah Amount, Count Duplicates, Count Overlaps)
{
    public static readonly HelpTotal None = new(HelpReach.None, HelpReach.None, 0, 0, 0, 0);

    public static HelpTotal operator +(HelpTotal left, HelpTotal right) => new(
        left.Persons + right.Persons,
        left.Families + right.Families,
        left.Deliveries + right.Deliveries,
        left.Amount + right.Amount,
        left.Duplicates + right.Duplicates,
        left.Overlaps + right.Overlaps);
}

/// <summary>The help of each kind, in the order of the kinds; last, under null, what is known to be of none.</summary>
public sealed record HelpTotals<TKind>(IReadOnlyList<(TKind? Kind, HelpTotal Total)> ByKind)
    where TKind : struct
{
    /// <summary>The help of one kind.</summary>
    public HelpTotal Of(TKind? kind) => ByKind.Where(of => of.Kind.Equals(kind)).Select(of => of.Total).FirstOrDefault() ?? HelpTotal.None;

    internal static HelpTotals<TKind> None { get; } = new([]);
}
