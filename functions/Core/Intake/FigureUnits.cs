using System.Text.RegularExpressions;
using Pipeline.Indicators;

namespace Pipeline.Intake;

/// <summary>In what the figures of a column are written.</summary>
internal static partial class FigureUnits
{
    /// <summary>The unit that a header or a cell «Satuan» names for an indicator; null where it names none that the indicator can have.</summary>
    /// <param name="isAlone">Whether the text says nothing but a unit: then «jiwa» needs no brackets.</param>
    public static FigureUnit? Of(string text, Indicator indicator, bool isAlone) => indicator.Unit() switch
    {
        FigureUnit.ThousandPersons =>
            Thousand().IsMatch(text) ? FigureUnit.ThousandPersons
            : (isAlone ? PersonsAlone() : Persons()).IsMatch(text) ? FigureUnit.Persons
            : null,
        _ => null,
    };

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

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(RIBU|RIBUAN|THOUSAND)\b|\b000\b", Options)]
    private static partial Regex Thousand();

    [GeneratedRegex(@"\(\s*(JIWA|ORANG|PERSONS?)\s*\)", Options)]
    private static partial Regex Persons();

    [GeneratedRegex(@"\b(JIWA|ORANG|PERSONS?)\b", Options)]
    private static partial Regex PersonsAlone();
}
