using Pipeline.Areas;

namespace Pipeline.Core.Tests.Areas;

/// <summary>Resolves for a sender, and writes a reading as one line that a table of cases can hold.</summary>
internal static class Resolving
{
    public static AreaResolver For(string sender) =>
        new(AreaTable.Kemendagri, BpsBridge.Published, AreaCode.Parse(sender));

    public static AreaResolution Resolve(
        string sender,
        string? regency = null,
        string? district = null,
        string? village = null,
        string? regencyCode = null,
        string? districtCode = null,
        string? villageCode = null) =>
        For(sender).Resolve(new WrittenArea(regency, district, village, regencyCode, districtCode, villageCode));

    public static string Line(AreaReading reading) => reading switch
    {
        AreaReading.Silent => "silent",
        AreaReading.Exact(var area) => $"exact {area.Name}",
        AreaReading.Corrected(var written, var to) => $"{written} -> {to.Name}",
        AreaReading.Unknown(var written, var nearest, var elsewhere) =>
            $"unknown {written}; near: {Names(nearest)}; elsewhere: {Codes(elsewhere)}",
        AreaReading.Ambiguous(var written, var candidates) => $"ambiguous {written}: {Codes(candidates)}",
        AreaReading.NotYours(var written, var regency) => $"not yours {written}: {regency.Name}",
        _ => throw new InvalidOperationException("A case of AreaReading that this test does not know."),
    };

    private static string Names(IReadOnlyList<Area> areas) => string.Join(", ", areas.Select(area => area.Name));

    private static string Codes(IReadOnlyList<Area> areas) => string.Join(", ", areas.Select(area => area.Code.ToString()));
}
