using System.Text.Json;
using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Rollups;

/// <summary>The movements of a shard's partial.</summary>
internal static class MovementFactsJson
{
    private const string Name = "movement";

    public static void Write(Utf8JsonWriter json, MovementFacts facts)
    {
        json.WriteStartArray(Name);
        foreach (var (cell, count) in facts.Cells
            .OrderBy(pair => pair.Key.Span).ThenBy(pair => pair.Key.From).ThenBy(pair => pair.Key.To).ThenBy(pair => pair.Key.Reason))
        {
            json.WriteStartArray();
            json.WriteStringValue(cell.Span.ToString());
            json.WriteStringValue(cell.From?.ToString());
            json.WriteStringValue(cell.To?.ToString());
            json.WriteStringValue(cell.Reason?.ToString());
            json.WriteNumberValue(count);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    public static void Read(JsonElement root, MovementFacts into)
    {
        foreach (var cell in root.GetProperty(Name).EnumerateArray())
        {
            into.Count(
                new MovementCell(Enum.Parse<MovementSpan>(cell[0].GetString()!), AreaOf(cell[1]), AreaOf(cell[2]), cell[3].GetString() is { } reason ? Enum.Parse<PersonStatus>(reason) : null),
                cell[4].GetInt64());
        }
    }

    private static AreaCode? AreaOf(JsonElement text) => text.GetString() is { } code ? AreaCode.Parse(code) : null;
}
