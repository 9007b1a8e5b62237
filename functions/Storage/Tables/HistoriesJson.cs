using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Storage.Tables;

/// <summary>A record's histories as JSON: by regency an array of <c>[submission, sheet, sheet index, row, values]</c>.</summary>
internal static class HistoriesJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(PersonRecord record)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            json.WriteStartObject();
            foreach (var (regency, history) in record.Histories)
            {
                json.WriteStartArray(regency.ToString());
                foreach (var entry in history.Entries)
                {
                    WriteEntry(json, entry);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static PersonRecord Read(Nik nik, string text)
    {
        using var document = JsonDocument.Parse(text);
        return PersonRecord.Of(nik, document.RootElement.EnumerateObject().Select(regency => KeyValuePair.Create(
            AreaCode.Parse(regency.Name), ClaimHistory.Of(regency.Value.EnumerateArray().Select(ReadEntry)))));
    }

    private static void WriteEntry(Utf8JsonWriter json, ClaimEntry entry)
    {
        json.WriteStartArray();
        json.WriteStringValue(entry.Submission.ToString());
        json.WriteStringValue(entry.Place.Sheet);
        json.WriteNumberValue(entry.Place.SheetIndex);
        json.WriteNumberValue(entry.Place.RowNumber);
        PersonValuesJson.Write(json, entry.Values);
        json.WriteEndArray();
    }

    private static ClaimEntry ReadEntry(JsonElement entry) => new(
        SubmissionKey.Parse(entry[0].GetString()!),
        new RowPlace(entry[1].GetString()!, entry[2].GetInt32(), entry[3].GetInt32()),
        PersonValuesJson.Read(entry[4]));
}
