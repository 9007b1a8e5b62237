namespace Pipeline.Intake;

/// <summary>What a file is about, told by its headers, never by its name alone.</summary>
public enum DataSet
{
    /// <summary>Poor and vulnerable residents, by name, by address, by NIK.</summary>
    People,

    /// <summary>Who got what: recipients of assistance by NIK or No. KK.</summary>
    Assistance,

    /// <summary>What is planned and spent: programmes by OPD and budget year.</summary>
    Programmes,

    /// <summary>Figures of areas as BPS publishes them: percentage and number of the poor, poverty line.</summary>
    Indicators,

    /// <summary>The same as a plan (RPJMD, RPKD) sets them for its years.</summary>
    Targets,

    /// <summary>An extract of DTSEN: persons by NIK (individu) or families by No. KK (keluarga).</summary>
    Dtsen,
}

/// <summary>From where the quarter of a submission was taken.</summary>
public enum QuarterSource
{
    /// <summary>Given on the command line.</summary>
    Option,

    /// <summary>A folder such as <c>2025-Q4</c> in the upload's path.</summary>
    Path,

    /// <summary>A title line above the table («Triwulan IV Tahun 2025»).</summary>
    Title,

    /// <summary>A period column.</summary>
    Column,

    /// <summary>The upload time in the province's time zone.</summary>
    UploadTime,
}
