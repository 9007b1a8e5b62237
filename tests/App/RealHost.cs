using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

namespace Pipeline.App.Tests;

/// <summary>The Function App as Program.cs builds it, with a connection that nothing is sent to.</summary>
internal sealed class RealHost : IAsyncDisposable
{
    private readonly IHost _host;

    private RealHost(IHost host) => _host = host;

    public IServiceProvider Services => _host.Services;

    /// <param name="settings">Over those of a development account; <c>:</c> stands between a section and its key.</param>
    public static FunctionsApplicationBuilder Builder(params (string Name, string Value)[] settings)
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.Configuration[PipelineSettings.IntakeStorage] = "UseDevelopmentStorage=true";
        builder.Configuration[PipelineSettings.RegistryStorage] = "UseDevelopmentStorage=true";
        foreach (var (name, value) in settings)
        {
            builder.Configuration[name] = value;
        }

        return builder.AddPipeline();
    }

    public static RealHost Build(params (string Name, string Value)[] settings) => new(Builder(settings).Build());

    public async ValueTask DisposeAsync() => await ((IAsyncDisposable)_host).DisposeAsync();
}
