using System.Globalization;
using System.Text.Json;
using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.People;

namespace Pipeline.Rollups;

/// <summary>A delivery of a shard's facts as a JSON array.</summary>
internal static class HelpFactJson
{
    public static void Write(Utf8JsonWriter json, HelpFact help)
    {
        json.WriteStartArray();
        json.WriteStringValue(help.Placed.Key);
        json.WriteNumberValue(help.Placed.Place);
        json.WriteStringValue(help.Delivery.WrittenProgramme);
        json.WriteStringValue(help.Delivery.Sender.ToString());
        json.WriteStringValue(help.Delivery.Amount?.ToString(CultureInfo.InvariantCulture));
        json.WriteStringValue(help.Delivery.Funding?.ToString());
        json.WriteBooleanValue(help.BeginsHere);
        json.WriteStringValue(help.Area?.ToString());
        json.WriteNumberValue(help.Desil);
        json.WriteStringValue(help.Kk?.Digits);
        json.WriteEndArray();
    }

    /// <param name="shared">Of the shard.</param>
    public static HelpFact Read(JsonElement json, SharedValues shared)
    {
        // The placed key is the delivery's and its sender's.
        var text = json[0].GetString()!;
        var key = DeliveryKey.Parse(text[..text.LastIndexOf('|')]);
        var delivery = new AidDelivery(
            key.Recipient, key.Programme.Code is { } code ? shared.Of(code) : null, shared.Of(json[2].GetString()!), shared.Of(key.Period), shared.Of(AreaCode.Parse(json[3].GetString())))
        {
            Amount = json[4].GetString() is { } amount ? decimal.Parse(amount, CultureInfo.InvariantCulture) : null,
            Funding = json[5].GetString() is { } source ? Enum.Parse<FundingSource>(source) : null,
        };
        return new HelpFact(
            new PlacedDelivery(text, json[1].GetInt64(), delivery),
            json[6].GetBoolean(),
            json[7].GetString() is { } area ? shared.Of(AreaCode.Parse(area)) : null,
            json[8].GetInt32(),
            FamilyCardNumber.TryParse(json[9].GetString(), out var kk) ? kk : null);
    }
}
