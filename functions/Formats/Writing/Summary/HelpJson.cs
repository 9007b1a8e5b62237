using System.Text.Json;
using Pipeline.Assistance;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>The help that reached an area, in <c>ringkasan.json</c>.</summary>
internal static class HelpJson
{
    public static void Write(Utf8JsonWriter json, HelpQuarter help)
    {
        json.WriteStartObject("help");
        json.WriteStartArray("programmes");
        foreach (var programme in help.Programmes)
        {
            Write(json, programme);
        }

        json.WriteEndArray();
        json.WriteStartObject("amountBySource");
        foreach (var source in SummaryKeys.Sources)
        {
            json.WriteNumber(SummaryKeys.Of(source), (long)help.AmountFrom(source));
        }

        json.WriteEndObject();
        SummaryJson.WriteByDesil(json, "familiesWithoutHelp", help.FamiliesWithoutHelp);
        SummaryJson.WriteByDesil(json, "personsWithoutHelp", help.PersonsWithoutHelp);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ProgrammeHelp programme)
    {
        var figures = programme.Figures;
        json.WriteStartObject();
        json.WriteString("programme", programme.Programme?.Code.ToString());
        json.WriteString("name", programme.Name);
        json.WriteString("strategy", programme.Programme?.Strategy.Label());
        json.WriteString("group", programme.Programme?.Group.Label());
        json.WriteString("sector", programme.Programme?.Sector.Label());
        json.WriteNumber("persons", figures.Persons);
        json.WriteNumber("families", figures.Families);
        json.WriteNumber("deliveries", figures.Deliveries);
        json.WriteNumber("amount", (long)figures.Amount);
        json.WriteNumber("target", figures.Target);
        json.WriteNumber("inTarget", figures.InTarget);
        json.WriteNumber("outsideTarget", figures.OutsideTarget);
        json.WriteNumber("unweighed", figures.Unweighed);
        json.WriteNumber("duplicates", figures.Duplicates);
        json.WriteNumber("overlaps", figures.Overlaps);
        json.WriteEndObject();
    }
}
