namespace Pipeline.Rollups;

/// <summary>Whom help of a kind reached, and whom it is meant for, in one unit: persons, or families.</summary>
/// <param name="Recipients">Distinct ones that got any: in target + outside + unweighed.</param>
/// <param name="InTarget">Of them, those in a desil that at least one programme they got is meant for.</param>
/// <param name="OutsideTarget">Of the others, those in a desil that none of the programmes they got is meant for, where one is known.</param>
/// <param name="Unweighed">The rest: on no list, without a desil, of programmes for families without a known one, or of programmes without a target.</param>
/// <param name="Target">Everyone on the list in a desil that a programme of the kind is meant for; 0 where none has a target.</param>
public sealed record HelpReach(Count Recipients, Count InTarget, Count OutsideTarget, Count Unweighed, Count Target)
{
    public static readonly HelpReach None = new(0, 0, 0, 0, 0);

    /// <inheritdoc cref="HelpFigures.Coverage"/>
    public decimal? Coverage => CoverageOf(InTarget, Target);

    /// <inheritdoc cref="HelpFigures.InclusionError"/>
    public decimal? InclusionError => InclusionErrorOf(InTarget, OutsideTarget);

    public static HelpReach operator +(HelpReach left, HelpReach right) => new(
        left.Recipients + right.Recipients,
        left.InTarget + right.InTarget,
        left.OutsideTarget + right.OutsideTarget,
        left.Unweighed + right.Unweighed,
        left.Target + right.Target);

    internal static HelpReach One(TargetWeight weight) => new(
        1,
        weight == TargetWeight.Inside ? 1 : 0,
        weight == TargetWeight.Outside ? 1 : 0,
        weight == TargetWeight.Unknown ? 1 : 0,
        0);

    internal static decimal? CoverageOf(Count inTarget, Count target) => target == 0 ? null : (decimal?)inTarget.Value / target.Value;

    internal static decimal? InclusionErrorOf(Count inTarget, Count outside) => inTarget + outside == 0 ? null : (decimal?)outside.Value / (inTarget + outside).Value;
}
