using Azure.Storage.Blobs;

namespace Pipeline.Standins.Functions;

/// <summary>Where the host gets its storage clients; register another one to make them in another way.</summary>
public interface IStorageConnections
{
    /// <summary>Gives the client for the connection that a trigger names.</summary>
    /// <exception cref="InvalidOperationException">No setting says how to connect.</exception>
    BlobServiceClient GetBlobServiceClient(string connection);
}
