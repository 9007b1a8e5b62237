using Pipeline.Assistance;

namespace Pipeline.Rollups;

/// <summary>What help reached an area in a quarter, and whom none reached. How each figure is worked out is in docs/bantuan.md.</summary>
/// <param name="Programmes">The programmes with a delivery in the province, in the order of their keys; unknown ones last.</param>
/// <param name="FamiliesWithoutHelp">Families on the list whom no delivery of the quarter names.</param>
/// <param name="PersonsWithoutHelp">The same of persons on the list whose family is not known.</param>
public sealed record HelpQuarter(
    IReadOnlyList<ProgrammeHelp> Programmes,
    DesilCounts FamiliesWithoutHelp,
    DesilCounts PersonsWithoutHelp)
{
    private readonly Rupiah? _amount;

    /// <summary>Rupiah of all programmes together. May be known where one of theirs is hidden.</summary>
    public Rupiah Amount { get => _amount ?? Programmes.Select(programme => programme.Figures.Amount).Sum(); init => _amount = value; }

    /// <summary>By strategy of Inpres 8/2025; null is a programme that nobody knows.</summary>
    public HelpTotals<PovertyStrategy> ByStrategy { get; init; } = HelpTotals<PovertyStrategy>.None;

    /// <inheritdoc cref="ByStrategy"/>
    public HelpTotals<ProgrammeSector> BySector { get; init; } = HelpTotals<ProgrammeSector>.None;

    /// <inheritdoc cref="ByStrategy"/>
    public HelpTotals<ProgrammeGroup> ByGroup { get; init; } = HelpTotals<ProgrammeGroup>.None;

    /// <summary>By source of funds: the delivery's own, else the one that its programme usually has; null where neither is known.</summary>
    public HelpTotals<FundingSource> BySource { get; init; } = HelpTotals<FundingSource>.None;

    public static readonly HelpQuarter None = new([], DesilCounts.None, DesilCounts.None);
}

/// <summary>One programme in an area.</summary>
/// <param name="Programme">Null for a name that is no known programme's.</param>
/// <param name="Name">The programme's, or the first in order of those written.</param>
public sealed record ProgrammeHelp(ProgrammeKey Key, Programme? Programme, string Name, HelpFigures Figures);

/// <summary>The figures of a programme. Persons and families are never added together: a programme for families counts families.</summary>
/// <param name="Persons">Distinct persons who got it, by NIK.</param>
/// <param name="Families">Distinct families that got it, whichever member fetched it.</param>
/// <param name="InTarget">Of the recipients, those on the list in a desil that the programme is meant for.</param>
/// <param name="OutsideTarget">Of the recipients, those on the list in another desil.</param>
/// <param name="Unweighed">The other recipients: on no list, without a desil, of a programme for families without a known one, or of a programme without a target.</param>
/// <param name="Target">Everyone on the list in a desil that the programme is meant for, in the programme's own unit; 0 where it has no target.</param>
/// <param name="Deliveries">Rows that say it.</param>
/// <param name="Amount">Rupiah of the deliveries whose period begins in the quarter.</param>
/// <param name="Duplicates">Deliveries of the same help again.</param>
/// <param name="Overlaps">Deliveries that exclude help which was there before.</param>
public sealed record HelpFigures(
    Count Persons, Count Families, Count InTarget, Count OutsideTarget, Count Unweighed, Count Target, Count Deliveries, Rupiah Amount, Count Duplicates, Count Overlaps)
{
    public static readonly HelpFigures None = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Of those the programme is meant for, the share that it reached; null where it is meant for nobody in particular, or nobody is there.</summary>
    public decimal? Coverage => HelpReach.CoverageOf(InTarget, Target);

    /// <summary>Of the recipients whose desil can be told, the share outside the target (inclusion error); null where there is none.</summary>
    public decimal? InclusionError => HelpReach.InclusionErrorOf(InTarget, OutsideTarget);

    public static HelpFigures operator +(HelpFigures left, HelpFigures right) => new(
        left.Persons + right.Persons,
        left.Families + right.Families,
        left.InTarget + right.InTarget,
        left.OutsideTarget + right.OutsideTarget,
        left.Unweighed + right.Unweighed,
        left.Target + right.Target,
        left.Deliveries + right.Deliveries,
        left.Amount + right.Amount,
        left.Duplicates + right.Duplicates,
        left.Overlaps + right.Overlaps);
}
