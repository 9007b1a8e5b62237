namespace Pipeline.Storage.Tests;

/// <summary>How many calls are let in at once, and who is next.</summary>
public sealed class PaceTests
{
    private readonly HandTime _time = new();

    [Fact]
    public async Task Leave_TooMuch_HalvesOnceForThoseThatWereUnderWayTogether()
    {
        using var pace = new Pace(_time);
        var turns = Enumerable.Range(0, 10).Select(_ => pace.EnterAsync(default)).ToArray();
        await Task.WhenAll(turns);

        Array.ForEach(turns, _ => pace.Leave(isTooMuch: true));

        Assert.Equal(Pace.Most / 2, pace.Limit);
    }

    [Fact]
    public async Task EnterAsync_AtTheLimit_WaitsForATurnInOrder()
    {
        using var pace = new Pace(_time);
        await SlowToAsync(pace, 2);
        var turns = Enumerable.Range(0, 5).Select(_ => pace.EnterAsync(default)).ToArray();

        await Task.WhenAll(turns[0], turns[1]);
        for (var next = 2; next < turns.Length; next++)
        {
            Assert.All(turns[next..], turn => Assert.False(turn.IsCompleted));
            pace.Leave(isTooMuch: null);
            await turns[next];
        }
    }

    [Fact]
    public async Task EnterAsync_GivenUp_TakesNobodysTurn()
    {
        using var pace = new Pace(_time);
        await SlowToAsync(pace, 1);
        using var stop = new CancellationTokenSource();
        var turns = new[] { pace.EnterAsync(default), pace.EnterAsync(stop.Token), pace.EnterAsync(default) };

        await stop.CancelAsync();
        pace.Leave(isTooMuch: null);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => turns[1]);
        await turns[2];
    }

    [Fact]
    public async Task EnterAsync_BelowOneAtATime_PausesInBetween()
    {
        using var pace = new Pace(_time);
        await SlowToAsync(pace, 0.25);
        _time.Advance(TimeSpan.FromMinutes(1));
        await pace.EnterAsync(default);
        pace.Leave(isTooMuch: null);
        var second = pace.EnterAsync(default);

        _time.Advance((Pace.OneCall * 4) - TimeSpan.FromMilliseconds(1));
        Assert.False(second.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await second;
    }

    [Fact]
    public async Task Leave_AllIsWell_GrowsAgain()
    {
        using var pace = new Pace(_time);
        await SlowToAsync(pace, Pace.Least);
        for (var call = 0; call < 3_000; call++)
        {
            _time.Advance(TimeSpan.FromSeconds(2));
            await pace.EnterAsync(default);
            pace.Leave(isTooMuch: false);
        }

        Assert.Equal(Pace.Most, pace.Limit);
    }

    private async Task SlowToAsync(Pace pace, double limit)
    {
        while (pace.Limit > limit)
        {
            _time.Advance(TimeSpan.FromSeconds(2));
            await pace.EnterAsync(default);
            pace.Leave(isTooMuch: true);
        }

        Assert.Equal(limit, pace.Limit);
    }
}
