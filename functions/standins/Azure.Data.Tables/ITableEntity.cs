namespace Azure.Data.Tables;

/// <summary>What every row of a table has: its two keys, the server's time of last change, and its version.</summary>
public interface ITableEntity
{
    string PartitionKey { get; set; }

    string RowKey { get; set; }

    /// <summary>Set by the service; never sent.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>Filled on reading. It is sent only where a method takes it as an argument.</summary>
    ETag ETag { get; set; }
}
