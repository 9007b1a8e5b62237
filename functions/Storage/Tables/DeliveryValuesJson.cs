using System.Globalization;
using System.Text.Json;
using Pipeline.Assistance;
using Pipeline.People;

namespace Pipeline.Storage.Tables;

/// <summary>What is said of a delivery as a JSON object of the values that say something.</summary>
internal static class DeliveryValuesJson
{
    public static void Write(Utf8JsonWriter json, DeliveryValues values)
    {
        json.WriteStartObject();
        WriteText(nameof(values.Name), values.Name);
        WriteText(nameof(values.Kk), values.Kk?.Digits);
        WriteText(nameof(values.Programme), values.Programme);
        if (values.Amount is { } amount)
        {
            json.WriteNumber(nameof(values.Amount), amount);
        }

        WriteText(nameof(values.Goods), values.Goods);
        WriteText(nameof(values.FundingSource), values.FundingSource?.ToString());
        WriteText(nameof(values.Agency), values.Agency);
        WriteText(nameof(values.DeliveredOn), values.DeliveredOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteEndObject();

        void WriteText(string name, string? text)
        {
            if (text is not null)
            {
                json.WriteString(name, text);
            }
        }
    }

    public static DeliveryValues Read(JsonElement json) => new()
    {
        Name = Text(json, nameof(DeliveryValues.Name)),
        Kk = FamilyCardNumber.TryParse(Text(json, nameof(DeliveryValues.Kk)), out var kk) ? kk : null,
        Programme = Text(json, nameof(DeliveryValues.Programme)),
        Amount = json.TryGetProperty(nameof(DeliveryValues.Amount), out var amount) ? amount.GetDecimal() : null,
        Goods = Text(json, nameof(DeliveryValues.Goods)),
        FundingSource = Text(json, nameof(DeliveryValues.FundingSource)) is { } source ? Enum.Parse<FundingSource>(source) : null,
        Agency = Text(json, nameof(DeliveryValues.Agency)),
        DeliveredOn = Text(json, nameof(DeliveryValues.DeliveredOn)) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
    };

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var text) ? text.GetString() : null;
}
