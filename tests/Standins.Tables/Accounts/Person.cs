using Azure;
using Azure.Data.Tables;

namespace Pipeline.Standins.Tables.Tests.Accounts;

public enum Standing
{
    None,
    Active,
    Moved,
}

/// <summary>A class with a property of every type that the tables store.</summary>
public sealed class Person : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string? Name { get; set; }

    public int Age { get; set; }

    public int? Desil { get; set; }

    public long Income { get; set; }

    public double Share { get; set; }

    public bool Active { get; set; }

    public bool? Disabled { get; set; }

    public DateTimeOffset? SeenOn { get; set; }

    public DateTime BornOn { get; set; } = DateTime.UnixEpoch;

    public Guid Submission { get; set; }

    public byte[]? Digest { get; set; }

    public BinaryData? Raw { get; set; }

    public Standing Standing { get; set; }

    [System.Runtime.Serialization.IgnoreDataMember]
    public string? Scratch { get; set; }

    [System.Runtime.Serialization.DataMember(Name = "n")]
    public string? Note { get; set; }
}
