namespace Pipeline.Assistance;

/// <summary>The three strategies against poverty. Inpres 8/2025, diktum KEDUA, as Inpres 4/2022 had them (FACTS 4).</summary>
public enum PovertyStrategy : byte
{
    /// <summary>Mengurangi beban pengeluaran masyarakat.</summary>
    ReduceBurden,

    /// <summary>Meningkatkan pendapatan masyarakat.</summary>
    RaiseIncome,

    /// <summary>Meminimalkan kantong-kantong kemiskinan.</summary>
    ReducePockets,
}

/// <summary>The groups (clusters) of programmes in the practice of Perpres 15/2010, whose text was not read (FACTS 4).</summary>
public enum ProgrammeGroup : byte
{
    /// <summary>I: bantuan dan perlindungan sosial terpadu berbasis keluarga.</summary>
    SocialAssistance,

    /// <summary>II: pemberdayaan masyarakat.</summary>
    CommunityEmpowerment,

    /// <summary>III: pemberdayaan usaha mikro dan kecil.</summary>
    MicroEnterprise,

    /// <summary>IV and whatever stands in no group.</summary>
    Other,
}

/// <summary>What a programme works on. The first four are those that plans report by; the rest keep others from being counted there.</summary>
public enum ProgrammeSector : byte
{
    Education,
    Health,
    BasicInfrastructure,
    Economy,
    SocialProtection,
    Food,
    Employment,
    Energy,
    Agriculture,

    /// <summary>Several at once, such as what companies give.</summary>
    CrossSector,
}

/// <summary>What one recipient of a programme is. Persons, families and groups are never added together.</summary>
public enum RecipientUnit : byte
{
    Person,
    Family,
    Group,
    Area,
}

/// <summary>Whose money it is. The Bappenas guideline of 2022 (APBN, APBD, non-government) with the levels that villages record (FACTS 4).</summary>
public enum FundingSource : byte
{
    /// <summary>APBN.</summary>
    StateBudget,

    /// <summary>APBD provinsi.</summary>
    ProvinceBudget,

    /// <summary>APBD kabupaten or kota.</summary>
    RegencyBudget,

    /// <summary>Dana Desa.</summary>
    VillageFund,

    /// <summary>Companies and others outside government (CSR).</summary>
    Corporate,

    Other,
}
