using Pipeline.Areas;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>How a summary words with which extracts of DTSEN a regency is compared.</summary>
internal static class DtsenWords
{
    public static string Version(IReadOnlyDictionary<AreaCode, DtsenSource> sources) => string.Join(", ", sources.Values.Select(source => source.Version).Distinct());

    public static string Sender(RegencyQuarter regency, IReadOnlyDictionary<AreaCode, DtsenSource> sources) =>
        sources.Values.All(source => source.Sender == regency.Regency) ? SummaryWords.Short(regency) : "Provinsi";
}
