using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Pipeline.Standins.Functions;

/// <summary>Puts the host's own services into a function app.</summary>
internal static class FunctionsHostSetup
{
    // Beyond the grace period: time for functions whose token was cancelled to end, and for their leases to be given back.
    private static readonly TimeSpan UnwindTime = TimeSpan.FromSeconds(25);

    public static void AddFunctionsHost(this HostApplicationBuilder builder)
    {
        var services = builder.Services;
        var options = builder.Configuration.GetSection(FunctionsHostOptions.Section).Get<FunctionsHostOptions>() ?? new();
        var json = HostJson.Configuration(options.HostJsonPath ?? Path.Combine(AppContext.BaseDirectory, "host.json"), builder.Configuration);

        builder.Logging.AddConfiguration(json.GetSection("logging"));
        services.Configure<FunctionsHostOptions>(builder.Configuration.GetSection(FunctionsHostOptions.Section));
        services.AddSingleton<IConfigureOptions<HostOptions>>(provider => new ConfigureNamedOptions<HostOptions>(
            Options.DefaultName,
            host => host.ShutdownTimeout = provider.GetRequiredService<IOptions<FunctionsHostOptions>>().Value.GracePeriod + UnwindTime));

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IStorageConnections, StorageConnections>();
        services.AddSingleton(_ => HostJson.Read(json));
        services.AddSingleton<SettingNames>();
        services.AddSingleton<HostState>();
        services.AddSingleton<FunctionCatalog>();
        services.AddSingleton<RunningInvocations>();
        services.AddSingleton<FunctionInvoker>();
        services.AddSingleton<BlobReceipts>();
        services.AddSingleton<PoisonRecords>();
        services.AddSingleton<IPoisonRecords>(provider => provider.GetRequiredService<PoisonRecords>());
        services.AddSingleton<BlobScanner>();
        services.AddSingleton<BlobAttempt>();
        services.AddSingleton<BlobTriggerListener>();
        services.AddSingleton<TimerRun>();
        services.AddSingleton<TimerListener>();
        services.AddSingleton<HttpInvocation>();
        services.AddSingleton<HttpTriggerListener>();
        services.AddSingleton<IFunctionsHostActivity, FunctionsHostActivity>();
        services.AddHostedService<FunctionsHost>();
    }
}
