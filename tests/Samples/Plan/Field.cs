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

    /// <summary>Of help: the programme as somebody wrote it.</summary>
    Programme,

    /// <summary>For when it was given.</summary>
    Period,

    /// <summary>The year of the period, in a column of its own.</summary>
    PeriodYear,

    Amount,

    Goods,

    FundingSource,

    Agency,

    DeliveredOn,
}
