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

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(RIBU|RIBUAN|THOUSAND)\b|\b000\b", Options)]
    private static partial Regex Thousand();

    [GeneratedRegex(@"\(\s*(JIWA|ORANG|PERSONS?)\s*\)", Options)]
    private static partial Regex Persons();

    [GeneratedRegex(@"\b(JIWA|ORANG|PERSONS?)\b", Options)]
    private static partial Regex PersonsAlone();
}
