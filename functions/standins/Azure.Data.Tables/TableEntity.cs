namespace Azure.Data.Tables;

/// <summary>An entity whose properties are whatever was put in or came back: a dictionary with typed getters.</summary>
/// <remarks>A getter returns null for a property that is absent and throws <see cref="InvalidOperationException"/> for one of another type.</remarks>
public sealed partial class TableEntity : ITableEntity, IDictionary<string, object>
{
    internal const string ETagKey = "odata.etag";

    private readonly Dictionary<string, object?> _properties;

    public TableEntity() => _properties = new(StringComparer.Ordinal);

    public TableEntity(string partitionKey, string rowKey)
        : this()
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    public TableEntity(IDictionary<string, object> values) =>
        _properties = values is null ? new(StringComparer.Ordinal) : new(values!, StringComparer.Ordinal);

    public string PartitionKey
    {
        get => GetString(nameof(PartitionKey))!;
        set => _properties[nameof(PartitionKey)] = value;
    }

    public string RowKey
    {
        get => GetString(nameof(RowKey))!;
        set => _properties[nameof(RowKey)] = value;
    }

    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(nameof(Timestamp));
        set => _properties[nameof(Timestamp)] = value;
    }

    public ETag ETag
    {
        get => new(GetString(ETagKey)!);
        set => _properties[ETagKey] = value.ToString();
    }

    public string? GetString(string key) => Get(key, typeof(string)) as string;

    public byte[]? GetBinary(string key) => Get(key, typeof(byte[])) as byte[];

    public BinaryData? GetBinaryData(string key) => Get(key, typeof(BinaryData)) as BinaryData;

    public bool? GetBoolean(string key) => (bool?)Get(key, typeof(bool));

    /// <summary>The moment in UTC.</summary>
    public DateTime? GetDateTime(string key) => (DateTime?)Get(key, typeof(DateTime));

    public DateTimeOffset? GetDateTimeOffset(string key) => (DateTimeOffset?)Get(key, typeof(DateTimeOffset));

    public double? GetDouble(string key) => (double?)Get(key, typeof(double));

    public Guid? GetGuid(string key) => (Guid?)Get(key, typeof(Guid));

    public int? GetInt32(string key) => (int?)Get(key, typeof(int));

    public long? GetInt64(string key) => (long?)Get(key, typeof(long));

    private object? Get(string key, Type type)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        if (!_properties.TryGetValue(key, out var value) || value is null || type.IsInstanceOfType(value))
        {
            return value;
        }

        return value switch
        {
            DateTimeOffset moment when type == typeof(DateTime) => moment.UtcDateTime,
            DateTime moment when type == typeof(DateTimeOffset) => new DateTimeOffset(moment),
            byte[] bytes when type == typeof(BinaryData) => new BinaryData(bytes),
            _ => throw new InvalidOperationException($"Cannot return {type} type for a {value.GetType()} typed property."),
        };
    }
}
