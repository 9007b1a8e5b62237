using System.Text.Json;

namespace Pipeline.Formats.Tests.Summary;

/// <summary>Compares a JSON document with a schema of the kind that docs/ringkasan.schema.json is: closed objects, every member required, types.</summary>
internal static class SchemaDeviations
{
    public static void Find(JsonElement value, JsonElement schema, JsonElement root, string path, List<string> deviations)
    {
        var target = Resolve(schema, root);
        if (!Types(target).Contains(TypeOf(value)) && !(Types(target).Contains("number") && value.ValueKind == JsonValueKind.Number))
        {
            deviations.Add($"{path} is {TypeOf(value)}, not {string.Join(" or ", Types(target))}");
            return;
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            FindInObject(value, target, root, path, deviations);
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                Find(item, target.GetProperty("items"), root, $"{path}[]", deviations);
            }
        }
    }

    private static void FindInObject(JsonElement value, JsonElement schema, JsonElement root, string path, List<string> deviations)
    {
        var written = value.EnumerateObject().Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
        var described = schema.GetProperty("properties").EnumerateObject().Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
        var required = schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()!).ToHashSet(StringComparer.Ordinal);
        deviations.AddRange(written.Except(described).Select(name => $"{path}.{name} is not in the schema"));
        deviations.AddRange(described.Except(written).Select(name => $"{path}.{name} is not in the file"));
        deviations.AddRange(described.Except(required).Select(name => $"{path}.{name} is not required"));
        if (schema.GetProperty("additionalProperties").GetBoolean())
        {
            deviations.Add($"{path} is open");
        }

        foreach (var name in written.Intersect(described))
        {
            Find(value.GetProperty(name), schema.GetProperty("properties").GetProperty(name), root, $"{path}.{name}", deviations);
        }
    }

    private static JsonElement Resolve(JsonElement schema, JsonElement root) =>
        schema.TryGetProperty("$ref", out var reference)
            ? root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..])
            : schema;

    private static string[] Types(JsonElement schema)
    {
        var type = schema.GetProperty("type");
        return type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(name => name.GetString()!)] : [type.GetString()!];
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        JsonValueKind.Null => "null",
        _ => "boolean",
    };
}
