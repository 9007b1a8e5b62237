using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>What stands in a province's totals row beside the regencies' own figures.</summary>
internal static class ProvinceSums
{
    public static ReportingCounts Reporting(IEnumerable<RegencyQuarter> regencies) =>
        regencies.Select(regency => ReportingCounts.Of(regency.Reporting)).Aggregate(ReportingCounts.None, (sum, counts) => sum + counts);

    public static ListQuality Quality(IEnumerable<RegencyQuarter> regencies) => ListQuality.Sum(regencies.Select(regency => regency.Reporting.Quality));

    /// <summary>How many regencies have a file of the quarter in the figures.</summary>
    public static int Reported(ProvinceQuarter quarter) => quarter.Regencies.Count(regency => HasReported(regency.Reporting));

    public static bool HasReported(Reporting reporting) => reporting.HasReported;

    /// <summary>How many regencies had sent a list by the quarter that a span reaches back to.</summary>
    public static int Comparable(ProvinceQuarter quarter, MovementSpan span) =>
        quarter.Regencies.Count(regency => regency.Movements.Any(movement => movement.Span == span));

    /// <summary>Whether a regency's persons are those of earlier quarters alone.</summary>
    public static bool IsCarriedForward(RegencyQuarter regency) => regency.Figures.Persons.IsAny && !HasReported(regency.Reporting);
}
