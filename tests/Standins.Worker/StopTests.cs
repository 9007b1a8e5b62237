using Pipeline.Standins.Functions;
using Pipeline.Testing;

namespace Pipeline.Standins.Worker.Tests;

[Collection("Azurite")]
public sealed class StopTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    private readonly Storage _storage = new(azurite.ConnectionString);
    private readonly Journal _journal = new();

    [Fact]
    public async Task Stop_WithoutGrace_CancelsTheFunctionAndItRunsAgainAsItsFirstTry()
    {
        await _storage.DropAsync("a.csv");
        _journal.Then = (_, token) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
        await using (var stopped = await StartAsync(time: null, ("FunctionsHost:GracePeriod", "00:00:00")))
        {
            await _journal.WhenAsync(1, Patience.Token);
            await stopped.StopAsync();

            Assert.Equal([(InvocationOutcome.Abandoned, 1)], stopped.Finished.Select(ended => (ended.Outcome, ended.Try)));
            Assert.Equal(["Incomplete 0 a.csv"], await _storage.ReceiptsAsync());
        }

        _journal.Then = (_, _) => Task.CompletedTask;
        await using var next = await StartAsync();
        await next.WhenIdleAsync();

        Assert.Equal([(InvocationOutcome.Succeeded, 1)], next.Finished.Select(ended => (ended.Outcome, ended.Try)));
        Assert.Equal(["a.csv", "a.csv"], _journal.Lines);
    }

    [Fact]
    public async Task Stop_WithinGrace_LetsTheFunctionEndAndStartsNoOther()
    {
        await _storage.DropAsync("a.csv");
        var gate = new TaskCompletionSource();
        _journal.Then = (_, _) => gate.Task;

        // On a clock that stands still the grace period never ends.
        await using var host = await StartAsync(new ManualTime(Noon));
        await _journal.WhenAsync(1, Patience.Token);
        var stopping = host.StopAsync();
        await _storage.DropAsync("b.csv");
        Assert.False(stopping.IsCompleted);
        gate.SetResult();
        await stopping;

        Assert.Equal(["a.csv"], _journal.Lines);
        Assert.Equal(["Complete 1 a.csv"], await _storage.ReceiptsAsync());
    }

    [Fact]
    public async Task WaitUntilIdle_OnAStoppedHost_SaysSo()
    {
        await using var host = await StartAsync();
        await host.StopAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(host.WhenIdleAsync);
    }

    private Task<TestHost> StartAsync(TimeProvider? time = null, params (string Key, string Value)[] settings) =>
        TestHost.StartAsync(_storage, _journal, UploadFunctions.Only, time, settings);
}
