using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pipeline.App;
using Pipeline.App.Triggers;
using Pipeline.Standins.Functions;
using Pipeline.Storage;

namespace Pipeline.Local.Hosting;

/// <summary>The Function App in this process: the same functions and use cases as in Azure, on the stand-in host.</summary>
/// <remarks>Build, start, send uploads, wait until idle, dispose. Services can be used without starting: then nothing is triggered.</remarks>
public sealed class PipelineHost : IAsyncDisposable
{
    private const string OfHost = "AzureWebJobsStorage";

    private readonly IHost _host;
    private readonly ConcurrentQueue<FinishedInvocation> _failed = new();
    private bool _started;

    private PipelineHost(IHost host, HostStorage storage)
    {
        _host = host;
        IsOnAzure = storage is HostStorage.OnAzure;
        var logger = host.Services.GetRequiredService<ILogger<PipelineHost>>();
        Activity.Finished += (_, finished) =>
        {
            if (finished.Invocation.Outcome == InvocationOutcome.Poisoned)
            {
                _failed.Enqueue(finished.Invocation);
                FailureLog.Write(logger, finished.Invocation);
            }
        };
    }

    /// <summary>The app's services: use cases, stores, <c>UploadSender</c>, <c>ResultFiles</c>.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>Whether the storage is Azure's: then another host, which keeps its state there, is triggered, and this one never is.</summary>
    public bool IsOnAzure { get; }

    /// <summary>What runs, and what has ended.</summary>
    public IFunctionsHostActivity Activity => Services.GetRequiredService<IFunctionsHostActivity>();

    /// <summary>The executions that failed for the last time.</summary>
    public IReadOnlyCollection<FinishedInvocation> Failed => _failed;

    /// <summary>Puts the app together. Touches no storage yet.</summary>
    /// <exception cref="UnusableException">A setting is wrong.</exception>
    public static PipelineHost Build(PipelineHostOptions options)
    {
        // No file of the folder it is started in has a say, and none is watched.
        var builder = FunctionsApplication.CreateBuilder(
            ["--hostBuilder:reloadConfigOnChange=false", $"--contentRoot={AppContext.BaseDirectory}"]);
        builder.Configuration.AddInMemoryCollection(options.Settings);
        var accounts = Connect(builder, options.Storage);
        _ = options.Functions == HostedFunctions.All
            ? builder.UseFunctionsFrom(typeof(PipelineApplication).Assembly)
            : builder.UseFunctions(typeof(CompileShardFunction), typeof(FinishProvinceFunction));
        builder.Services.AddSingleton(options.Time);
        builder.Services.AddSingleton<IHostLifetime, CommandLifetime>();
        OrUnusable(() => builder.AddPipeline(accounts));
        options.ConfigureServices?.Invoke(builder.Services);
        builder.Logging.ClearProviders();
        if (options.Log is { } log)
        {
            builder.Logging.AddProvider(log);
        }

        builder.AddTelemetry();
        var host = builder.Build();
        OrUnusable(host.CheckFunctions);
        return new PipelineHost(host, options.Storage);
    }

    /// <summary>Creates the containers and tables that are missing, and starts the triggers.</summary>
    /// <exception cref="InvalidOperationException">It is on Azure, where two hosts would take each other's work.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (IsOnAzure)
        {
            throw new InvalidOperationException("On Azure the app there is triggered, and not this one.");
        }

        await SetUpStorageAsync(cancellationToken);
        _started = true;
        await _host.StartAsync(cancellationToken);
    }

    /// <summary>Creates the containers and tables that are missing; not on Azure, where the deployment made them and nobody else may.</summary>
    public Task SetUpStorageAsync(CancellationToken cancellationToken) =>
        IsOnAzure ? Task.CompletedTask : Services.GetRequiredService<StorageSetup>().RunAsync(cancellationToken);

    /// <summary>Waits until every blob that triggers something is done with, also what the functions wrote meanwhile.</summary>
    public Task WaitUntilIdleAsync(CancellationToken cancellationToken) => Activity.WaitUntilIdleAsync(cancellationToken);

    /// <summary>Waits until the host gives up by itself, which only a fault of it does.</summary>
    public async Task WaitUntilBrokenAsync(CancellationToken cancellationToken)
    {
        var broken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(broken.SetResult);
        await broken.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Takes no new work, lets what runs end within the grace period, and gives up the rest, to be run again.</summary>
    public async Task StopAsync()
    {
        if (_started)
        {
            _started = false;
            await _host.StopAsync(CancellationToken.None);
        }
    }

    /// <returns>The accounts, where no setting can name them.</returns>
    private static StorageAccounts? Connect(FunctionsApplicationBuilder builder, HostStorage storage)
    {
        if (storage is not HostStorage.ByText text)
        {
            builder.UseConnection(OfHost, ""); // whatever the environment says: this host must not find the state of the one on Azure
            return ((HostStorage.OnAzure)storage).Accounts;
        }

        builder.UseConnection(OfHost, text.Registry);
        builder.UseConnection(PipelineSettings.RegistryStorage, text.Registry);
        builder.UseConnection(PipelineSettings.IntakeStorage, text.Intake);
        return null;
    }

    private static void OrUnusable(Action build)
    {
        try
        {
            build();
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidOperationException)
        {
            throw new UnusableException(wrong.Message); // which names the setting
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (_host is IAsyncDisposable host)
        {
            await host.DisposeAsync();
        }
    }
}
