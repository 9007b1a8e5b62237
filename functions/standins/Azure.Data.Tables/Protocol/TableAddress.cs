namespace Azure.Data.Tables.Protocol;

/// <summary>Addresses of tables and entities under an account's endpoint, host-style or path-style.</summary>
internal sealed class TableAddress
{
    public TableAddress(Uri endpoint)
    {
        var withoutQuery = endpoint.GetLeftPart(UriPartial.Path);
        Base = new Uri(withoutQuery.EndsWith('/') ? withoutQuery : withoutQuery + "/");
        Account = new Uri(withoutQuery);
    }

    /// <summary>The endpoint, with a slash at its end.</summary>
    public Uri Base { get; }

    /// <summary>The endpoint as it was given, without a query.</summary>
    public Uri Account { get; }

    /// <summary>The first label of the host, or the first segment of the path where the host is an address (the emulator).</summary>
    public string AccountName => Base.HostNameType == UriHostNameType.Dns && !Base.IsLoopback
        ? Base.Host.Split('.')[0]
        : Base.Segments.ElementAtOrDefault(1)?.TrimEnd('/') ?? string.Empty;

    public static string Tables => "Tables";

    public static string Table(string name) => $"Tables('{name}')";

    public static string Entity(string table, string partitionKey, string rowKey) =>
        $"{table}(PartitionKey='{Key(partitionKey)}',RowKey='{Key(rowKey)}')";

    public static string Query(string table) => $"{table}()";

    private static string Key(string key) => Uri.EscapeDataString(ODataFilter.Escape(key));
}
