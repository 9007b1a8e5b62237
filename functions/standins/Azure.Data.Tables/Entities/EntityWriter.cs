using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>Writes an entity as the service reads it. Timestamp and ETag are the server's and stay out; a null is no property.</summary>
internal static class EntityWriter
{
    // The service's limit. A longer name is sent all the same, for the service to refuse.
    private const int LongestName = 255;

    public static void Write(Utf8JsonWriter writer, ITableEntity entity)
    {
        writer.WriteStartObject();
        if (entity is IDictionary<string, object> properties)
        {
            foreach (var (name, value) in properties)
            {
                WriteProperty(writer, name, value);
            }
        }
        else
        {
            writer.WriteString("PartitionKey"u8, entity.PartitionKey);
            writer.WriteString("RowKey"u8, entity.RowKey);
            foreach (var property in EntityShape.Of(entity.GetType()).Properties)
            {
                property.Write(writer, entity);
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteProperty(Utf8JsonWriter writer, string name, object? value)
    {
        if (value is null || name is TableEntity.ETagKey or nameof(ITableEntity.Timestamp))
        {
            return;
        }

        switch (value)
        {
            case string text: Write(writer, name, text); break;
            case bool flag: Write(writer, name, flag); break;
            case int number: Write(writer, name, number); break;
            case long number: Write(writer, name, number); break;
            case double number: Write(writer, name, number); break;
            case Guid id: Write(writer, name, id); break;
            case DateTimeOffset moment: Write(writer, name, moment); break;
            case DateTime moment: Write(writer, name, moment); break;
            case byte[] bytes: Write(writer, name, bytes); break;
            case BinaryData bytes: Write(writer, name, bytes); break;
            case Enum: throw new NotSupportedException("Enum values are only supported for custom model types implementing ITableEntity.");
            default: throw new NotSupportedException($"Not supported type {value.GetType()}");
        }
    }

    private static void Write<T>(Utf8JsonWriter writer, string name, T value)
    {
        var codec = Codec<T>.Value;
        if (codec.Annotation is { } annotation)
        {
            Span<char> annotationName = stackalloc char[LongestName + EdmType.AnnotationSuffix.Length];
            if (name.Length <= LongestName)
            {
                name.CopyTo(annotationName);
                EdmType.AnnotationSuffix.CopyTo(annotationName[name.Length..]);
                writer.WriteString(annotationName[..(name.Length + EdmType.AnnotationSuffix.Length)], annotation);
            }
            else
            {
                writer.WriteString(name + EdmType.AnnotationSuffix, annotation);
            }
        }

        writer.WritePropertyName(name);
        codec.Write(writer, value);
    }

    // One per type, so that a value costs no look-up.
    private static class Codec<T>
    {
        public static readonly EdmCodec<T> Value = EdmCodec.Of<T>();
    }
}
