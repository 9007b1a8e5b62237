namespace Pipeline.Intake;

/// <summary>What a column of a table can say, in the order of the contract; which of them a data set has is in <see cref="DataSetFields"/>.</summary>
public enum ColumnField
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

    /// <summary>The name of a programme of assistance.</summary>
    Programme,

    /// <summary>For when assistance was given: a month, a range of months, a stage, a year.</summary>
    DeliveryPeriod,

    /// <summary>The year of <see cref="DeliveryPeriod"/>, in a column of its own.</summary>
    DeliveryYear,

    /// <summary>How much was given, in rupiah.</summary>
    Amount,

    /// <summary>What was given, where it was goods: «Beras 10 kg».</summary>
    Unit,

    /// <summary>Out of which budget.</summary>
    FundingSource,

    /// <summary>Who gave it: an OPD, a village, a company.</summary>
    Agency,

    /// <summary>The day on which it was handed over.</summary>
    DeliveredOn,

    /// <summary>A family's desil among those of its province, as an extract of DTSEN has it beside the national one.</summary>
    DesilProvince,

    /// <inheritdoc cref="DesilProvince"/>
    DesilRegency,

    /// <summary>How many members a family has.</summary>
    FamilyMembers,

    /// <summary>That the table is an extract of DTSEN and of which layout: so that rows told by the title above them say it where they stand without.</summary>
    DtsenLayout,
}
