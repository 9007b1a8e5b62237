using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>How each type is spelled in JSON: 64-bit integers as text, doubles as numbers save NaN, moments in UTC to 100 ns.</summary>
internal static class EdmJson
{
    public static void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    public static void Write(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    public static void Write(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);

    public static void Write(Utf8JsonWriter writer, Guid value) => writer.WriteStringValue(value);

    public static void Write(Utf8JsonWriter writer, byte[] value) => writer.WriteBase64StringValue(value);

    public static void Write(Utf8JsonWriter writer, BinaryData value) => writer.WriteBase64StringValue(value.ToMemory().Span);

    public static void Write(Utf8JsonWriter writer, long value)
    {
        Span<byte> text = stackalloc byte[20];
        _ = value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }

    /// <exception cref="ArgumentException">An infinity: the official client has no spelling for it.</exception>
    public static void Write(Utf8JsonWriter writer, double value)
    {
        if (double.IsNaN(value))
        {
            writer.WriteStringValue("NaN"u8);
        }
        else
        {
            writer.WriteNumberValue(value);
        }
    }

    public static void Write(Utf8JsonWriter writer, DateTimeOffset value) => Write(writer, value.UtcDateTime);

    /// <exception cref="NotSupportedException">A local or unspecified time, which no server could read as a moment.</exception>
    public static void Write(Utf8JsonWriter writer, DateTime value)
    {
        if (value.Kind != DateTimeKind.Utc)
        {
            throw new NotSupportedException($"DateTime {value} has a Kind of {value.Kind}. Azure SDK requires it to be UTC. You can call DateTime.SpecifyKind to change Kind property value to DateTimeKind.Utc.");
        }

        Span<byte> text = stackalloc byte[32];
        _ = value.TryFormat(text, out var length, "O", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }

    public static long ReadInt64(ref Utf8JsonReader reader)
    {
        // Strict, as the official client is: what was stored as Int32 does not read as Int64.
        if (reader.TokenType == JsonTokenType.String
            && Utf8Parser.TryParse(reader.ValueSpan, out long value, out var used)
            && used == reader.ValueSpan.Length)
        {
            return value;
        }

        throw new FormatException("The stored property is not an Edm.Int64.");
    }

    public static double ReadDouble(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String
        ? double.Parse(reader.GetString()!, CultureInfo.InvariantCulture)
        : reader.GetDouble();
}
