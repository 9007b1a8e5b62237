namespace Pipeline.Samples;

/// <summary>What a column of a sample shows; an office chooses and names its own.</summary>
internal enum Field
{
    Number,
    Nik,
    Card,
    Name,
    Sex,
    BirthPlace,
    BirthDate,
    PlaceAndDateOfBirth,
    Relation,
    Marital,
    Address,
    Rt,
    Rw,
    RtAndRw,
    Village,
    VillageCode,
    District,
    Regency,
    RegencyCode,
    Occupation,
    Education,
    Disability,
    Desil,
    Status,

    /// <summary>A bank secret, which the pipeline must not keep.</summary>
    MotherName,

    /// <summary>A bank account, which the pipeline must not keep.</summary>
    Account,
}
