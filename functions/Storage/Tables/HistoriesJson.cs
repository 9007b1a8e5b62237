using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Storage.Tables;

/// <summary>A record's histories as JSON: by regency an array of <c>[submission, sheet, sheet index, row, values]</c>; where a row is one cell of a table, its column's index is the last.</summary>
internal static class HistoriesJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Written for every person of a file: the buffer and the writer are used again, and the submission of a file is the same for all.
    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json) _writing;

    [ThreadStatic]
    private static (SubmissionKey Key, JsonEncodedText Text) _lastSubmission;

    public static string Write<TValues>(
        IEnumerable<KeyValuePair<AreaCode, ClaimHistory<TValues>>> histories, Action<Utf8JsonWriter, TValues> writeValues)
        where TValues : class, IClaimValues<TValues>
    {
        var (buffer, json) = Writing();
        json.WriteStartObject();
        foreach (var (regency, history) in histories)
        {
            json.WriteStartArray(regency.ToString());
            foreach (var entry in history.Entries)
            {
                WriteEntry(json, entry, writeValues);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static IEnumerable<KeyValuePair<AreaCode, ClaimHistory<TValues>>> Read<TValues>(string text, Func<JsonElement, TValues> readValues)
        where TValues : class, IClaimValues<TValues>
    {
        using var document = JsonDocument.Parse(text);
        return [.. document.RootElement.EnumerateObject().Select(regency => KeyValuePair.Create(
            AreaCode.Parse(regency.Name),
            ClaimHistory.Of(regency.Value.EnumerateArray().Select(entry => ReadEntry(entry, readValues)))))];
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json) Writing()
    {
        if (_writing.Buffer is null)
        {
            var buffer = new ArrayBufferWriter<byte>(1024);
            _writing = (buffer, new Utf8JsonWriter(buffer, Compact));
        }

        _writing.Buffer.ResetWrittenCount();
        _writing.Json.Reset();
        return _writing;
    }

    private static JsonEncodedText TextOf(SubmissionKey submission)
    {
        if (!ReferenceEquals(_lastSubmission.Key, submission))
        {
            _lastSubmission = (submission, JsonEncodedText.Encode(submission.ToString(), Compact.Encoder));
        }

        return _lastSubmission.Text;
    }

    private static void WriteEntry<TValues>(Utf8JsonWriter json, ClaimEntry<TValues> entry, Action<Utf8JsonWriter, TValues> writeValues)
    {
        json.WriteStartArray();
        json.WriteStringValue(TextOf(entry.Submission));
        json.WriteStringValue(entry.Place.Sheet);
        json.WriteNumberValue(entry.Place.SheetIndex);
        json.WriteNumberValue(entry.Place.RowNumber);
        writeValues(json, entry.Values);
        if (entry.Place.ColumnIndex is { } column)
        {
            json.WriteNumberValue(column);
        }

        json.WriteEndArray();
    }

    private static ClaimEntry<TValues> ReadEntry<TValues>(JsonElement entry, Func<JsonElement, TValues> readValues) => new(
        SubmissionKey.Parse(entry[0].GetString()!),
        new RowPlace(entry[1].GetString()!, entry[2].GetInt32(), entry[3].GetInt32()) { ColumnIndex = entry.GetArrayLength() > 5 ? entry[5].GetInt32() : null },
        readValues(entry[4]));
}
