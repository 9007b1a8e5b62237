using System.Globalization;
using Pipeline.Indicators;

namespace Pipeline.Intake;

/// <summary>The figure of a cell, as people see it there.</summary>
internal static class FigureCell
{
    /// <summary>Null where the cell says no figure.</summary>
    public static decimal? ValueOf(Cell cell, Indicator indicator, FigureUnit unit) => ErrorValue.StandsIn(cell) ? null
        : cell.Kind == CellKind.Number ? FigureNumber.ReadStored(IsOfAHundred(cell, indicator, unit) ? Hundredfold(cell.Text) : cell.Text)
        : cell.Kind == CellKind.Text ? FigureNumber.Read(CellText.Of(cell), unit)
        : null;

    /// <summary>What stands in the cell, for showing it to people: a percentage as the spreadsheet shows it, not as it stores it.</summary>
    public static string AsShown(Cell cell) =>
        cell.IsPercent && FigureNumber.ReadStored(Hundredfold(cell.Text)) is { } percent
            ? $"{percent.ToString(CultureInfo.InvariantCulture).Replace('.', ',')}%"
            : CellText.AsWritten(cell);

    // A Gini ratio is published as a part of one, and money and people are counted, whatever the cell makes of them.
    private static bool IsOfAHundred(Cell cell, Indicator indicator, FigureUnit unit) =>
        cell.IsPercent && unit is FigureUnit.Percent or FigureUnit.Index && indicator != Indicator.Gini;

    private static string Hundredfold(string stored) =>
        decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var part) && Math.Abs(part) < 1_000_000_000_000m
            ? (part * 100).ToString(CultureInfo.InvariantCulture)
            : stored;
}
