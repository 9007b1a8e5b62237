namespace Pipeline.Indicators;

/// <summary>What is measured of an area's poverty, as BPS publishes it and as plans set targets for it.</summary>
/// <remarks>P0 is stored as published and never worked out from a count and a population: BPS's own base is not the one that is
/// printed beside it.</remarks>
public enum Indicator
{
    /// <summary>Percentage of poor people, P0.</summary>
    PoorPercent,

    /// <summary>Number of poor people, in thousands.</summary>
    PoorCount,

    /// <summary>Poverty line, rupiah a head a month.</summary>
    PovertyLine,

    /// <summary>Poverty gap index, P1.</summary>
    Depth,

    /// <summary>Poverty severity index, P2.</summary>
    Severity,

    /// <summary>Percentage of people in extreme poverty.</summary>
    ExtremePercent,

    /// <summary>Number of people in extreme poverty, in thousands.</summary>
    ExtremeCount,

    /// <summary>Open unemployment rate (TPT).</summary>
    Unemployment,

    /// <summary>Gini ratio.</summary>
    Gini,

    /// <summary>Human development index (IPM).</summary>
    HumanDevelopment,
}
