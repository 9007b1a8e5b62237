using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>Reads entities out of a response's bytes, into dictionaries or into classes.</summary>
internal sealed class EntityReader<T>
    where T : class, ITableEntity
{
    private readonly PropertyNames _names = new(IsDictionary ? null : EntityShape.Of(typeof(T)));

    private static bool IsDictionary { get; } = typeof(IDictionary<string, object>).IsAssignableFrom(typeof(T));

    /// <summary>The response of a point read: the entity is the document.</summary>
    public static T ReadOne(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        _ = reader.Read();
        return new EntityReader<T>().Read(ref reader);
    }

    /// <summary>The response of a query: entities in the array <c>value</c>.</summary>
    public static IReadOnlyList<T> ReadPage(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var entities = new List<T>();
        var each = new EntityReader<T>();
        _ = reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isValue = reader.ValueTextEquals("value"u8);
            _ = reader.Read();
            if (!isValue)
            {
                reader.Skip();
                continue;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            {
                entities.Add(each.Read(ref reader));
            }
        }

        return entities;
    }

    private T Read(ref Utf8JsonReader reader)
    {
        var entity = Activator.CreateInstance<T>();
        _names.Restart();
        if (entity is IDictionary<string, object> properties)
        {
            ReadDictionary(ref reader, properties);
        }
        else
        {
            ReadMembers(ref reader, entity);
        }

        return entity;
    }

    private void ReadMembers(ref Utf8JsonReader reader, T entity)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = _names.Read(ref reader);
            _ = reader.Read();
            switch (name.Role)
            {
                case PropertyRole.PartitionKey: entity.PartitionKey = reader.GetString()!; break;
                case PropertyRole.RowKey: entity.RowKey = reader.GetString()!; break;
                case PropertyRole.Timestamp: entity.Timestamp = reader.GetDateTimeOffset(); break;
                case PropertyRole.ETag: entity.ETag = new ETag(reader.GetString()!); break;
                default: name.Target?.Read(ref reader, entity); break;
            }
        }
    }

    private void ReadDictionary(ref Utf8JsonReader reader, IDictionary<string, object> properties)
    {
        // An annotation stands directly before the property it types (OData JSON, 4.5).
        string? annotation = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = _names.Read(ref reader);
            _ = reader.Read();
            switch (name.Role)
            {
                case PropertyRole.TypeAnnotation:
                    annotation = reader.GetString();
                    continue;
                case PropertyRole.Metadata:
                    continue;
                case PropertyRole.Timestamp:
                    properties[name.Text] = reader.GetDateTimeOffset();
                    break;
                default:
                    properties[name.Text] = ReadValue(ref reader, annotation)!;
                    break;
            }

            annotation = null;
        }
    }

    private static object? ReadValue(ref Utf8JsonReader reader, string? annotation) => annotation switch
    {
        null => reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.Number when reader.TryGetInt32(out var number) => number,
            JsonTokenType.Number when reader.TryGetInt64(out var number) => number,
            JsonTokenType.Number => reader.GetDouble(),
            _ => null,
        },
        _ when reader.TokenType == JsonTokenType.Null => null,
        EdmType.Int64 => EdmJson.ReadInt64(ref reader),
        EdmType.Double => EdmJson.ReadDouble(ref reader),
        EdmType.DateTime => reader.GetDateTimeOffset(),
        EdmType.Guid => reader.GetGuid(),
        EdmType.Binary => reader.GetBytesFromBase64(),
        _ => throw new NotSupportedException($"Not supported type {annotation}"),
    };
}
