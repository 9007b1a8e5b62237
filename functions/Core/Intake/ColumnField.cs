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

    /// <summary>An activity (kegiatan) of a programme.</summary>
    Activity,

    /// <summary>A part of an activity (sub kegiatan).</summary>
    SubActivity,

    /// <summary>The year of a budget.</summary>
    BudgetYear,

    /// <summary>The pagu: what may be spent, in rupiah.</summary>
    Budget,

    /// <summary>What was spent, in rupiah.</summary>
    Realisation,

    /// <summary>How many are to be reached.</summary>
    Target,

    /// <summary>What the target counts: KPM, orang, unit.</summary>
    TargetUnit,

    /// <summary>The strategy of Inpres 8/2025.</summary>
    Strategy,

    Sector,

    /// <summary>The group of Perpres 15/2010.</summary>
    Group,

    /// <summary>A figure of an area, the indicator being in its header, its row or the title.</summary>
    Figure,

    /// <summary>For which year, or month of it, the figures of a row hold.</summary>
    FigureYear,

    /// <summary>Which indicator a row is of.</summary>
    Indicator,

    /// <summary>In what the figures of a row are.</summary>
    FigureUnit,

    /// <summary>Where the figures of a row are from.</summary>
    Source,

    /// <summary>A family's desil among those of its province, as an extract of DTSEN has it beside the national one.</summary>
    DesilProvince,

    /// <inheritdoc cref="DesilProvince"/>
    DesilRegency,

    /// <summary>How many members a family has.</summary>
    FamilyMembers,

    /// <summary>That the table is an extract of DTSEN and of which layout: so that rows told by the title above them say it where they stand without.</summary>
    DtsenLayout,
}
