using Azure.Core;
using Azure.Core.Pipeline;

namespace Pipeline.EndToEnd.Crashes;

/// <summary>Counts the calls to the storage and spoils some; those for the locks it lets pass, since a lease ends by itself.</summary>
internal abstract class StorageCallPolicy(string locks) : HttpPipelinePolicy
{
    private int _calls;

    /// <summary>How many calls were begun.</summary>
    public int Calls => _calls;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new InvalidOperationException("The pipeline never blocks on its storage.");

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        message.Request.Uri.Path.Contains($"/{locks}", StringComparison.Ordinal) || !Counts(message.Request)
            ? ProcessNextAsync(message, pipeline)
            : OnCallAsync(Interlocked.Increment(ref _calls), message, () => ProcessNextAsync(message, pipeline));

    protected virtual bool Counts(Request request) => true;

    /// <param name="number">The call's number, from 1.</param>
    /// <param name="send">Sends it and gives the message its answer.</param>
    protected abstract ValueTask OnCallAsync(int number, HttpMessage message, Func<ValueTask> send);
}
