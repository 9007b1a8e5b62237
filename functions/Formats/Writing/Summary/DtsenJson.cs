using System.Text.Json;
using Pipeline.Areas;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>An area's list beside DTSEN, in <c>ringkasan.json</c>; null where no extract is known for it.</summary>
internal static class DtsenJson
{
    public static void Write(Utf8JsonWriter json, DtsenQuarter? dtsen)
    {
        if (dtsen is null)
        {
            json.WriteNull("dtsen");
            return;
        }

        json.WriteStartObject("dtsen");
        Write(json, "persons", dtsen.Persons);
        Write(json, "families", dtsen.Families);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, DtsenPersons? persons)
    {
        if (persons is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        Write(json, persons.Sources);
        json.WriteNumber("both", persons.Both);
        json.WriteNumber("onlyList", persons.OnlyList);
        json.WriteNumber("onlyDtsen", persons.OnlyDtsen);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, DtsenFamilies? families)
    {
        if (families is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        Write(json, families.Sources);
        json.WriteNumber("both", families.Both);
        json.WriteNumber("onlyList", families.OnlyList);
        json.WriteNumber("onlyDtsen", families.OnlyDtsen);
        json.WriteNumber("desilDiffers", families.DesilDiffers);
        SummaryJson.WriteByDesil(json, "byDesil", families.ByDesil);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyDictionary<AreaCode, DtsenSource> sources)
    {
        json.WriteStartArray("sources");
        foreach (var (regency, source) in sources.OrderBy(source => source.Key))
        {
            json.WriteStartObject();
            json.WriteString("regency", regency.ToString());
            json.WriteString("sender", source.Sender.ToString());
            json.WriteString("version", source.Version.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
