using System.Reflection;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Options;

namespace Pipeline.Standins.Functions;

/// <summary>The container in which the host remembers: receipts, poison records, timers.</summary>
internal sealed class HostState(IStorageConnections connections, FunctionSources sources, IOptions<FunctionsHostOptions> options)
{
    public const string ContainerName = "azure-webjobs-hosts";

    private readonly Lazy<BlobContainerClient> _container =
        new(() => connections.GetBlobServiceClient(StorageConnections.Default).GetBlobContainerClient(ContainerName));

    /// <summary>Gets the name that tells the state of this app from that of others on the same storage.</summary>
    public string HostId { get; } = options.Value.HostId ?? Sanitized(sources.App);

    public BlobContainerClient Container => _container.Value;

    public BlobClient Blob(string name) => Container.GetBlobClient(name);

    public async Task EnsureContainerAsync(CancellationToken cancellationToken) =>
        await Container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);

    /// <summary>Writes a blob that must not be there yet; false when it is.</summary>
    public static async Task<bool> TryCreateAsync(BlobClient blob, BinaryData content, CancellationToken cancellationToken)
    {
        try
        {
            var onlyNew = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
            await blob.UploadAsync(content, onlyNew, cancellationToken);
            return true;
        }
        catch (RequestFailedException exists) when (exists.Status is 409 or 412)
        {
            return false;
        }
    }

    private static string Sanitized(Assembly? app) =>
        new([.. (app?.GetName().Name ?? "app").ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')]);
}
