using System.Globalization;
using Pipeline.Intake;

namespace Pipeline.Samples;

/// <summary>A line of a plan as an office means it; money in rupiah.</summary>
/// <param name="Kind">Strategy, sector and group as written.</param>
/// <param name="Realisation">Null where nothing is written.</param>
internal sealed record PlannedLine(
    string Agency, string Programme, string Activity, (string Strategy, string Sector, string Group) Kind, string Source, decimal Budget, decimal? Realisation, string Target, string Unit)
{
    // Globalisation is invariant in this build: the marks are written out.
    public static readonly NumberFormatInfo Dotted = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    /// <summary>A number cell in a scale: 1 250 500 000 in millions is 1250.5.</summary>
    public static Cell Number(decimal? rupiah, decimal scale) =>
        rupiah is { } amount ? new Cell(CellKind.Number, (amount / scale).ToString("0.######", CultureInfo.InvariantCulture)) : Cell.Blank;

    /// <summary>1.250.500.000.</summary>
    public static Cell Text(decimal? rupiah) => rupiah is { } amount ? Cell.OfText(amount.ToString("N0", Dotted)) : Cell.Blank;
}

/// <summary>What a summary should say of all plans of a province in a year, counted while they were planned.</summary>
/// <param name="Lines">Lines that count: what is repeated once, what is held not at all.</param>
/// <param name="Budget">Rupiah.</param>
/// <param name="Realisation">Rupiah.</param>
/// <param name="Unreported">Lines that say nothing of what was spent.</param>
public sealed record PlanExpectation(int Lines, decimal Budget, decimal Realisation, int Unreported)
{
    internal static PlanExpectation Of(IReadOnlyList<PlannedLine> lines) =>
        new(lines.Count, lines.Sum(line => line.Budget), lines.Sum(line => line.Realisation ?? 0), lines.Count(line => line.Realisation is null));
}
