using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Pipeline.Standins.Functions;

/// <summary>Serves HTTP functions on the loopback address and nowhere else.</summary>
internal sealed class HttpTriggerListener(
    FunctionCatalog catalog,
    HttpInvocation invocation,
    HostJson hostJson,
    IOptions<FunctionsHostOptions> options,
    ILoggerFactory loggers) : IAsyncDisposable
{
    private WebApplication? _web;

    /// <summary>Gets where it listens; null when there are no HTTP functions.</summary>
    public Uri? Address { get; private set; }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var functions = catalog.Triggered<FunctionTrigger.Http>().ToList();
        if (functions.Count == 0)
        {
            return;
        }

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, options.Value.HttpPort));
        builder.Services.AddRoutingCore();
        builder.Services.Replace(ServiceDescriptor.Singleton(loggers));
        _web = builder.Build();
        foreach (var (function, trigger) in functions)
        {
            Map(_web, function, trigger);
        }

        await _web.StartAsync(cancellationToken);
        Address = new Uri(_web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        HostLog.HttpListening(loggers.CreateLogger<HttpTriggerListener>(), Address.AbsoluteUri);
    }

    public Task StopAsync(CancellationToken cancellationToken) => _web?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _web?.DisposeAsync() ?? ValueTask.CompletedTask;

    private void Map(WebApplication web, HostedFunction function, FunctionTrigger.Http trigger)
    {
        var route = HttpRoutes.Of(hostJson.RoutePrefix, trigger.Route);
        RequestDelegate answer = http => invocation.AnswerAsync(function, http);
        _ = trigger.Methods is { } methods ? web.MapMethods(route, methods, answer) : web.Map(route, answer);
    }
}
