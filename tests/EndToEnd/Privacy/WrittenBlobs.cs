using System.Collections.Concurrent;
using Azure.Core;
using Pipeline.EndToEnd.Faults;

namespace Pipeline.EndToEnd.Privacy;

/// <summary>Hears the names of all blobs that are written, also of those that are cleared away when the work is done.</summary>
internal sealed class WrittenBlobs : WirePolicy
{
    private readonly ConcurrentDictionary<string, byte> _paths = new(StringComparer.Ordinal);

    /// <summary>Container and name.</summary>
    public IEnumerable<string> Paths => _paths.Keys;

    protected override ValueTask OnTryAsync(HttpMessage message, Func<ValueTask> send)
    {
        // Only the creation of a blob says its type.
        if (message.Request.Headers.Contains("x-ms-blob-type"))
        {
            var account = message.Request.Uri.Path.IndexOf('/', 1);
            _paths.TryAdd(Uri.UnescapeDataString(message.Request.Uri.Path[(account + 1)..]), 0);
        }

        return send();
    }
}
