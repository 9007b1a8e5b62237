using System.Text.Json;
using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Rollups;

/// <summary>What a shard's facts say of DTSEN, as JSON.</summary>
internal static class DtsenFactsJson
{
    public static void Write(Utf8JsonWriter json, DtsenFacts facts)
    {
        json.WriteStartArray("dtsenPersons");
        foreach (var (cell, count) in facts.Persons
            .OrderBy(pair => pair.Key.Sender).ThenBy(pair => pair.Key.Version).ThenBy(pair => pair.Key.Told).ThenBy(pair => pair.Key.Area).ThenBy(pair => pair.Key.IsOnList))
        {
            json.WriteStartArray();
            json.WriteStringValue(cell.Sender.ToString());
            json.WriteStringValue(cell.Version.ToString());
            json.WriteStringValue(cell.Told.ToString());
            json.WriteStringValue(cell.Area.ToString());
            json.WriteBooleanValue(cell.IsOnList);
            json.WriteNumberValue(count);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("dtsenFamilies");
        foreach (var family in facts.Families.OrderBy(family => family.Kk).ThenBy(family => family.Sender))
        {
            json.WriteStartArray();
            json.WriteStringValue(family.Kk.Digits);
            json.WriteStringValue(family.Sender.ToString());
            json.WriteStringValue(family.Version.ToString());
            json.WriteStringValue(family.Area.ToString());
            json.WriteNumberValue(family.Desil ?? -1);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static void Read(JsonElement json, DtsenFacts facts)
    {
        foreach (var cell in json.GetProperty("dtsenPersons").EnumerateArray())
        {
            facts.Count(
                new DtsenPersonCell(
                    AreaCode.Parse(cell[0].GetString()), Quarter.Parse(cell[1].GetString()), AreaCode.Parse(cell[2].GetString()), AreaCode.Parse(cell[3].GetString()), cell[4].GetBoolean()),
                cell[5].GetInt64());
        }

        foreach (var family in json.GetProperty("dtsenFamilies").EnumerateArray())
        {
            facts.Keep(new DtsenFamilyFact(
                FamilyCardNumber.TryParse(family[0].GetString(), out var kk) ? kk : throw new JsonException("A family has no family card."),
                AreaCode.Parse(family[1].GetString()),
                Quarter.Parse(family[2].GetString()),
                AreaCode.Parse(family[3].GetString()),
                family[4].GetInt32() is >= 0 and var desil ? desil : null));
        }
    }
}
