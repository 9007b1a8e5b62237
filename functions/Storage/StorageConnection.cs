using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace Pipeline.Storage;

/// <summary>How a storage account is reached: by connection string (local), or by addresses and an identity (Azure).</summary>
public abstract record StorageConnection
{
    // A table's answer is small; a blob that is sent may be large, and the client's own limit is right for it.
    private static readonly TimeSpan TableTry = TimeSpan.FromSeconds(60);

    private StorageConnection()
    {
    }

    internal BlobServiceClient CreateBlobs(StorageWire wire) => Create(With(new BlobClientOptions(), new OutageRetries("blobs", wire.Meter, wire.Time), wire));

    internal TableServiceClient CreateTables(StorageWire wire)
    {
        var options = With(new TableClientOptions(), new OutageRetries("tables", wire.Meter, wire.Time, new Pace(wire.Time)), wire);
        options.Retry.NetworkTimeout = TableTry;
        return Create(options);
    }

    private protected abstract BlobServiceClient Create(BlobClientOptions options);

    private protected abstract TableServiceClient Create(TableClientOptions options);

    private static T With<T>(T options, OutageRetries retries, StorageWire wire)
        where T : ClientOptions
    {
        options.RetryPolicy = retries;
        foreach (var policy in wire.Watchers)
        {
            options.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        }

        // Addresses carry keys, and keys are NIKs: they must not reach an event log or a trace.
        options.Diagnostics.IsLoggingEnabled = false;
        options.Diagnostics.IsDistributedTracingEnabled = false;
        options.Transport = UntracedTransport.Shared;
        return options;
    }

    /// <summary>A connection string.</summary>
    public sealed record ByText(string ConnectionString) : StorageConnection
    {
        /// <summary>Never the connection string: it holds a key.</summary>
        public override string ToString() => nameof(ByText);

        private protected override BlobServiceClient Create(BlobClientOptions options) => new(ConnectionString, options);

        private protected override TableServiceClient Create(TableClientOptions options) => new(ConnectionString, options);
    }

    /// <summary>Service addresses and an identity; no key.</summary>
    /// <param name="Tables">Null of an account whose tables nobody uses.</param>
    public sealed record ByIdentity(Uri Blobs, Uri? Tables, TokenCredential Credential) : StorageConnection
    {
        private protected override BlobServiceClient Create(BlobClientOptions options) => new(Blobs, Credential, options);

        private protected override TableServiceClient Create(TableClientOptions options) =>
            new(Tables ?? throw new InvalidOperationException("This account's tables have no address."), Credential, options);
    }
}

/// <summary>What goes along with every call to the storage.</summary>
/// <param name="Watchers">See each try as it is sent.</param>
internal sealed record StorageWire(IEnumerable<HttpPipelinePolicy> Watchers, PipelineMeter Meter, TimeProvider Time);
