using System.Text.Json;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>The plan of an area, in <c>ringkasan.json</c>.</summary>
internal static class PlanJson
{
    public static void Write(Utf8JsonWriter json, PlanQuarter plan)
    {
        json.WriteStartObject("plan");
        WriteFigures(json, plan.Total);
        WriteParts(json, "byStrategy", plan.Strategies, strategy => SummaryKeys.Of(strategy));
        WriteParts(json, "bySector", plan.Sectors, sector => SummaryKeys.Of(sector));
        WriteParts(json, "byGroup", plan.Groups, group => SummaryKeys.Of(group));
        WriteParts(json, "bySource", plan.Sources, source => SummaryKeys.Of(source));
        json.WriteStartArray("agencies");
        foreach (var agency in plan.Agencies)
        {
            json.WriteStartObject();
            json.WriteString("sender", agency.Sender.ToString());
            json.WriteString("name", agency.Name);
            WriteFigures(json, agency.Figures);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("programmes");
        foreach (var programme in plan.Programmes)
        {
            Write(json, programme);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ProgrammePlan programme)
    {
        json.WriteStartObject();
        json.WriteString("programme", programme.Programme?.Code.ToString());
        json.WriteString("name", programme.Name);
        WriteFigures(json, programme.Figures);
        json.WriteStartArray("targets");
        foreach (var target in programme.Targets)
        {
            json.WriteStartObject();
            json.WriteString("unit", target.Unit);
            json.WriteNumber("number", target.Number);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("persons", programme.Persons);
        json.WriteNumber("families", programme.Families);
        json.WriteEndObject();
    }

    private static void WriteParts<T>(Utf8JsonWriter json, string name, IReadOnlyList<PlanPart<T>> parts, Func<T?, string> key)
        where T : struct, Enum
    {
        json.WriteStartObject(name);
        foreach (var part in parts)
        {
            json.WriteStartObject(key(part.Part));
            WriteFigures(json, part.Figures);
            json.WriteNumber("budgetByTable", (long)part.Figures.BudgetByTable);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter json, PlanFigures figures)
    {
        json.WriteNumber("lines", figures.Lines);
        json.WriteNumber("budget", (long)figures.Budget);
        json.WriteNumber("realisation", (long)figures.Realisation);
        json.WriteNumber("unreported", figures.Unreported);
    }
}
