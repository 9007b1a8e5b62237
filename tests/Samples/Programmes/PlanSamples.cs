using System.Globalization;
using Pipeline.Intake;

namespace Pipeline.Samples;

/// <summary>Plans and budgets of a province and two of its regencies.</summary>
internal static class PlanSamples
{
    public static IEnumerable<SampleFile> Files => [PlanOfKalteng.File, PlanOfKotim.File, PlanOfKapuas.File];

    /// <summary>Of Kalimantan Tengah in 2025.</summary>
    public static PlanExpectation Expected { get; } = PlanExpectation.Of([.. PlanOfKalteng.Lines, .. PlanOfKotim.Lines, .. PlanOfKapuas.Lines]);

    public static SampleFile FileOf(string path, string sentOn, string shows, int rows, int held, IEnumerable<(string Code, int Count)> findings, byte[] content) => new(
        path, DateTimeOffset.Parse(sentOn, CultureInfo.InvariantCulture), shows,
        new Expectation(
            rows, rows - held, held, 0,
            new SortedDictionary<string, int>(findings.ToDictionary(finding => finding.Code, finding => finding.Count), StringComparer.Ordinal), new Dictionary<string, int>()),
        content);

    public static IReadOnlyList<Cell> Texts(params IEnumerable<string> texts) => [.. texts.Select(Cell.OfText)];
}
