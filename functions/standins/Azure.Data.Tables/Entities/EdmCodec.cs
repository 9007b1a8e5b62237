using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>How a value of one CLR type is written and read.</summary>
/// <param name="Annotation">The odata.type to send with it, where JSON alone does not tell.</param>
internal sealed record EdmCodec<T>(string? Annotation, Action<Utf8JsonWriter, T> Write, EdmCodec<T>.Reading Read)
{
    public delegate T Reading(ref Utf8JsonReader reader);
}

/// <summary>The codec of each type that an entity's property may have.</summary>
internal static class EdmCodec
{
    private static readonly Dictionary<Type, object> ByType = new()
    {
        [typeof(string)] = new EdmCodec<string?>(null, (writer, value) => EdmJson.Write(writer, value!), (ref reader) => reader.TokenType == JsonTokenType.String ? reader.GetString() : null),
        [typeof(bool)] = new EdmCodec<bool>(null, EdmJson.Write, (ref reader) => reader.GetBoolean()),
        [typeof(int)] = new EdmCodec<int>(null, EdmJson.Write, (ref reader) => reader.GetInt32()),
        [typeof(long)] = new EdmCodec<long>(EdmType.Int64, EdmJson.Write, EdmJson.ReadInt64),
        [typeof(double)] = new EdmCodec<double>(EdmType.Double, EdmJson.Write, EdmJson.ReadDouble),
        [typeof(Guid)] = new EdmCodec<Guid>(EdmType.Guid, EdmJson.Write, (ref reader) => reader.GetGuid()),
        [typeof(DateTimeOffset)] = new EdmCodec<DateTimeOffset>(EdmType.DateTime, EdmJson.Write, (ref reader) => reader.GetDateTimeOffset()),
        [typeof(DateTime)] = new EdmCodec<DateTime>(EdmType.DateTime, EdmJson.Write, (ref reader) => reader.GetDateTime()),
        [typeof(byte[])] = new EdmCodec<byte[]>(EdmType.Binary, EdmJson.Write, (ref reader) => reader.GetBytesFromBase64()),
        [typeof(BinaryData)] = new EdmCodec<BinaryData>(EdmType.Binary, EdmJson.Write, (ref reader) => BinaryData.FromBytes(reader.GetBytesFromBase64())),
    };

    /// <exception cref="NotSupportedException">The table service has no such type.</exception>
    public static EdmCodec<T> Of<T>()
    {
        if (typeof(T).IsEnum)
        {
            return new EdmCodec<T>(null, (writer, value) => writer.WriteStringValue(value!.ToString()), (ref reader) => (T)Enum.Parse(typeof(T), reader.GetString()!));
        }

        return ByType.TryGetValue(typeof(T), out var codec)
            ? (EdmCodec<T>)codec
            : throw new NotSupportedException($"Not supported type {typeof(T)}");
    }
}
