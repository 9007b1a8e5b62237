using System.Text.Json;
using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Rollups;

/// <summary>A matter between regencies as JSON, inside a shard's partial. Holds who it is about, as each side sent it.</summary>
internal static class RegencyMatterJson
{
    public static void Write(Utf8JsonWriter json, RegencyMatter matter)
    {
        json.WriteStartArray();
        json.WriteStringValue(matter.Nik.Digits);
        json.WriteStringValue(matter.Kind.ToString());
        foreach (var side in matter.Sides)
        {
            json.WriteStartArray();
            json.WriteStringValue(side.Regency.ToString());
            json.WriteStringValue(side.Since.ToString());
            json.WriteStringValue(side.Exit?.ToString());
            PersonValuesJson.Write(json, side.Values);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    public static RegencyMatter Read(JsonElement matter) => new(
        Nik.Parse(matter[0].GetString()), Enum.Parse<MatterKind>(matter[1].GetString()!), ReadSide(matter[2]), ReadSide(matter[3]));

    private static MatterSide ReadSide(JsonElement side) => new(
        AreaCode.Parse(side[0].GetString()),
        Quarter.Parse(side[1].GetString()),
        side[2].GetString() is { } reason ? Enum.Parse<PersonStatus>(reason) : null,
        PersonValuesJson.Read(side[3]));
}
