using System.Text.Json;
using Pipeline.People;

namespace Pipeline.Storage.Tables;

/// <summary>Values as a JSON object of the fields that say something, in the order of <see cref="PersonField"/>.</summary>
internal static class PersonValuesJson
{
    private static readonly JsonEncodedText[] Names =
        [.. Enum.GetValues<PersonField>().Select(field => JsonEncodedText.Encode(field.ToString()))];

    public static void Write(Utf8JsonWriter json, PersonValues values)
    {
        json.WriteStartObject();
        foreach (var field in values.Fields)
        {
            json.WriteString(Names[(int)field], values[field]);
        }

        json.WriteEndObject();
    }

    /// <exception cref="JsonException">A field is not known: the record was written by a newer version.</exception>
    public static PersonValues Read(JsonElement json) => PersonValues.Create(values =>
    {
        foreach (var property in json.EnumerateObject())
        {
            values[Enum.TryParse<PersonField>(property.Name, out var field) ? field : throw new JsonException("A stored field is not known.")] =
                property.Value.GetString();
        }
    });
}
