using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pipeline.Standins.Functions;

namespace Pipeline.Standins.Worker.Tests;

/// <summary>A started host with a test's functions, storage and clock.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly ConcurrentQueue<FinishedInvocation> _finished = new();
    private readonly Signal _ended = new();
    private bool _stopped;

    private TestHost(IHost host)
    {
        _host = host;
        Activity.Finished += (_, ended) =>
        {
            _finished.Enqueue(ended.Invocation);
            _ended.Raise();
        };
    }

    public IServiceProvider Services => _host.Services;

    public IFunctionsHostActivity Activity => _host.Services.GetRequiredService<IFunctionsHostActivity>();

    public IReadOnlyList<FinishedInvocation> Finished => [.. _finished];

    public static async Task<TestHost> StartAsync(
        Storage storage, Journal journal, Type[] functions, TimeProvider? time = null, params (string Key, string Value)[] settings)
    {
        var host = new TestHost(Build(storage, journal, functions, time, settings));
        await host._host.StartAsync(Patience.Token);
        return host;
    }

    public static IHost Build(Storage storage, Journal journal, Type[] functions, TimeProvider? time, params (string Key, string Value)[] settings)
    {
        var builder = FunctionsApplication.CreateBuilder([])
            .UseConnection("AzureWebJobsStorage", storage.ConnectionString)
            .UseConnection("Data", storage.ConnectionString)
            .UseFunctions(functions)
            .ConfigureFunctionsWebApplication();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(
        [
            new("Uploads", storage.Uploads),
            new("Results", storage.Results),
            new("FunctionsHost:HostId", storage.HostId),
            new("FunctionsHost:PollingInterval", "00:00:00.050"),
            new("FunctionsHost:RetryDelay", "00:00:00"),
        ]);
        foreach (var (key, value) in settings)
        {
            builder.Configuration[key] = value;
        }

        builder.Services.AddSingleton(journal);
        builder.Services.AddSingleton(storage);
        if (time is not null)
        {
            builder.Services.AddSingleton(time);
        }

        return builder.Build();
    }

    public Task WhenIdleAsync() => Activity.WaitUntilIdleAsync(Patience.Token);

    public Task WhenFinishedAsync(int invocations) => _ended.WhenAsync(() => _finished.Count >= invocations, Patience.Token);

    public async Task StopAsync()
    {
        _stopped = true;
        await _host.StopAsync(Patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_stopped)
        {
            await StopAsync();
        }

        _host.Dispose();
    }
}
