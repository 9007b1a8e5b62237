using System.Text;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>What a property name in a response stands for.</summary>
internal enum PropertyRole
{
    Value,
    TypeAnnotation,
    PartitionKey,
    RowKey,
    Timestamp,
    ETag,
    Metadata,
}

/// <summary>A property name of a response, with the member that takes its value, if the entity class has one.</summary>
internal sealed record PropertyName(string Text, byte[] Utf8, PropertyRole Role, EntityProperty? Target);

/// <summary>The property names of one response: entities repeat them in the same order, so each is made into a string once.</summary>
internal sealed class PropertyNames(EntityShape? shape)
{
    private readonly List<PropertyName> _known = [];
    private int _next;

    /// <summary>Says that another entity begins.</summary>
    public void Restart() => _next = 0;

    /// <summary>The name the reader stands on.</summary>
    public PropertyName Read(ref Utf8JsonReader reader)
    {
        if (_next < _known.Count && reader.ValueTextEquals(_known[_next].Utf8))
        {
            return _known[_next++];
        }

        for (var i = 0; i < _known.Count; i++)
        {
            if (reader.ValueTextEquals(_known[i].Utf8))
            {
                _next = i + 1;
                return _known[i];
            }
        }

        var text = reader.GetString()!;
        var name = new PropertyName(text, Encoding.UTF8.GetBytes(text), RoleOf(text), shape?.Find(text));
        _known.Add(name);
        _next = _known.Count;
        return name;
    }

    private static PropertyRole RoleOf(string text) => text switch
    {
        nameof(ITableEntity.PartitionKey) => PropertyRole.PartitionKey,
        nameof(ITableEntity.RowKey) => PropertyRole.RowKey,
        nameof(ITableEntity.Timestamp) => PropertyRole.Timestamp,
        TableEntity.ETagKey => PropertyRole.ETag,
        "odata.metadata" => PropertyRole.Metadata,
        _ when text.EndsWith(EdmType.AnnotationSuffix, StringComparison.Ordinal) => PropertyRole.TypeAnnotation,
        _ => PropertyRole.Value,
    };
}
