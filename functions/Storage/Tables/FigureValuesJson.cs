using System.Text.Json;
using Pipeline.Indicators;

namespace Pipeline.Storage.Tables;

/// <summary>What is said of a figure as a JSON object of the values that say something.</summary>
internal static class FigureValuesJson
{
    public static void Write(Utf8JsonWriter json, FigureValues values)
    {
        json.WriteStartObject();
        if (values.Value is { } value)
        {
            json.WriteNumber(nameof(values.Value), value);
        }

        WriteText(nameof(values.Unit), values.Unit?.ToString());
        WriteText(nameof(values.Written), values.Written);
        WriteText(nameof(values.Source), values.Source);
        json.WriteEndObject();

        void WriteText(string name, string? text)
        {
            if (text is not null)
            {
                json.WriteString(name, text);
            }
        }
    }

    public static FigureValues Read(JsonElement json) => new()
    {
        Value = json.TryGetProperty(nameof(FigureValues.Value), out var value) ? value.GetDecimal() : null,
        Unit = Text(json, nameof(FigureValues.Unit)) is { } unit ? Enum.Parse<FigureUnit>(unit) : null,
        Written = Text(json, nameof(FigureValues.Written)),
        Source = Text(json, nameof(FigureValues.Source)),
    };

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var text) ? text.GetString() : null;
}
