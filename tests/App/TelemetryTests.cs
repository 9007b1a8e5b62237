using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using Pipeline.Testing;

namespace Pipeline.App.Tests;

/// <summary>To whom telemetry goes is what the standard settings say; what is sent is asked of a collector in tests/EndToEnd.</summary>
public sealed class TelemetryTests
{
    private const string Insights = "InstrumentationKey=00000000-0000-0000-0000-000000000001;IngestionEndpoint=https://insights.example/";

    [Theory]
    [InlineData("http://127.0.0.1:4317", "", true)]
    [InlineData("", Insights, true)]
    [InlineData("http://127.0.0.1:4317", Insights, true)]
    [InlineData("", "", false)]
    public void AddTelemetry_IsOnWhereASettingNamesSomebody(string collector, string insights, bool isOn)
    {
        var builder = RealHost.Builder((Telemetry.Collector, collector), (Telemetry.ApplicationInsights, insights));

        Assert.Equal(isOn, builder.AddTelemetry() is not null);

        foreach (var provider in new[] { typeof(MeterProvider), typeof(LoggerProvider) })
        {
            Assert.Equal(isOn, builder.Services.Any(service => service.ServiceType == provider));
        }
    }

    /// <summary>The host's half of it (Microsoft Learn, "Use OpenTelemetry with Azure Functions").</summary>
    [Fact]
    public void HostJson_TurnsTheHostsOwnOn() =>
        Assert.Contains("\"telemetryMode\": \"OpenTelemetry\"", SourceTree.Read("host.json"), StringComparison.Ordinal);
}
