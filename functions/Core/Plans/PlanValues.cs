using Pipeline.Assistance;
using Pipeline.People;

namespace Pipeline.Plans;

/// <summary>What a sender says of one line of its plan beside the key; null is not said.</summary>
public sealed record PlanValues : IClaimValues<PlanValues>
{
    /// <summary>Nothing said.</summary>
    public static PlanValues Empty { get; } = new();

    /// <summary>The programme as the plan writes it.</summary>
    public string? Programme { get; init; }

    /// <summary>The OPD, in capitals.</summary>
    public string? Agency { get; init; }

    /// <summary>The activity, and behind a slash the sub-activity, as the plan writes them.</summary>
    public string? Activity { get; init; }

    public PovertyStrategy? Strategy { get; init; }

    public ProgrammeSector? Sector { get; init; }

    public ProgrammeGroup? Group { get; init; }

    /// <summary>The pagu, in whole rupiah.</summary>
    public decimal? Budget { get; init; }

    /// <summary>What was spent, in whole rupiah.</summary>
    public decimal? Realisation { get; init; }

    /// <summary>How much is to be reached, in <see cref="TargetUnit"/>.</summary>
    public decimal? Target { get; init; }

    /// <summary>In capitals: KPM, ORANG, UNIT, KM.</summary>
    public string? TargetUnit { get; init; }

    public bool IsEmpty => this == Empty;

    public PlanValues OverlaidBy(PlanValues later) => new()
    {
        Programme = later.Programme ?? Programme,
        Agency = later.Agency ?? Agency,
        Activity = later.Activity ?? Activity,
        Strategy = later.Strategy ?? Strategy,
        Sector = later.Sector ?? Sector,
        Group = later.Group ?? Group,
        Budget = later.Budget ?? Budget,
        Realisation = later.Realisation ?? Realisation,
        Target = later.Target ?? Target,
        TargetUnit = later.TargetUnit ?? TargetUnit,
    };

    public PlanValues ChangedBy(PlanValues later)
    {
        var after = OverlaidBy(later);
        return new()
        {
            Programme = Programme == after.Programme ? null : after.Programme,
            Agency = Agency == after.Agency ? null : after.Agency,
            Activity = Activity == after.Activity ? null : after.Activity,
            Strategy = Strategy == after.Strategy ? null : after.Strategy,
            Sector = Sector == after.Sector ? null : after.Sector,
            Group = Group == after.Group ? null : after.Group,
            Budget = Budget == after.Budget ? null : after.Budget,
            Realisation = Realisation == after.Realisation ? null : after.Realisation,
            Target = Target == after.Target ? null : after.Target,
            TargetUnit = TargetUnit == after.TargetUnit ? null : after.TargetUnit,
        };
    }

    /// <summary>Two rows of one key are one line of a plan, whatever else they say.</summary>
    public static bool CannotBeOne(PlanValues before, PlanValues said) => false;

    /// <summary>Whether both say the same of money, target and place, however they spell the names.</summary>
    public bool CountsAs(PlanValues other) => WithoutNames(this) == WithoutNames(other);

    private static PlanValues WithoutNames(PlanValues values) => values with { Programme = null, Agency = null, Activity = null };
}
