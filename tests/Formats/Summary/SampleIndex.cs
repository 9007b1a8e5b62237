using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Rollups;

namespace Pipeline.Formats.Tests.Summary;

/// <summary>Indexes made by hand.</summary>
public static class SampleIndex
{
    private static readonly string[] First = [SummaryFileNames.Html, SummaryFileNames.Csv, SummaryFileNames.Json, SummaryFileNames.Workbook, SummaryFileNames.Manifest];
    private static readonly string[] Next = [.. First, SummaryFileNames.Changes];

    /// <summary>A provisional quarter, and one with three versions, the first of which was written before facts were kept.</summary>
    public static ProvinceIndex Small() => Of(
        Version(new Quarter(2026, 1), 1, new VersionFacts(true, null, 0, 14), First),
        Version(new Quarter(2025, 4), 3, new VersionFacts(false, new DateTimeOffset(2026, 5, 2, 9, 0, 0, TimeSpan.FromHours(7)), 14, 14), Next),
        Version(new Quarter(2025, 4), 2, new VersionFacts(false, new DateTimeOffset(2026, 1, 10, 23, 30, 0, TimeSpan.FromHours(7)), 13, 14), Next),
        Version(new Quarter(2025, 4), 1, null, First));

    /// <summary>Three years, some quarters with many versions.</summary>
    public static ProvinceIndex OfThreeYears() => Of([.. Enumerable.Range(0, 12).SelectMany(back => Enumerable.Range(1, 1 + (back % 5 * 4)).Select(number => Version(
        new Quarter(2023 + (back / 4), 1 + (back % 4)), number, new VersionFacts(back == 11, new DateTimeOffset(2026, 1, number, 9, 0, 0, TimeSpan.FromHours(7)), number % 15, 14), number == 1 ? First : Next)))]);

    private static ProvinceIndex Of(params SummaryVersion[] versions) => ProvinceIndex.Of(AreaTable.Kemendagri.Find(AreaCode.Parse("62"))!, versions);

    private static SummaryVersion Version(Quarter quarter, int number, VersionFacts? facts, string[] files) =>
        new(quarter, number, facts, files.ToHashSet(StringComparer.Ordinal));
}
