namespace Pipeline.Intake;

/// <summary>What a column of a people table can say, in the order of the contract.</summary>
public enum PeopleField
{
    Nik,
    Kk,
    Name,
    BirthPlace,
    BirthDate,
    Sex,
    Relation,
    Marital,
    Address,
    Rt,
    Rw,
    Village,
    District,
    Regency,
    Occupation,
    Education,
    Disability,
    Desil,
    Income,
    Status,
    Note,

    /// <summary>The period of the whole submission («Triwulan IV 2025»), repeated in every row.</summary>
    Period,

    /// <summary>An area code in a column of its own, beside or instead of the name.</summary>
    VillageCode,

    /// <inheritdoc cref="VillageCode"/>
    DistrictCode,

    /// <inheritdoc cref="VillageCode"/>
    RegencyCode,
}
