using System.Text.Json;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>The pockets of poverty in <c>ringkasan.json</c>: villages by their codes, which stand with their figures in their district.</summary>
internal static class PocketsJson
{
    public static void Write(Utf8JsonWriter json, PovertyPockets pockets)
    {
        json.WriteStartObject("pockets");
        json.WriteString("measure", pockets.Measure == PocketMeasure.Targeted ? "persons_desil_1_4" : "persons");
        json.WriteNumber("sharePercent", pockets.Share);
        json.WriteNumber("villages", pockets.Ranked.Count);
        json.WriteNumber("persons", pockets.Whole);
        json.WriteNumber("hiddenVillages", pockets.HiddenVillages);
        json.WriteNumber("unplaced", pockets.Unplaced);
        json.WriteNumber("topVillages", pockets.Top.Count);
        json.WriteNumber("topPersons", pockets.InTop);
        json.WriteNumber("setPersons", pockets.InSet);
        json.WriteStartArray("set");
        foreach (var village in pockets.Set)
        {
            json.WriteStringValue(village.Village.ToString());
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
