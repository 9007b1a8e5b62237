using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using Pipeline.Storage;

namespace Pipeline.App;

/// <summary>Sends log, metrics and traces to whom the standard settings name, and to nobody where they name nobody.</summary>
/// <remarks>
/// Nothing here listens to HTTP, and nothing must: an address of the storage ends in a NIK, which is why our own clients tell
/// nobody of their calls (<c>UntracedTransport</c>). Instrumentation that is added later would not hear them either.
/// </remarks>
public static class Telemetry
{
    /// <summary>Where a collector listens that speaks OTLP; with the other <c>OTEL_</c> settings of OpenTelemetry's specification.</summary>
    public const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Which Application Insights; it is written to under the app's identity.</summary>
    public const string ApplicationInsights = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>Adds the exporters that the settings ask for; after the providers of logs were chosen.</summary>
    /// <returns>Null where they ask for none.</returns>
    public static IOpenTelemetryBuilder? AddTelemetry(this FunctionsApplicationBuilder builder)
    {
        var (toCollector, toInsights) = (IsSet(Collector), IsSet(ApplicationInsights));
        if (!toCollector && !toInsights)
        {
            return null;
        }

        // The levels of host.json are the host's: what the worker sends by itself passes only these.
        builder.Logging.AddFilter<OpenTelemetryLoggerProvider>(category: null, LogLevel.Warning);
        builder.Logging.AddFilter<OpenTelemetryLoggerProvider>(nameof(Pipeline), LogLevel.Information);
        IOpenTelemetryBuilder telemetry = builder.Services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics.AddMeter(PipelineMeter.Name))
            .WithLogging(configureBuilder: null, options => options.IncludeFormattedMessage = true);
        telemetry = toCollector ? telemetry.UseOtlpExporter() : telemetry;
        return toInsights ? telemetry.UseAzureMonitorExporter(Configure) : telemetry;

        bool IsSet(string setting) => builder.Configuration[setting] is { Length: > 0 };
    }

    private static void Configure(AzureMonitorExporterOptions options)
    {
        options.Credential = new DefaultAzureCredential();

        // Each submission has its line, also where its trace is left out; and nobody watches live.
        options.EnableTraceBasedLogsSampler = false;
        options.EnableLiveMetrics = false;
    }
}
