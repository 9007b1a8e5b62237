using Azure;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Pipeline.Storage.Tables;

/// <summary>How storage calls are tried again. The clients' own retries are off, so that tries do not multiply.</summary>
internal static class StorageCalls
{
    /// <summary>
    /// For throttling (429, 503), server faults and time-outs: backoff with jitter. A write that timed out may have landed,
    /// so its second try may meet a conflict, which the caller settles by reading again.
    /// </summary>
    public static ResiliencePipeline Outages(TimeProvider time) => new ResiliencePipelineBuilder { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder()
                .Handle<RequestFailedException>(failure => IsPassing(failure.Status))
                .Handle<TimeoutRejectedException>()
                .Handle<IOException>(),
            MaxRetryAttempts = 7,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromMilliseconds(250),
            MaxDelay = TimeSpan.FromSeconds(20),
        })
        .AddTimeout(TimeSpan.FromSeconds(60))
        .Build();

    /// <summary>For lost races (409, 412): read again, fold again, until none of the given number is left.</summary>
    public static ResiliencePipeline<int> Conflicts(TimeProvider time) => new ResiliencePipelineBuilder<int> { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions<int>
        {
            ShouldHandle = new PredicateBuilder<int>().HandleResult(left => left > 0),
            MaxRetryAttempts = 20,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromMilliseconds(20),
            MaxDelay = TimeSpan.FromSeconds(2),
        })
        .Build();

    private static bool IsPassing(int status) => status is 0 or 408 or 429 or 500 or 502 or 503 or 504;
}
