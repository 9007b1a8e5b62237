using Azure.Core;
using Azure.Core.Pipeline;

namespace Pipeline.Storage.Tests;

/// <summary>Does with the tries of some calls what a test says, and counts them.</summary>
/// <param name="isMeant">Which calls.</param>
/// <param name="spoil">Given the try's number over all of them, from 1, the message, and what sends it.</param>
internal sealed class SpoiledCalls(Func<Request, bool> isMeant, Func<int, HttpMessage, Func<ValueTask>, ValueTask> spoil) : HttpPipelinePolicy
{
    private int _tries;

    /// <summary>How many tries of these calls there were.</summary>
    public int Tries => _tries;

    public static bool IsTransaction(Request request) => request.Uri.Path.EndsWith("/$batch", StringComparison.Ordinal);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new InvalidOperationException("The pipeline never blocks on its storage.");

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        isMeant(message.Request)
            ? spoil(Interlocked.Increment(ref _tries), message, () => ProcessNextAsync(message, pipeline))
            : ProcessNextAsync(message, pipeline);
}
