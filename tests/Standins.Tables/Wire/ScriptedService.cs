using System.Net;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace Pipeline.Standins.Tables.Tests.Wire;

/// <summary>A request as it went out.</summary>
public sealed record SentRequest(HttpMethod Method, Uri Address, IReadOnlyDictionary<string, string> Headers, string Body);

/// <summary>A service that answers as scripted and remembers what it was asked: for what Azurite never does, and for what went over the wire.</summary>
internal sealed class ScriptedService : HttpMessageHandler
{
    // Any key will do: base64 of "key".
    public static readonly TableSharedKeyCredential Credential = new("account", "a2V5");

    private readonly Queue<Func<HttpResponseMessage>> _answers = new();

    public List<SentRequest> Requests { get; } = [];

    public ScriptedService Answer(int status, string body = "", string contentType = "application/json", params (string Name, string Value)[] headers)
    {
        _answers.Enqueue(() =>
        {
            var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body) };
            response.Content.Headers.Remove("Content-Type");
            response.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
            foreach (var (name, value) in headers)
            {
                response.Headers.TryAddWithoutValidation(name, value);
            }

            return response;
        });
        return this;
    }

    /// <summary>Options whose transport is this service, and whose retries do not wait.</summary>
    public TableClientOptions Options(int retries = 0) => new()
    {
        Transport = new HttpClientTransport(new HttpClient(this, disposeHandler: false)),
        Retry = { MaxRetries = retries, Mode = RetryMode.Fixed, Delay = TimeSpan.Zero, MaxDelay = TimeSpan.Zero },
    };

    public TableClient Table(string endpoint = "http://127.0.0.1:10002/account", int retries = 0) =>
        new(new Uri(endpoint), "People", Credential, Options(retries));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var headers = request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
            .ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);
        var body = request.Content is null ? "" : Encoding.UTF8.GetString(await request.Content.ReadAsByteArrayAsync(cancellationToken));
        Requests.Add(new SentRequest(request.Method, request.RequestUri!, headers, body));
        return _answers.Dequeue()();
    }
}
