using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>What stands in a province's totals row beside the regencies' own figures.</summary>
internal static class ProvinceSums
{
    /// <summary>Counted in the province and in no regency: what a province submits itself may leave the regency open.</summary>
    public static AreaFigures Unplaced(ProvinceQuarter quarter)
    {
        var placed = quarter.Regencies.Aggregate(AreaFigures.None, (sum, regency) => sum + regency.Figures);
        var total = quarter.Total;
        return new AreaFigures(
            total.Persons - placed.Persons,
            total.Families - placed.Families,
            total.PersonsWithoutFamily - placed.PersonsWithoutFamily,
            total.Male - placed.Male,
            total.Female - placed.Female,
            total.SexUnknown - placed.SexUnknown,
            [.. total.PersonsByDesil.Zip(placed.PersonsByDesil, (whole, part) => whole - part)],
            [.. total.FamiliesByDesil.Zip(placed.FamiliesByDesil, (whole, part) => whole - part)]);
    }

    public static ReportingCounts Reporting(ProvinceQuarter quarter) =>
        quarter.Regencies.Select(regency => ReportingCounts.Of(regency.Reporting)).Aggregate(ReportingCounts.None, (sum, counts) => sum + counts);

    /// <summary>How many regencies have a file of the quarter in the figures.</summary>
    public static int Reported(ProvinceQuarter quarter) => quarter.Regencies.Count(regency => HasReported(regency.Reporting));

    public static bool HasReported(Reporting reporting) => reporting.HasReported;

    /// <summary>How many regencies had sent a list by the quarter that a span reaches back to.</summary>
    public static int Comparable(ProvinceQuarter quarter, MovementSpan span) =>
        quarter.Regencies.Count(regency => regency.Movements.Any(movement => movement.Span == span));

    /// <summary>Whether a regency's persons are those of earlier quarters alone.</summary>
    public static bool IsCarriedForward(RegencyQuarter regency) => regency.Figures.Persons > 0 && !HasReported(regency.Reporting);
}
