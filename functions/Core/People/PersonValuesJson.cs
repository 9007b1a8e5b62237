using System.Text.Json;

namespace Pipeline.People;

/// <summary>Values as a JSON object of the fields that say something, in the order of <see cref="PersonField"/>.</summary>
public static class PersonValuesJson
{
    private static readonly JsonEncodedText[] Names =
        [.. Enum.GetValues<PersonField>().Select(field => JsonEncodedText.Encode(field.ToString()))];

    /// <summary>Writes the object where the writer stands.</summary>
    public static void Write(Utf8JsonWriter json, PersonValues values)
    {
        json.WriteStartObject();
        foreach (var field in values.Fields)
        {
            json.WriteString(Names[(int)field], values[field]);
        }

        json.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    /// <exception cref="JsonException">A field is not known: the record was written by a newer version.</exception>
    public static PersonValues Read(JsonElement json) => PersonValues.Create(values =>
    {
        foreach (var property in json.EnumerateObject())
        {
            values[Enum.TryParse<PersonField>(property.Name, out var field) ? field : throw new JsonException("A stored field is not known.")] =
                property.Value.GetString();
        }
    });

    /// <summary>Reads what <see cref="Write"/> writes, from where the object begins to its end.</summary>
    /// <exception cref="JsonException">A field is not known: the record was written by a newer version.</exception>
    public static PersonValues ReadNext(ref Utf8JsonReader json)
    {
        var values = new PersonValues.Builder();
        var next = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var field = IndexOf(ref json, next);
            _ = json.Read();
            values[(PersonField)field] = json.GetString();
            next = field + 1;
        }

        return values.Build();
    }

    // They are written in their order, so that the next one is mostly near.
    private static int IndexOf(ref Utf8JsonReader json, int expected)
    {
        for (var tried = 0; tried < Names.Length; tried++)
        {
            var index = (expected + tried) % Names.Length;
            if (json.ValueTextEquals(Names[index].EncodedUtf8Bytes))
            {
                return index;
            }
        }

        throw new JsonException("A stored field is not known.");
    }
}
