using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Dtsen;

/// <summary>
/// What a DTSEN extract says of a person or a family; null is not said. Only what the summary uses is kept: of health, assets,
/// schooling and income nothing (UU 27/2022).
/// </summary>
public sealed record DtsenValues : IClaimValues<DtsenValues>
{
    /// <summary>Nothing said.</summary>
    public static DtsenValues Empty { get; } = new();

    /// <summary>The version in which it stands: the quarter of the submission, for BPS ranks anew each quarter (Inpres 4/2025).</summary>
    /// <remarks>A value like the others, so that a newer version is a change in every record that it has, and in no other.</remarks>
    public Quarter? Version { get; init; }

    /// <summary>The person's name, or that of the family's head; in capitals.</summary>
    public string? Name { get; init; }

    /// <summary>The person's family; a family has it as its key.</summary>
    public FamilyCardNumber? Kk { get; init; }

    public DateOnly? BirthDate { get; init; }

    public Sex? Sex { get; init; }

    /// <summary>The person's place in the family, as in <see cref="PersonField.Relation"/>.</summary>
    public string? Relation { get; init; }

    /// <summary>The deepest area that could be settled; of a person that of the identity card.</summary>
    public AreaCode? Area { get; init; }

    /// <summary>How many members the family has.</summary>
    public int? Members { get; init; }

    /// <summary>1 (poorest) to 10; 0 is «belum ditentukan», which supersedes an older desil.</summary>
    public int? DesilNational { get; init; }

    /// <inheritdoc cref="DesilNational"/>
    public int? DesilProvince { get; init; }

    /// <inheritdoc cref="DesilNational"/>
    public int? DesilRegency { get; init; }

    /// <summary>The desil that counts: the national one, else the province's, else the regency's.</summary>
    public int? Desil => DesilNational ?? DesilProvince ?? DesilRegency;

    public bool IsEmpty => this == Empty;

    public DtsenValues OverlaidBy(DtsenValues later) => new()
    {
        Version = later.Version ?? Version,
        Name = later.Name ?? Name,
        Kk = later.Kk ?? Kk,
        BirthDate = later.BirthDate ?? BirthDate,
        Sex = later.Sex ?? Sex,
        Relation = later.Relation ?? Relation,
        Area = later.Area is { } said && !(Area is { } known && known.IsWithin(said)) ? said : Area,
        Members = later.Members ?? Members,
        DesilNational = later.DesilNational ?? DesilNational,
        DesilProvince = later.DesilProvince ?? DesilProvince,
        DesilRegency = later.DesilRegency ?? DesilRegency,
    };

    public DtsenValues ChangedBy(DtsenValues later)
    {
        var after = OverlaidBy(later);
        return new()
        {
            Version = Version == after.Version ? null : after.Version,
            Name = Name == after.Name ? null : after.Name,
            Kk = Kk == after.Kk ? null : after.Kk,
            BirthDate = BirthDate == after.BirthDate ? null : after.BirthDate,
            Sex = Sex == after.Sex ? null : after.Sex,
            Relation = Relation == after.Relation ? null : after.Relation,
            Area = Area == after.Area ? null : after.Area,
            Members = Members == after.Members ? null : after.Members,
            DesilNational = DesilNational == after.DesilNational ? null : after.DesilNational,
            DesilProvince = DesilProvince == after.DesilProvince ? null : after.DesilProvince,
            DesilRegency = DesilRegency == after.DesilRegency ? null : after.DesilRegency,
        };
    }

    /// <summary>Whoever the extract names under a number is who DTSEN has under it; it is not ours to doubt.</summary>
    public static bool CannotBeOne(DtsenValues before, DtsenValues said) => false;

    /// <summary>The version alone: the rest is personal data.</summary>
    public override string ToString() => $"{nameof(DtsenValues)} {Version}";
}
