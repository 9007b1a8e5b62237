using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace Pipeline.Storage;

/// <summary>How the storage account is reached: by connection string (local), or by addresses and an identity (Azure).</summary>
public abstract record StorageConnection
{
    private StorageConnection()
    {
    }

    internal abstract BlobServiceClient CreateBlobs();

    internal abstract TableServiceClient CreateTables();

    // Tries are ours (StorageCalls): the client's own, multiplied by them, would hide an outage for minutes.
    private static TableClientOptions TableOptions()
    {
        var options = new TableClientOptions();
        options.Retry.MaxRetries = 0;

        // Addresses carry keys, and keys are NIKs: they must not reach an event log or a trace.
        options.Diagnostics.IsLoggingEnabled = false;
        options.Diagnostics.IsDistributedTracingEnabled = false;
        return options;
    }

    /// <summary>A connection string.</summary>
    public sealed record ByText(string ConnectionString) : StorageConnection
    {
        internal override BlobServiceClient CreateBlobs() => new(ConnectionString);

        internal override TableServiceClient CreateTables() => new(ConnectionString, TableOptions());

        /// <summary>Never the connection string: it holds a key.</summary>
        public override string ToString() => nameof(ByText);
    }

    /// <summary>Service addresses and an identity; no key.</summary>
    public sealed record ByIdentity(Uri Blobs, Uri Tables, TokenCredential Credential) : StorageConnection
    {
        internal override BlobServiceClient CreateBlobs() => new(Blobs, Credential);

        internal override TableServiceClient CreateTables() => new(Tables, Credential, TableOptions());
    }
}
