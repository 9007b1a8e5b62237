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

/// <summary>What units are called.</summary>
public static class FigureUnitNames
{
    /// <summary>How people write it.</summary>
    public static string Label(this FigureUnit unit) => unit switch
    {
        FigureUnit.Percent => "persen",
        FigureUnit.ThousandPersons => "ribu jiwa",
        FigureUnit.Persons => "jiwa",
        FigureUnit.Rupiah => "rupiah/kapita/bulan",
        FigureUnit.Index => "indeks",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "No such unit."),
    };
}
