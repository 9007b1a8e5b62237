using System.Data.Common;

namespace Pipeline.Local.Azurite;

/// <summary>The blob and table addresses that a storage connection string names.</summary>
internal sealed record StorageEndpoints(Uri Blob, Uri Table)
{
    public const string DevelopmentAccount = "devstoreaccount1";

    // Public knowledge: the key of the development account, the same on every machine (Azurite's README).
    public const string DevelopmentKey =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static string ConnectionStringOf(string account, AzuritePorts ports, string scheme) =>
        $"DefaultEndpointsProtocol={scheme};AccountName={account};AccountKey={DevelopmentKey};"
        + $"BlobEndpoint={Address(ports.Blob, account, scheme)};QueueEndpoint={Address(ports.Queue, account, scheme)};TableEndpoint={Address(ports.Table, account, scheme)};";

    /// <summary>Null when the text is not a connection string or names no account.</summary>
    public static StorageEndpoints? Parse(string connectionString)
    {
        var parts = new DbConnectionStringBuilder();
        try
        {
            parts.ConnectionString = connectionString;
        }
        catch (ArgumentException)
        {
            return null;
        }

        if (Value("UseDevelopmentStorage") is { } flag && bool.TryParse(flag, out var development) && development)
        {
            return new(new Uri(Address(AzuritePorts.Default.Blob)), new Uri(Address(AzuritePorts.Default.Table)));
        }

        return Endpoint("blob") is { } blob && Endpoint("table") is { } table ? new(blob, table) : null;

        string? Value(string name) => parts.TryGetValue(name, out var value) ? (string)value : null;

        Uri? Endpoint(string service)
        {
            var address = Value($"{service}Endpoint")
                ?? (Value("AccountName") is { } account
                    ? $"{Value("DefaultEndpointsProtocol") ?? "https"}://{account}.{service}.{Value("EndpointSuffix") ?? "core.windows.net"}"
                    : null);
            return Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : null;
        }
    }

    private static string Address(int port, string account = DevelopmentAccount, string scheme = "http") => $"{scheme}://127.0.0.1:{port}/{account}";
}
