using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Serialization;

namespace Azure.Data.Tables.Entities;

/// <summary>The properties of an entity class that are stored, found by reflection once per class.</summary>
internal sealed class EntityShape
{
    private static readonly ConcurrentDictionary<Type, EntityShape> Known = new();

    private readonly Dictionary<string, EntityProperty> _byName;

    private EntityShape(Type type)
    {
        Properties = [.. type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(IsStored).Select(property => EntityProperty.Bind(property, StoredName(property)))];
        _byName = Properties.ToDictionary(property => property.Name, StringComparer.Ordinal);
    }

    public IReadOnlyList<EntityProperty> Properties { get; }

    public static EntityShape Of(Type type) => Known.GetOrAdd(type, found => new EntityShape(found));

    public EntityProperty? Find(string name) => _byName.GetValueOrDefault(name);

    private static bool IsStored(PropertyInfo property) =>
        property.GetIndexParameters().Length == 0
        && property.GetMethod is { IsPublic: true }
        && !property.IsDefined(typeof(IgnoreDataMemberAttribute))
        // Those of ITableEntity go through the interface, so that a class may implement them explicitly.
        && property.Name is not (nameof(ITableEntity.PartitionKey) or nameof(ITableEntity.RowKey) or nameof(ITableEntity.Timestamp) or nameof(ITableEntity.ETag));

    private static string StoredName(PropertyInfo property) => property.GetCustomAttribute<DataMemberAttribute>()?.Name ?? property.Name;
}
