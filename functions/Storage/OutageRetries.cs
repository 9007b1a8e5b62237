using System.Globalization;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Polly;
using Polly.Retry;

namespace Pipeline.Storage;

/// <summary>How every call to the storage is tried again, of blobs and tables alike; in the place of the clients' own retries, so that tries do not multiply.</summary>
/// <remarks>
/// For throttling (429, 503), server faults and time-outs: backoff with jitter, or the pause that the service asks for. A write
/// whose answer was lost may have landed, so its next try may meet a conflict, which the caller settles by reading again.
/// </remarks>
internal sealed class OutageRetries : HttpPipelinePolicy
{
    /// <summary>A call is sent at most so often, where it fails.</summary>
    public const int Tries = 8;

    /// <summary>A call is sent at most so often, where the service says that it is too much: that passes, and within <see cref="Patience"/>.</summary>
    public const int TriesWhereThrottled = 16;

    /// <summary>After this no further try begins: the platform runs the work again.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly ResiliencePropertyKey<long> Begun = new(nameof(Begun));

    private readonly TimeProvider _time;
    private readonly Pace? _pace;
    private readonly ResiliencePipeline<Response> _tries;

    /// <param name="service">What is called, for the meter: <c>blobs</c>, <c>tables</c>.</param>
    /// <param name="pace">How many tries are under way at once. Null where one may take long, so that others, such as the renewal of a lock, must not wait for it.</param>
    public OutageRetries(string service, PipelineMeter meter, TimeProvider time, Pace? pace = null)
    {
        _time = time;
        _pace = pace;
        _tries = new ResiliencePipelineBuilder<Response> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<Response>
            {
                ShouldHandle = tried => ValueTask.FromResult(
                    IsPassing(tried.Outcome, tried.Context) && IsTimeLeft(tried.Outcome, tried.Context)
                    && (tried.AttemptNumber < Tries - 1 || IsTooMuch(tried.Outcome.Result) == true)),
                DelayGenerator = tried => ValueTask.FromResult(PauseAsked(tried.Outcome)),
                MaxRetryAttempts = TriesWhereThrottled - 1,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromMilliseconds(250),
                MaxDelay = TimeSpan.FromSeconds(10),
                OnRetry = tried =>
                {
                    meter.Retried(service, tried.Outcome.Result is { } answer ? AnswerStatus.Of(answer) : null);
                    return ValueTask.CompletedTask;
                },
            })
            .Build();
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var context = ResilienceContextPool.Shared.Get(message.CancellationToken);
        try
        {
            context.Properties.Set(Begun, _time.GetTimestamp());
            var number = 0;
            await _tries.ExecuteAsync(
                async _ =>
                {
                    if (number > 0 && message.HasResponse)
                    {
                        message.Response.Dispose(); // frees the connection
                    }

                    var processing = message.ProcessingContext;
                    processing.RetryNumber = number++;
                    await SendAsync(message, pipeline);
                    return message.Response;
                },
                context);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The pipeline never blocks on its storage.");

    private async ValueTask SendAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (_pace is null)
        {
            await ProcessNextAsync(message, pipeline);
            return;
        }

        await _pace.EnterAsync(message.CancellationToken);
        bool? isTooMuch = null;
        try
        {
            await ProcessNextAsync(message, pipeline);
            isTooMuch = IsTooMuch(message.Response);
        }
        finally
        {
            _pace.Leave(isTooMuch);
        }
    }

    /// <summary>Whether the service says that it is asked too much; null where it says that it failed.</summary>
    private static bool? IsTooMuch(Response? answer) => answer is null ? null : AnswerStatus.Of(answer) switch
    {
        429 or 503 => true,
        408 or >= 500 => null,
        _ => false,
    };

    private static bool IsPassing(Outcome<Response> outcome, ResilienceContext context) => outcome switch
    {
        { Result: { } answer } => AnswerStatus.Of(answer) is 408 or 429 or 500 or 502 or 503 or 504,
        { Exception: RequestFailedException { Status: 0 } or IOException } => true, // no answer came
        { Exception: OperationCanceledException } => !context.CancellationToken.IsCancellationRequested, // the network's time-out
        _ => false,
    };

    private bool IsTimeLeft(Outcome<Response> outcome, ResilienceContext context) =>
        _time.GetElapsedTime(context.Properties.GetValue(Begun, 0)) + (PauseAsked(outcome) ?? TimeSpan.Zero) < Patience;

    private TimeSpan? PauseAsked(Outcome<Response> outcome)
    {
        if (outcome.Result is not { } answer || !answer.Headers.TryGetValue("Retry-After", out var text))
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return TimeSpan.FromSeconds(seconds);
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until) && until > _time.GetUtcNow()
            ? until - _time.GetUtcNow()
            : null;
    }
}
