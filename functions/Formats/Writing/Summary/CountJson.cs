using System.Text.Json;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>Counts in <c>ringkasan.json</c>: null where they are hidden.</summary>
internal static class CountJson
{
    public static void WriteNumber(this Utf8JsonWriter json, string name, Count count)
    {
        if (count.Value is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
