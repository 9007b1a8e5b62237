using System.Text.Json;

namespace Pipeline.EndToEnd.Naive;

/// <summary>What was found in lists of people, counted from what the regencies were told: one by one, in every hasil.json.</summary>
internal static class FoundFaults
{
    // What the summary hides where they are few persons.
    private static readonly string[] OfPersons = ["identity-conflict", "claimed-elsewhere", "listed-after-exit", "dtsen-missing", "desil-differs"];

    public static IEnumerable<Figure> In(IEnumerable<string> feedback)
    {
        var told = feedback.SelectMany(Read).ToArray();
        return told.Select(found => found with { Area = found.Area[..2], Level = "province" }).Concat(told)
            .GroupBy(found => found.Key)
            .Select(found => found.First() with { Value = $"{found.Count()}" });
    }

    private static IEnumerable<Figure> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var file = document.RootElement;
        var (regency, quarter) = (file.GetProperty("regency").GetString()!, file.GetProperty("quarter").GetString()!);
        var codes = file.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()!).ToArray();

        // Sent before: the ledger has its line. And lists alone say how far lists can be trusted; a broken file says of no data set that it would be of that.
        return regency.Length != 4 || codes.Contains("file-unchanged") || file.GetProperty("dataset").GetString() is not (null or "people")
            ? []
            : [.. codes.Except(OfPersons, StringComparer.Ordinal).SelectMany(code => codes.Where(other => other == code))
                .Select(code => new Figure(regency[..2], quarter, "regency", regency, "findings", "finding", code, ""))];
    }
}
