using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Authentication;

/// <summary>A storage connection string, read for its table endpoint and credential.</summary>
internal static class TableConnectionString
{
    // The emulator's account, published in its documentation: no secret.
    private const string EmulatorAccount = "devstoreaccount1";
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <exception cref="InvalidOperationException">It is not a list of <c>name=value</c>.</exception>
    /// <exception cref="ArgumentException">It names no endpoint and credential for tables.</exception>
    public static (Uri Endpoint, HttpPipelinePolicy Authentication) Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        var settings = Settings(connectionString);
        if (settings.GetValueOrDefault("UseDevelopmentStorage") == "true")
        {
            return (EmulatorEndpoint(settings), new SharedKeyPolicy(new TableSharedKeyCredential(EmulatorAccount, EmulatorKey)));
        }

        settings.TryGetValue("TableEndpoint", out var endpoint);
        if (settings.TryGetValue("SharedAccessSignature", out var signature) && Uri.TryCreate(endpoint, UriKind.Absolute, out var signed))
        {
            return (signed, new SasPolicy(new AzureSasCredential(signature)));
        }

        if (settings.TryGetValue("AccountName", out var account)
            && settings.TryGetValue("AccountKey", out var key)
            && Uri.TryCreate(endpoint ?? HostEndpoint(settings, account), UriKind.Absolute, out var keyed))
        {
            return (keyed, new SharedKeyPolicy(new TableSharedKeyCredential(account, key)));
        }

        throw new ArgumentException("Connection string parsing error", nameof(connectionString));
    }

    private static Uri EmulatorEndpoint(Dictionary<string, string> settings)
    {
        var proxy = settings.TryGetValue("DevelopmentStorageProxyUri", out var text) ? new Uri(text) : new Uri("http://127.0.0.1");
        return new UriBuilder(proxy.Scheme, proxy.Host, 10002, EmulatorAccount).Uri;
    }

    private static string? HostEndpoint(Dictionary<string, string> settings, string account) =>
        settings.TryGetValue("EndpointSuffix", out var suffix)
            ? $"{settings.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{account}.table.{suffix}"
            : null;

    /// <summary>The settings, names in any case. The messages name no value, for one of them is the key.</summary>
    private static Dictionary<string, string> Settings(string connectionString)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var segment in connectionString.TrimEnd(';').Split(';'))
        {
            var equals = segment.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || equals == segment.Length - 1)
            {
                throw new InvalidOperationException(equals < 0
                    ? $"Connection string doesn't have value for keyword '{segment}'."
                    : $"Connection string has keyword '{segment[..equals]}' with empty value.");
            }

            if (!settings.TryAdd(segment[..equals], segment[(equals + 1)..]))
            {
                throw new InvalidOperationException($"Duplicate keyword '{segment[..equals]}'");
            }
        }

        return settings;
    }
}
