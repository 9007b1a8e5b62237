using System.Collections.Concurrent;
using Azure.Core;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Pipeline.Standins.Functions;

/// <summary>Connections from settings: a connection string, or <c>NAME__blobServiceUri</c> with the app's <see cref="TokenCredential"/>.</summary>
internal sealed class StorageConnections(IConfiguration configuration, IServiceProvider services) : IStorageConnections
{
    /// <summary>The connection of the host's own state, and of triggers that name none.</summary>
    public const string Default = "AzureWebJobsStorage";

    private readonly ConcurrentDictionary<string, BlobServiceClient> _clients = new(StringComparer.OrdinalIgnoreCase);

    public BlobServiceClient GetBlobServiceClient(string connection) => _clients.GetOrAdd(connection, Connect);

    // The official host looks for the name with its prefix first.
    private BlobServiceClient Connect(string name)
    {
        var section = configuration.GetSection("AzureWebJobs" + name) is { } prefixed && prefixed.Exists() ? prefixed : configuration.GetSection(name);
        if ((section.Value ?? configuration.GetConnectionString(name)) is { Length: > 0 } connectionString)
        {
            return new BlobServiceClient(connectionString);
        }

        if ((section["blobServiceUri"] ?? section["serviceUri"]) is { Length: > 0 } uri)
        {
            var credential = services.GetService<TokenCredential>()
                ?? throw new InvalidOperationException($"The connection '{name}' is by identity, but no TokenCredential is registered.");
            return new BlobServiceClient(new Uri(uri), credential);
        }

        throw new InvalidOperationException($"There is no setting '{name}' with a connection string, nor '{name}__blobServiceUri'.");
    }
}
