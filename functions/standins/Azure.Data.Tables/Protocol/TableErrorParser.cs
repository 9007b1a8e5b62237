using System.Globalization;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables.Protocol;

/// <summary>Reads the service's error document: <c>{"odata.error":{"code":"…","message":{"value":"3:…"}}}</c>.</summary>
/// <remarks>In a transaction the message begins with the index of the action that failed.</remarks>
internal sealed class TableErrorParser : RequestFailedDetailsParser
{
    /// <summary>The key under which an exception's Data holds the failed action's index.</summary>
    public const string FailedEntity = "FailedEntity";

    public static TableErrorParser Instance { get; } = new();

    public override bool TryParse(Response response, out ResponseError? error, out IDictionary<string, string>? data)
    {
        error = null;
        data = null;
        if (response.ContentStream is not { Length: > 0 })
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(response.Content);
            if (document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty("odata.error", out var details))
            {
                return false;
            }

            data = new Dictionary<string, string>(StringComparer.Ordinal);
            error = new ResponseError(Code(details), Message(details, data));
            return true;
        }
        catch (JsonException)
        {
            // A proxy's page, or the XML of an authentication failure: Azure.Core then shows the body as it is.
            return false;
        }
    }

    private static string? Code(JsonElement details) =>
        details.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String ? code.GetString() : null;

    private static string? Message(JsonElement details, IDictionary<string, string> data)
    {
        if (!details.TryGetProperty("message", out var message)
            || message.ValueKind != JsonValueKind.Object
            || !message.TryGetProperty("value", out var value)
            || value.GetString() is not { } text)
        {
            return null;
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !int.TryParse(text.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return text;
        }

        data[FailedEntity] = index.ToString(CultureInfo.InvariantCulture);
        return $"{text}\n The index of the entity that caused the error can be found in {nameof(TableTransactionFailedException.FailedTransactionActionIndex)}.";
    }
}
