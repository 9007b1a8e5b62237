using System.Text.Json;
using Pipeline.Assistance;
using Pipeline.Plans;

namespace Pipeline.Storage.Tables;

/// <summary>What is said of a line of a plan as a JSON object of the values that say something.</summary>
internal static class PlanValuesJson
{
    public static void Write(Utf8JsonWriter json, PlanValues values)
    {
        json.WriteStartObject();
        WriteText(nameof(values.Programme), values.Programme);
        WriteText(nameof(values.Agency), values.Agency);
        WriteText(nameof(values.Activity), values.Activity);
        WriteText(nameof(values.Strategy), values.Strategy?.ToString());
        WriteText(nameof(values.Sector), values.Sector?.ToString());
        WriteText(nameof(values.Group), values.Group?.ToString());
        WriteNumber(nameof(values.Budget), values.Budget);
        WriteNumber(nameof(values.Realisation), values.Realisation);
        WriteNumber(nameof(values.Target), values.Target);
        WriteText(nameof(values.TargetUnit), values.TargetUnit);
        json.WriteEndObject();

        void WriteText(string name, string? text)
        {
            if (text is not null)
            {
                json.WriteString(name, text);
            }
        }

        void WriteNumber(string name, decimal? number)
        {
            if (number is { } said)
            {
                json.WriteNumber(name, said);
            }
        }
    }

    public static PlanValues Read(JsonElement json) => new()
    {
        Programme = Text(json, nameof(PlanValues.Programme)),
        Agency = Text(json, nameof(PlanValues.Agency)),
        Activity = Text(json, nameof(PlanValues.Activity)),
        Strategy = Word<PovertyStrategy>(json, nameof(PlanValues.Strategy)),
        Sector = Word<ProgrammeSector>(json, nameof(PlanValues.Sector)),
        Group = Word<ProgrammeGroup>(json, nameof(PlanValues.Group)),
        Budget = Number(json, nameof(PlanValues.Budget)),
        Realisation = Number(json, nameof(PlanValues.Realisation)),
        Target = Number(json, nameof(PlanValues.Target)),
        TargetUnit = Text(json, nameof(PlanValues.TargetUnit)),
    };

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static decimal? Number(JsonElement json, string name) => json.TryGetProperty(name, out var number) ? number.GetDecimal() : null;

    private static T? Word<T>(JsonElement json, string name)
        where T : struct, Enum => Text(json, name) is { } word ? Enum.Parse<T>(word) : null;
}
