using Microsoft.Azure.Functions.Worker;
using Pipeline.Standins.Functions;
using Pipeline.Testing;

namespace Pipeline.Standins.Worker.Tests;

[Collection("Azurite")]
public sealed class TimerTriggerTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset TwentyPast = Noon.AddMinutes(20);

    private readonly Storage _storage = new(azurite.ConnectionString);
    private readonly Journal _journal = new();

    [Fact]
    public async Task Timer_FirstStart_WaitsForItsFirstOccurrenceAndRunsOnTime()
    {
        var time = new ManualTime(Noon);
        await using var host = await StartAsync(time);
        await time.WhenAwaitedAsync(TwentyPast, 1, Patience.Token);
        Assert.Empty(_journal.Lines);

        time.AdvanceTo(TwentyPast);
        await time.WhenAwaitedAsync(TwentyPast.AddHours(1), 1, Patience.Token);

        Assert.Equal(["on time; last 0001-01-01 00:00:00Z, next 2026-01-05 13:20:00Z"], _journal.Lines);
    }

    [Fact]
    public async Task TwoHosts_OnOneStorage_RunEachOccurrenceOnce()
    {
        var time = new ManualTime(Noon);
        await using var one = await StartAsync(time);
        await using var two = await StartAsync(time);

        for (var hour = 0; hour < 3; hour++)
        {
            await time.WhenAwaitedAsync(TwentyPast.AddHours(hour), 2, Patience.Token);
            time.AdvanceTo(TwentyPast.AddHours(hour));
        }

        await time.WhenAwaitedAsync(TwentyPast.AddHours(3), 2, Patience.Token);

        // Who comes second pauses for a second, which moves the one clock of this test on: so not the time of the last run.
        Assert.Equal(
            ["on time; next 2026-01-05 13:20:00Z", "on time; next 2026-01-05 14:20:00Z", "on time; next 2026-01-05 15:20:00Z"],
            _journal.Lines.Select(line => $"{line.Split(';')[0]};{line.Split(',')[1]}"));
    }

    [Fact]
    public async Task Occurrences_MissedWhileTheHostWasDown_RunOnceWhenItIsBack()
    {
        await using (await StartedAtNoonAsync())
        {
            Assert.Empty(_journal.Lines);
        }

        var later = new ManualTime(Noon.AddHours(5));
        await using var host = await StartAsync(later);
        await later.WhenAwaitedAsync(TwentyPast.AddHours(5), 1, Patience.Token);

        Assert.Equal(["past due; last 0001-01-01 00:00:00Z, next 2026-01-05 17:20:00Z"], _journal.Lines);
    }

    [Fact]
    public async Task Occurrence_MissedByAnUnmonitoredTimer_IsForgotten()
    {
        var time = new ManualTime(Noon);
        await using (await StartAsync(time, typeof(UnmonitoredTimer)))
        {
            await time.WhenAwaitedAsync(TwentyPast, 1, Patience.Token);
        }

        var later = new ManualTime(Noon.AddHours(5));
        await using var host = await StartAsync(later, typeof(UnmonitoredTimer));
        await later.WhenAwaitedAsync(TwentyPast.AddHours(5), 1, Patience.Token);
        Assert.Empty(_journal.Lines);

        later.AdvanceTo(TwentyPast.AddHours(5));
        await _journal.WhenAsync(1, Patience.Token);
        Assert.Equal(["on time; no status"], _journal.Lines);
    }

    [Fact]
    public async Task Run_ThatFails_IsNotRepeatedBeforeTheNextOccurrence()
    {
        _journal.Then = (_, _) => throw new InvalidDataException();
        var time = new ManualTime(Noon);
        await using var host = await StartAsync(time);
        await time.WhenAwaitedAsync(TwentyPast, 1, Patience.Token);

        time.AdvanceTo(TwentyPast);
        await time.WhenAwaitedAsync(TwentyPast.AddHours(1), 1, Patience.Token);

        Assert.Equal([InvocationOutcome.Failed], host.Finished.Select(ended => ended.Outcome));
    }

    [Fact]
    public async Task Run_CutOffByAStop_RunsAgainWhenTheHostIsBack()
    {
        _journal.Then = (_, token) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
        var time = new ManualTime(Noon);
        await using (var host = await StartAsync(time, typeof(HourlyTimer), ("FunctionsHost:GracePeriod", "00:00:00")))
        {
            await time.WhenAwaitedAsync(TwentyPast, 1, Patience.Token);
            time.AdvanceTo(TwentyPast);
            await _journal.WhenAsync(1, Patience.Token);
            await host.StopAsync();
            Assert.Equal([InvocationOutcome.Abandoned], host.Finished.Select(ended => ended.Outcome));
        }

        _journal.Then = (_, _) => Task.CompletedTask;
        var later = new ManualTime(TwentyPast.AddMinutes(1));
        await using var next = await StartAsync(later);
        await later.WhenAwaitedAsync(TwentyPast.AddHours(1), 1, Patience.Token);

        Assert.Equal("past due; last 0001-01-01 00:00:00Z, next 2026-01-05 13:20:00Z", _journal.Lines[^1]);
        Assert.Equal(2, _journal.Lines.Count);
    }

    [Fact]
    public async Task Timer_ThatRunsOnStartup_RunsAtTheStartAndStillOnSchedule()
    {
        var time = new ManualTime(Noon);
        await using var host = await StartAsync(time, typeof(StartupTimer));
        await time.WhenAwaitedAsync(TwentyPast, 1, Patience.Token);
        Assert.Single(_journal.Lines);

        time.AdvanceTo(TwentyPast);
        await time.WhenAwaitedAsync(TwentyPast.AddHours(1), 1, Patience.Token);
        Assert.Equal(2, _journal.Lines.Count);
    }

    [Fact]
    public async Task Schedule_Changed_IsFollowedFromTheLastRun()
    {
        await using (await StartedAtNoonAsync())
        {
            Assert.Empty(_journal.Lines);
        }

        var time = new ManualTime(Noon.AddMinutes(1));
        await using var host = await StartAsync(time, typeof(HourlyTimer), ("Hourly", "0 15 * * * *"));
        await time.WhenAwaitedAsync(Noon.AddMinutes(15), 1, Patience.Token);

        Assert.Empty(_journal.Lines);
    }

    [Fact]
    public async Task RunTimer_ByName_RunsItNowAndLeavesTheSchedule()
    {
        var time = new ManualTime(Noon);
        await using var host = await StartAsync(time);
        await time.WhenAwaitedAsync(TwentyPast, 1, Patience.Token);

        var ran = await host.Activity.RunTimerAsync("Hourly", Patience.Token);

        Assert.Equal(InvocationOutcome.Succeeded, ran.Outcome);
        Assert.Single(_journal.Lines);
        time.AdvanceTo(TwentyPast);
        await time.WhenAwaitedAsync(TwentyPast.AddHours(1), 1, Patience.Token);
        Assert.Equal(2, _journal.Lines.Count);
    }

    [Fact]
    public async Task RunTimer_OfAnUnknownName_SaysSo()
    {
        await using var host = await StartAsync(new ManualTime(Noon));

        var unknown = await Assert.ThrowsAsync<ArgumentException>(() => host.Activity.RunTimerAsync("Weekly", Patience.Token));

        Assert.Equal("There is no timer function 'Weekly'. (Parameter 'functionName')", unknown.Message);
    }

    private async Task<TestHost> StartedAtNoonAsync()
    {
        var time = new ManualTime(Noon);
        var host = await StartAsync(time);
        await time.WhenAwaitedAsync(TwentyPast, 1, Patience.Token);
        return host;
    }

    private Task<TestHost> StartAsync(TimeProvider time, Type? functions = null, params (string Key, string Value)[] settings) =>
        TestHost.StartAsync(_storage, _journal, [functions ?? typeof(HourlyTimer)], time, [("Hourly", "0 20 * * * *"), .. settings]);

    private static string Told(TimerInfo timer)
    {
        var status = timer.ScheduleStatus is { } known ? $"last {known.Last:u}, next {known.Next:u}" : "no status";
        return $"{(timer.IsPastDue ? "past due" : "on time")}; {status}";
    }

    private sealed class HourlyTimer(Journal journal)
    {
        [Function("Hourly")]
        public Task Run([TimerTrigger("%Hourly%")] TimerInfo timer, CancellationToken token) => journal.RunAsync(Told(timer), token);
    }

    private sealed class StartupTimer(Journal journal)
    {
        [Function("Hourly")]
        public Task Run([TimerTrigger("%Hourly%", RunOnStartup = true)] TimerInfo timer) => journal.RunAsync(Told(timer), CancellationToken.None);
    }

    private sealed class UnmonitoredTimer(Journal journal)
    {
        [Function("Hourly")]
        public Task Run([TimerTrigger("%Hourly%", UseMonitor = false)] TimerInfo timer) => journal.RunAsync(Told(timer), CancellationToken.None);
    }
}
