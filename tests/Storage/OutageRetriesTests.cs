using Azure;
using Azure.Core;
using Pipeline.Areas;
using Pipeline.Registry;
using Pipeline.Testing;

namespace Pipeline.Storage.Tests;

/// <summary>How often, and after which waits, a call is tried again.</summary>
[Collection("Azurite")]
public sealed class OutageRetriesTests(AzuriteFixture azurite)
{
    private const int Tries = 8;

    private readonly RecordedTime _time = new();

    [Theory]
    [InlineData(408)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task Call_OutageForGood_EndsAfterEightTriesInTwoMinutes(int status)
    {
        var (outage, failure) = await CallAsync((_, message, _) => Answer(message, new SpoiledAnswer(status)));

        Assert.Equal(status, failure!.Status);
        Assert.Equal(Tries, outage.Tries);
        Assert.Equal(Tries - 1, _time.Waits.Count);
        Assert.All(_time.Waits, wait => Assert.InRange(wait, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(10)));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Call_ThrottledForGood_IsTriedUntilTwoMinutesAreOver(int status)
    {
        var (throttled, failure) = await CallAsync((_, message, _) => Answer(message, new SpoiledAnswer(status)));
        var waited = _time.Waits.Aggregate(TimeSpan.Zero, (sum, wait) => sum + wait);

        Assert.Equal(status, failure!.Status);
        Assert.InRange(throttled.Tries, Tries + 1, OutageRetries.TriesWhereThrottled);
        Assert.InRange(waited, OutageRetries.Patience / 2, OutageRetries.Patience + TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(409)]
    [InlineData(412)]
    public async Task Call_RefusedForGood_IsNotTriedAgain(int status)
    {
        var (refusal, failure) = await CallAsync((_, message, _) => Answer(message, new SpoiledAnswer(status)));

        Assert.Equal(status, failure!.Status);
        Assert.Equal(1, refusal.Tries);
        Assert.Empty(_time.Waits);
    }

    [Fact]
    public async Task Call_ServiceAsksForAPause_WaitsSoLong()
    {
        var (_, failure) = await CallAsync((number, message, send) =>
            number < 3 ? Answer(message, new SpoiledAnswer(503, "", ("Retry-After", "17"))) : send());

        Assert.Null(failure);
        Assert.Equal([TimeSpan.FromSeconds(17), TimeSpan.FromSeconds(17)], _time.Waits);
    }

    // Longer than we wait: the platform comes again later.
    [Fact]
    public async Task Call_ServiceAsksForAnHour_FailsAtOnce()
    {
        var (outage, failure) = await CallAsync((_, message, _) => Answer(message, new SpoiledAnswer(503, "", ("Retry-After", "3600"))));

        Assert.Equal(503, failure!.Status);
        Assert.Equal(1, outage.Tries);
    }

    [Fact]
    public async Task Call_CallerGivesUp_IsNotTriedAgain()
    {
        using var given = new CancellationTokenSource();
        var outage = new SpoiledCalls(_ => true, (_, message, _) =>
        {
            given.Cancel();
            return Answer(message, new SpoiledAnswer(503));
        });
        await using var account = await StorageAccount.OpenAsync(azurite.ConnectionString, new StorageNames(), outage, _time);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => account.Get<ISubmissionLedger>().ListAsync(AreaCode.Parse("6202"), given.Token));

        Assert.Equal(1, outage.Tries);
    }

    private async Task<(SpoiledCalls Calls, RequestFailedException? Failure)> CallAsync(Func<int, HttpMessage, Func<ValueTask>, ValueTask> spoil)
    {
        await using var account = await StorageAccount.CreateAsync(azurite.ConnectionString);
        var calls = new SpoiledCalls(_ => true, spoil);
        await using var spoiled = await StorageAccount.OpenAsync(azurite.ConnectionString, account.Names, calls, _time);
        try
        {
            await spoiled.Get<ISubmissionLedger>().ListAsync(AreaCode.Parse("6202"), default);
            return (calls, null);
        }
        catch (RequestFailedException failure)
        {
            return (calls, failure);
        }
    }

    private static ValueTask Answer(HttpMessage message, Response answer)
    {
        message.Response = answer;
        return ValueTask.CompletedTask;
    }
}
