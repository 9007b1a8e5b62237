using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pipeline.Standins.Functions;
using Pipeline.Testing;

namespace Pipeline.Standins.Worker.Tests;

[Collection("Azurite")]
public sealed class HostJsonTests(AzuriteFixture azurite) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("host-json-");
    private readonly Storage _storage = new(azurite.ConnectionString);
    private readonly Journal _journal = new();

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("""{ "version": "2.0", "somethingNew": { "a": [1] } }""", "00:30:00", null, 5, "api")]
    [InlineData("""{ /* a comment */ "functionTimeout": "00:10:00", "extensions": { "blobs": { "maxDegreeOfParallelism": 3, "poisonBlobThreshold": 2 } } }""", "00:10:00", 3, 2, "api")]
    [InlineData("""{ "functionTimeout": "-1", "extensions": { "http": { "routePrefix": "x" } } }""", null, null, 5, "x")]
    public void HostJson_Read_GivesWhatItSaysAndTheOfficialDefaults(string text, string? timeout, int? parallelism, int threshold, string prefix)
    {
        var json = HostJson.Read(HostJson.Configuration(Written(text), new ConfigurationBuilder().Build()));

        Assert.Equal(timeout, json.FunctionTimeout?.ToString());
        Assert.Equal(parallelism ?? (8 * Environment.ProcessorCount), json.MaxDegreeOfParallelism);
        Assert.Equal((threshold, prefix), (json.PoisonBlobThreshold, json.RoutePrefix));
    }

    [Theory]
    [InlineData("""{ "functionTimeout": "soon" }""", "host.json: functionTimeout is 'soon', expected a positive time such as 00:30:00, or -1.")]
    [InlineData("""{ "extensions": { "blobs": { "poisonBlobThreshold": 0 } } }""", "host.json: extensions.blobs.poisonBlobThreshold is '0', expected a whole number above 0.")]
    public void HostJson_WithAnImpossibleValue_IsRefused(string text, string message)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => HostJson.Read(HostJson.Configuration(Written(text), new ConfigurationBuilder().Build())));

        Assert.Equal(message, refused.Message);
    }

    [Fact]
    public async Task PoisonBlobThreshold_OfHostJson_IsHonoured()
    {
        await _storage.DropAsync("a.csv");
        _journal.Then = (_, _) => throw new InvalidDataException();
        await using var host = await StartAsync("""{ "extensions": { "blobs": { "poisonBlobThreshold": 2 } } }""");

        await host.WhenIdleAsync();

        Assert.Equal([InvocationOutcome.Failed, InvocationOutcome.Poisoned], host.Finished.Select(ended => ended.Outcome));
    }

    [Fact]
    public async Task MaxDegreeOfParallelism_OfHostJson_IsReachedAndNotExceeded()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => _storage.DropAsync($"{number}.csv")));
        var (now, most) = (0, 0);
        var counting = new Lock();
        var two = new TaskCompletionSource();
        _journal.Then = async (_, _) =>
        {
            lock (counting)
            {
                now++;
                most = Math.Max(most, now);
            }

            if (most == 2)
            {
                two.TrySetResult();
            }

            await two.Task;
            lock (counting)
            {
                now--;
            }
        };

        await using var host = await StartAsync("""{ "extensions": { "blobs": { "maxDegreeOfParallelism": 2 } } }""");
        await host.WhenIdleAsync();

        Assert.Equal(2, most);
        Assert.Equal(8, host.Finished.Count);
    }

    [Fact]
    public async Task FunctionTimeout_OfHostJson_CancelsTheFunctionAndCountsAsAFailedTry()
    {
        var noon = new DateTimeOffset(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);
        var time = new ManualTime(noon);
        await _storage.DropAsync("a.csv");
        _journal.Then = (_, token) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
        await using var host = await StartAsync("""{ "functionTimeout": "00:00:10", "extensions": { "blobs": { "poisonBlobThreshold": 1 } } }""", time);
        await _journal.WhenAsync(1, Patience.Token);
        Assert.Empty(host.Finished);

        time.AdvanceTo(noon.AddSeconds(10));
        await host.WhenFinishedAsync(1);

        Assert.Equal(InvocationOutcome.Poisoned, host.Finished[0].Outcome);
        Assert.IsAssignableFrom<OperationCanceledException>(host.Finished[0].Error);
    }

    [Fact]
    public async Task LogLevels_OfHostJson_AreHonoured()
    {
        await using var host = await StartAsync("""{ "logging": { "logLevel": { "default": "Warning", "Pipeline": "Information" } } }""");
        var filter = host.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<LoggerFilterOptions>>().Value;

        Assert.Equal(LogLevel.Warning, filter.Rules.Last(rule => rule.CategoryName is null).LogLevel);
        Assert.Equal(LogLevel.Information, filter.Rules.Last(rule => rule.CategoryName == "Pipeline").LogLevel);
    }

    private Task<TestHost> StartAsync(string hostJson, TimeProvider? time = null) =>
        TestHost.StartAsync(_storage, _journal, UploadFunctions.Only, time, ("FunctionsHost:HostJsonPath", Written(hostJson)));

    private string Written(string text)
    {
        var path = Path.Combine(_folder.FullName, "host.json");
        File.WriteAllText(path, text);
        return path;
    }
}
