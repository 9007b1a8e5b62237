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
        Write(json, "byStrategy", help.ByStrategy, SummaryKeys.Of);
        Write(json, "bySector", help.BySector, SummaryKeys.Of);
        Write(json, "byGroup", help.ByGroup, SummaryKeys.Of);
        Write(json, "bySource", help.BySource, SummaryKeys.Of);
        json.WriteNumber("amount", help.Amount.Whole);
        SummaryJson.WriteByDesil(json, "familiesWithoutHelp", help.FamiliesWithoutHelp);
        SummaryJson.WriteByDesil(json, "personsWithoutHelp", help.PersonsWithoutHelp);
        json.WriteEndObject();
    }

    /// <summary>The vulnerable groups, and whom of them no help reached.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<GroupFigures> groups)
    {
        json.WriteStartObject("vulnerableGroups");
        foreach (var group in groups)
        {
            json.WriteStartObject(SummaryKeys.Of(group.Group));
            json.WriteNumber("persons", group.Persons);
            json.WriteNumber("families", group.Families);
            json.WriteNumber("familiesWithoutHelp", group.FamiliesWithoutHelp);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write<TKind>(Utf8JsonWriter json, string name, HelpTotals<TKind> totals, Func<TKind?, string> word)
        where TKind : struct, Enum
    {
        json.WriteStartObject(name);
        foreach (var kind in SummaryKeys.Kinds<TKind>())
        {
            var total = totals.Of(kind);
            json.WriteStartObject(word(kind));
            Write(json, "persons", total.Persons);
            Write(json, "families", total.Families);
            json.WriteNumber("deliveries", total.Deliveries);
            json.WriteNumber("amount", total.Amount.Whole);
            json.WriteNumber("duplicates", total.Duplicates);
            json.WriteNumber("overlaps", total.Overlaps);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, HelpReach reach)
    {
        json.WriteStartObject(name);
        json.WriteNumber("recipients", reach.Recipients);
        json.WriteNumber("target", reach.Target);
        json.WriteNumber("inTarget", reach.InTarget);
        json.WriteNumber("outsideTarget", reach.OutsideTarget);
        json.WriteNumber("unweighed", reach.Unweighed);
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
        json.WriteNumber("amount", figures.Amount.Whole);
        json.WriteNumber("target", figures.Target);
        json.WriteNumber("inTarget", figures.InTarget);
        json.WriteNumber("outsideTarget", figures.OutsideTarget);
        json.WriteNumber("unweighed", figures.Unweighed);
        json.WriteNumber("duplicates", figures.Duplicates);
        json.WriteNumber("overlaps", figures.Overlaps);
        json.WriteEndObject();
    }
}
