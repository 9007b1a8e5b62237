using System.Text.Json;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>The villages of a district in <c>ringkasan.json</c>, and those who are in none.</summary>
internal static class VillageJson
{
    public static void Write(Utf8JsonWriter json, DistrictQuarter district)
    {
        json.WriteStartObject("unplaced");
        Write(json, district.Unplaced);
        json.WriteEndObject();
        json.WriteStartArray("villages");
        foreach (var village in district.Villages)
        {
            json.WriteStartObject();
            json.WriteString("code", village.Village.ToString());
            json.WriteString("name", village.Name);
            Write(json, village.Figures);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, VillageFigures figures)
    {
        json.WriteNumber("persons", figures.Persons);
        json.WriteNumber("personsDesil1To4", figures.Targeted);
        json.WriteNumber("families", figures.Families);
    }
}
