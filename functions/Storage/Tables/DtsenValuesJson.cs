using System.Globalization;
using System.Text.Json;
using Pipeline.Areas;
using Pipeline.Dtsen;
using Pipeline.People;

namespace Pipeline.Storage.Tables;

/// <summary>What DTSEN says of a person or family as a JSON object of the values that say something.</summary>
internal static class DtsenValuesJson
{
    public static void Write(Utf8JsonWriter json, DtsenValues values)
    {
        json.WriteStartObject();
        WriteText(nameof(values.Version), values.Version?.ToString());
        WriteText(nameof(values.Name), values.Name);
        WriteText(nameof(values.Kk), values.Kk?.Digits);
        WriteText(nameof(values.BirthDate), values.BirthDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        WriteText(nameof(values.Sex), values.Sex?.ToString());
        WriteText(nameof(values.Relation), values.Relation);
        WriteText(nameof(values.Area), values.Area?.ToString());
        WriteNumber(nameof(values.Members), values.Members);
        WriteNumber(nameof(values.DesilNational), values.DesilNational);
        WriteNumber(nameof(values.DesilProvince), values.DesilProvince);
        WriteNumber(nameof(values.DesilRegency), values.DesilRegency);
        json.WriteEndObject();

        void WriteText(string name, string? text)
        {
            if (text is not null)
            {
                json.WriteString(name, text);
            }
        }

        void WriteNumber(string name, int? number)
        {
            if (number is { } said)
            {
                json.WriteNumber(name, said);
            }
        }
    }

    public static DtsenValues Read(JsonElement json) => new()
    {
        Version = Text(json, nameof(DtsenValues.Version)) is { } version ? Quarter.Parse(version) : null,
        Name = Text(json, nameof(DtsenValues.Name)),
        Kk = FamilyCardNumber.TryParse(Text(json, nameof(DtsenValues.Kk)), out var kk) ? kk : null,
        BirthDate = Text(json, nameof(DtsenValues.BirthDate)) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        Sex = Text(json, nameof(DtsenValues.Sex)) is { } sex ? Enum.Parse<Sex>(sex) : null,
        Relation = Text(json, nameof(DtsenValues.Relation)),
        Area = Text(json, nameof(DtsenValues.Area)) is { } area ? AreaCode.Parse(area) : null,
        Members = Number(json, nameof(DtsenValues.Members)),
        DesilNational = Number(json, nameof(DtsenValues.DesilNational)),
        DesilProvince = Number(json, nameof(DtsenValues.DesilProvince)),
        DesilRegency = Number(json, nameof(DtsenValues.DesilRegency)),
    };

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static int? Number(JsonElement json, string name) => json.TryGetProperty(name, out var number) ? number.GetInt32() : null;
}
