using Azure;
using Azure.Data.Tables;

namespace Pipeline.Storage.Tables;

/// <summary>What of a record's entity the record is made of: its key, its version, its histories. What is shown beside them is not read.</summary>
internal sealed class StoredHistories : ITableEntity
{
    /// <summary>The columns that are asked for; the version comes with any.</summary>
    public static readonly string[] Columns = [nameof(RowKey), nameof(Histories)];

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>The first part, which of nearly every record is all.</summary>
    public string? Histories { get; set; }
}
