using System.Text.Json;
using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Rollups;

/// <summary>A shard's facts as JSON: arrays of cells in their order, so that the same facts give the same bytes.</summary>
/// <remarks>Holds family cards, NIKs, and of those whom two regencies name what they sent: for the work container alone, and cleared when the run is over.</remarks>
public static class RollupFactsJson
{
    public static void Write(RollupFacts facts, Stream output)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteStartArray("persons");
        foreach (var (cell, count) in facts.Persons
            .OrderBy(pair => pair.Key.Area).ThenBy(pair => pair.Key.Sex).ThenBy(pair => pair.Key.Desil).ThenBy(pair => pair.Key.InFamily))
        {
            json.WriteStartArray();
            json.WriteStringValue(cell.Area.ToString());
            json.WriteNumberValue((int?)cell.Sex ?? 0);
            json.WriteNumberValue(cell.Desil);
            json.WriteBooleanValue(cell.InFamily);
            json.WriteNumberValue(count);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("families");
        foreach (var (kk, family) in facts.Families.OrderBy(pair => pair.Key))
        {
            json.WriteStartArray();
            json.WriteStringValue(kk.Digits);
            json.WriteBooleanValue(family.IsHead);
            json.WriteStringValue(family.Nik.Digits);
            json.WriteStringValue(family.Area.ToString());
            json.WriteNumberValue(family.Desil);
            json.WriteNumberValue((int)family.Groups);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("groups");
        foreach (var (cell, count) in facts.Groups.OrderBy(pair => pair.Key.Area).ThenBy(pair => pair.Key.Group))
        {
            json.WriteStartArray();
            json.WriteStringValue(cell.Area.ToString());
            json.WriteNumberValue((int)cell.Group);
            json.WriteNumberValue(count);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("ages");
        foreach (var (cell, count) in facts.Ages.OrderBy(pair => pair.Key.Area).ThenBy(pair => pair.Key.Band))
        {
            json.WriteStartArray();
            json.WriteStringValue(cell.Area.ToString());
            json.WriteStringValue(cell.Band.ToString());
            json.WriteNumberValue(count);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("claims");
        foreach (var (cell, count) in facts.Claims
            .OrderBy(pair => pair.Key.Regency).ThenBy(pair => pair.Key.Kind).ThenBy(pair => pair.Key.Reason))
        {
            json.WriteStartArray();
            json.WriteStringValue(cell.Regency.ToString());
            json.WriteStringValue(cell.Kind.ToString());
            json.WriteStringValue(cell.Reason?.ToString());
            json.WriteNumberValue(count);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("matters");
        foreach (var matter in facts.Matters.OrderBy(matter => matter.Nik).ThenBy(matter => matter.Other.Regency))
        {
            RegencyMatterJson.Write(json, matter);
        }

        json.WriteEndArray();
        json.WriteStartArray("help");
        foreach (var help in facts.Help.OrderBy(help => help.Placed.Key, StringComparer.Ordinal))
        {
            HelpFactJson.Write(json, help);
        }

        json.WriteEndArray();
        DtsenFactsJson.Write(json, facts.Dtsen);
        MovementFactsJson.Write(json, facts.Movement);
        facts.Trend.Write(json);
        json.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static async Task<RollupFacts> ReadAsync(Stream input, CancellationToken cancellationToken)
    {
        using var document = await JsonDocument.ParseAsync(input, cancellationToken: cancellationToken);
        var (facts, shared) = (new RollupFacts(), new SharedValues());
        foreach (var cell in document.RootElement.GetProperty("persons").EnumerateArray())
        {
            var sex = cell[1].GetInt32();
            facts.Count(
                new PersonCell(AreaCode.Parse(cell[0].GetString()), sex == 0 ? null : (Sex)sex, cell[2].GetInt32(), cell[3].GetBoolean()),
                cell[4].GetInt64());
        }

        foreach (var family in document.RootElement.GetProperty("families").EnumerateArray())
        {
            facts.Count(
                FamilyCardNumber.TryParse(family[0].GetString(), out var kk) ? kk : throw new JsonException("A family has no family card."),
                new FamilyFact(family[1].GetBoolean(), Nik.Parse(family[2].GetString()), shared.Of(AreaCode.Parse(family[3].GetString())), family[4].GetInt32()) { Groups = (VulnerableGroups)family[5].GetInt32() });
        }

        foreach (var cell in document.RootElement.GetProperty("groups").EnumerateArray())
        {
            facts.Count(new GroupCell(AreaCode.Parse(cell[0].GetString()), (VulnerableGroups)cell[1].GetInt32()), cell[2].GetInt64());
        }

        foreach (var cell in document.RootElement.GetProperty("ages").EnumerateArray())
        {
            facts.Count(new AgeCell(AreaCode.Parse(cell[0].GetString()), Enum.Parse<AgeBand>(cell[1].GetString()!)), cell[2].GetInt64());
        }

        foreach (var claim in document.RootElement.GetProperty("claims").EnumerateArray())
        {
            facts.Count(
                new ClaimCell(
                    AreaCode.Parse(claim[0].GetString()),
                    Enum.Parse<ClaimKind>(claim[1].GetString()!),
                    claim[2].GetString() is { } reason ? Enum.Parse<PersonStatus>(reason) : null),
                claim[3].GetInt64());
        }

        foreach (var matter in document.RootElement.GetProperty("matters").EnumerateArray())
        {
            facts.Keep(RegencyMatterJson.Read(matter));
        }

        foreach (var help in document.RootElement.GetProperty("help").EnumerateArray())
        {
            facts.Keep(HelpFactJson.Read(help, shared));
        }

        DtsenFactsJson.Read(document.RootElement, facts.Dtsen);
        MovementFactsJson.Read(document.RootElement, facts.Movement);
        facts.Trend.Read(document.RootElement);
        return facts;
    }
}
