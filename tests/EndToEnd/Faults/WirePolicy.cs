using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Pipeline.EndToEnd.Faults;

/// <summary>Sees each try of each call as it is sent, and counts them.</summary>
internal abstract class WirePolicy : HttpPipelinePolicy
{
    private readonly ConcurrentDictionary<string, int> _tries = new(StringComparer.Ordinal);

    /// <summary>How many calls were begun.</summary>
    public int Calls => _tries.Count;

    /// <summary>How often the call was sent that was sent most often.</summary>
    public int MostTries => _tries.Values.DefaultIfEmpty().Max();

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new InvalidOperationException("The pipeline never blocks on its storage.");

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        _tries.AddOrUpdate(message.Request.ClientRequestId, 1, (_, tries) => tries + 1); // one identity for all tries of a call
        return OnTryAsync(message, () => ProcessNextAsync(message, pipeline));
    }

    protected static bool IsTransaction(HttpMessage message) => message.Request.Uri.Path.EndsWith("/$batch", StringComparison.Ordinal);

    /// <param name="send">Sends it and gives the message its answer.</param>
    protected abstract ValueTask OnTryAsync(HttpMessage message, Func<ValueTask> send);
}
