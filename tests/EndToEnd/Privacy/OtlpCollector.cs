using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Pipeline.EndToEnd.Privacy;

/// <summary>Takes what is exported by OTLP over HTTP, on the loopback address, and keeps it as it came.</summary>
internal sealed class OtlpCollector : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, string Text)> _received = new();
    private readonly WebApplication _web;

    private OtlpCollector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _web = builder.Build();
        _web.Run(ReceiveAsync);
    }

    public string Address => _web.Urls.Single();

    public static async Task<OtlpCollector> StartAsync()
    {
        var collector = new OtlpCollector();
        await collector._web.StartAsync();
        return collector;
    }

    /// <summary>What came of a signal: <c>metrics</c>, <c>logs</c>, <c>traces</c>. Texts of a protobuf message stand in it as they are.</summary>
    public string TextOf(string signal) => string.Concat(_received.Where(request => request.Path == $"/v1/{signal}").Select(request => request.Text));

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private async Task ReceiveAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        _received.Enqueue((http.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
    }
}
