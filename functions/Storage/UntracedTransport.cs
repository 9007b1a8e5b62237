using Azure.Core.Pipeline;

namespace Pipeline.Storage;

/// <summary>Sends requests as the client library would by itself, but tells nobody who traces HTTP.</summary>
/// <remarks>The addresses of table entities end in NIKs. That the client's own tracing is off does not keep <see cref="HttpClient"/>
/// from naming each address (<c>url.full</c>) to whatever listens: Application Insights and OpenTelemetry do.</remarks>
internal static class UntracedTransport
{
    // As the client library has it: a moved service is found again.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>One for all clients of the process, so that they share their connections.</summary>
    public static HttpPipelineTransport Shared { get; } = new HttpClientTransport(new HttpClient(new SocketsHttpHandler
    {
        ActivityHeadersPropagator = null, // without one there is neither an activity nor a diagnostic event
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = ConnectionLifetime,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan, // each try has the pipeline's own
    });
}
