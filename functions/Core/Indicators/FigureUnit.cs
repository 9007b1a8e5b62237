namespace Pipeline.Indicators;

/// <summary>In what a figure is given.</summary>
public enum FigureUnit
{
    /// <summary>Of a hundred.</summary>
    Percent,

    /// <summary>«Ribu jiwa», as BPS prints counts.</summary>
    ThousandPersons,

    /// <summary>«Jiwa».</summary>
    Persons,

    /// <summary>Rupiah a head a month.</summary>
    Rupiah,

    /// <summary>A number without a unit.</summary>
    Index,
}
