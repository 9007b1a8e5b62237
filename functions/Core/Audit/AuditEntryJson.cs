using System.Globalization;
using System.Text;
using System.Text.Json;
using Pipeline.Areas;

namespace Pipeline.Audit;

/// <summary>The JSON of an entry: its properties in this order, details sorted by name, no white space.</summary>
internal static class AuditEntryJson
{
    // Nobody gets so far, and whoever writes such a number into a line must not break the check.
    private const long HighestSequence = 1_000_000_000_000;

    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>The object without the hash.</summary>
    public static string WriteUnsealed(AuditEntry entry)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("area", entry.Area.ToString());
            json.WriteNumber("sequence", entry.Sequence);
            json.WriteString("time", entry.Time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
            json.WriteString("actor", entry.Actor.ToString());
            json.WriteString("action", entry.Action.Text());
            json.WriteString("subject", entry.Subject);
            json.WriteString("event", entry.Event);
            json.WriteString("reason", entry.Reason.ToString());
            json.WriteStartObject("details");
            foreach (var (name, value) in entry.Details.OrderBy(detail => detail.Key, StringComparer.Ordinal))
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
            json.WriteString("previous", entry.Previous.ToString());
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    /// <summary>The entry, or null where the text is none.</summary>
    public static AuditEntry? Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : null;
        }
        catch (Exception damaged) when (damaged is JsonException or InvalidOperationException)
        {
            return null; // no JSON, or text in it that is none
        }
    }

    private static AuditEntry? Read(JsonElement root)
    {
        string Text(string name) => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        return AreaCode.TryParse(Text("area"), out var area)
            && root.TryGetProperty("sequence", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt64(out var sequence)
            && sequence is > 0 and < HighestSequence
            && DateTimeOffset.TryParseExact(Text("time"), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            && AuditActions.TryParse(Text("action"), out var action)
            && AuditHash.TryParse(Text("previous"), out var previous)
            && AuditHash.TryParse(Text("hash"), out var hash)
            ? new AuditEntry(
                area, sequence, time, AuditActor.OfStored(Text("actor")), action, Text("subject"), Text("event"),
                AuditReason.OfStored(Text("reason")), Details(root), previous, hash)
            : null;
    }

    private static SortedDictionary<string, string> Details(JsonElement root)
    {
        var details = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (root.TryGetProperty("details", out var stored) && stored.ValueKind == JsonValueKind.Object)
        {
            foreach (var detail in stored.EnumerateObject().Where(detail => detail.Value.ValueKind == JsonValueKind.String))
            {
                details[detail.Name] = detail.Value.GetString()!;
            }
        }

        return details;
    }
}
