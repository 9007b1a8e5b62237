using Azure.Core;
using Azure.Core.Pipeline;

namespace Pipeline.Storage.Tests;

/// <summary>The first block that is appended takes effect, but its answer is lost on the way.</summary>
internal sealed class LostAppendAnswer : HttpPipelinePolicy
{
    private bool _happened;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new InvalidOperationException("The log never blocks on its storage.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        if (!_happened && message.Request.Uri.Query.Contains("comp=appendblock", StringComparison.Ordinal))
        {
            _happened = true;
            message.Response.Dispose();
            throw new IOException("The answer was lost.");
        }
    }
}
