using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Pipeline.App;
using Pipeline.Local.Hosting;

namespace Pipeline.EndToEnd.Privacy;

/// <summary>What leaves the process for a collector: measurements and lines of the log, and no call to the storage, for its address names a person.</summary>
public sealed class ExportTests
{
    private const string Path = "6202/2025-Q4/daftar.csv";
    private const string List = "NIK;Nama;Kecamatan\n6202055503850007;SITI AMINAH;Baamang\n";

    private static readonly DateTimeOffset Sent = new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public async Task Export_OfAnIngestion_HasItsRowsAndItsLine_AndNobody()
    {
        await using var collector = await OtlpCollector.StartAsync();
        await using (var run = PipelineRun.On(await ExportingToAsync(collector.Address)))
        {
            await run.Host.StartAsync(CancellationToken.None);
            using var function = new Activity("IngestUpload").Start(); // below one, HttpClient would tell of each call
            await run.DropAsync(Path, Encoding.UTF8.GetBytes(List), Sent);
            await run.Host.WaitUntilIdleAsync(CancellationToken.None);
            Assert.Empty(run.Host.Failed);
        }

        foreach (var expected in new[] { "pipeline.rows.read", "pipeline.submissions.ingested", "pipeline.merge.duration", "regency", "6202", "added" })
        {
            Assert.Contains(expected, collector.TextOf("metrics"), StringComparison.Ordinal);
        }

        Assert.Contains("of 6202: Merged, 1 rows read, 1 added", collector.TextOf("logs"), StringComparison.Ordinal);
        Assert.Equal("", collector.TextOf("traces"));
        foreach (var secret in new[] { "6202055503850007", "SITI", "AMINAH", "daftar", "AccountKey", "/People" })
        {
            Assert.DoesNotContain(secret, collector.TextOf("metrics") + collector.TextOf("logs"), StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>Whoever looks after it later may turn on more tracing: what our own clients send is not in it.</summary>
    [Fact]
    public async Task Export_WithEverySourceOfTraces_HasNobody()
    {
        await using var collector = await OtlpCollector.StartAsync();
        var options = await ExportingToAsync(
            collector.Address, services => services.AddOpenTelemetry().WithTracing(traces => traces.AddSource("*").AddSource("System.Net.Http").SetSampler(new AlwaysOnSampler())));
        await using (var run = PipelineRun.On(options))
        {
            await run.Host.StartAsync(CancellationToken.None);
            using var source = new ActivitySource(nameof(ExportTests));
            using (source.StartActivity("function"))
            {
                await run.DropAsync(Path, Encoding.UTF8.GetBytes(List), Sent);
                await run.IngestAsync(Path);
            }
        }

        Assert.Contains("function", collector.TextOf("traces"), StringComparison.Ordinal);
        Assert.DoesNotContain("6202055503850007", collector.TextOf("traces"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_NobodyNamed_IsOff()
    {
        await using var run = PipelineRun.On(await ExportingToAsync(""));

        Assert.Null(run.Host.Services.GetService<MeterProvider>());
        Assert.Null(run.Host.Services.GetService<LoggerProvider>());
        Assert.Null(run.Host.Services.GetService<TracerProvider>());
    }

    private static async Task<PipelineHostOptions> ExportingToAsync(string address, Action<IServiceCollection>? configure = null) => new(await EmptyAccounts.NextAsync())
    {
        Settings = new Dictionary<string, string?>
        {
            [Telemetry.Collector] = address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        },
        ConfigureServices = configure,
    };
}
