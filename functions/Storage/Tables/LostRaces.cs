using Polly;
using Polly.Retry;

namespace Pipeline.Storage.Tables;

/// <summary>How a write is tried again that lost a race (409, 412) against somebody else's, or against its own earlier try that had landed.</summary>
internal static class LostRaces
{
    /// <summary>Read again, fold again, until none of the given number is left.</summary>
    /// <param name="written">What is written, for the meter.</param>
    public static ResiliencePipeline<int> Retries(string written, PipelineMeter meter, TimeProvider time) => new ResiliencePipelineBuilder<int> { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions<int>
        {
            ShouldHandle = new PredicateBuilder<int>().HandleResult(left => left > 0),
            MaxRetryAttempts = 20,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromMilliseconds(20),
            MaxDelay = TimeSpan.FromSeconds(2),
            OnRetry = _ =>
            {
                meter.LostRace(written);
                return ValueTask.CompletedTask;
            },
        })
        .Build();
}
