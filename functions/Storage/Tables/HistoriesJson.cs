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
        where TValues : class, IClaimValues<TValues> => Read(text, (ref Utf8JsonReader json) =>
    {
        using var document = JsonDocument.ParseValue(ref json);
        return readValues(document.RootElement);
    });

    /// <remarks>Token by token: a roll-up reads every person of a province, and a document of each would cost more than all else that is done for it.</remarks>
    public static IEnumerable<KeyValuePair<AreaCode, ClaimHistory<TValues>>> Read<TValues>(string text, ValuesReader<TValues> readValues)
        where TValues : class, IClaimValues<TValues>
    {
        var utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            var json = new Utf8JsonReader(utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, utf8)));
            var histories = new List<KeyValuePair<AreaCode, ClaimHistory<TValues>>>(1);
            _ = json.Read();
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var regency = AreaCode.Parse(json.GetString());
                histories.Add(KeyValuePair.Create(regency, ReadHistory(ref json, readValues)));
            }

            return histories;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(utf8);
        }
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

    private static ClaimHistory<TValues> ReadHistory<TValues>(ref Utf8JsonReader json, ValuesReader<TValues> readValues)
        where TValues : class, IClaimValues<TValues>
    {
        var entries = new List<ClaimEntry<TValues>>(1);
        _ = json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.StartArray)
        {
            entries.Add(ReadEntry(ref json, readValues));
        }

        return ClaimHistory.Of(entries);
    }

    private static ClaimEntry<TValues> ReadEntry<TValues>(ref Utf8JsonReader json, ValuesReader<TValues> readValues)
    {
        var submission = SubmissionKey.Parse(NextText(ref json));
        var place = new RowPlace(NextText(ref json), NextNumber(ref json), NextNumber(ref json));
        _ = json.Read();
        var values = readValues(ref json);
        if (json.Read() && json.TokenType == JsonTokenType.Number)
        {
            place = place with { ColumnIndex = json.GetInt32() };
            _ = json.Read();
        }

        return new ClaimEntry<TValues>(submission, place, values);
    }

    private static string NextText(ref Utf8JsonReader json) =>
        json.Read() && json.GetString() is { } text ? text : throw new JsonException("A stored entry ends before its values.");

    private static int NextNumber(ref Utf8JsonReader json) =>
        json.Read() ? json.GetInt32() : throw new JsonException("A stored entry ends before its values.");
}

/// <summary>Reads values from where their object begins; the reader then stands at its end.</summary>
internal delegate TValues ValuesReader<out TValues>(ref Utf8JsonReader json);
