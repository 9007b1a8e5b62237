using Microsoft.Extensions.Logging;

namespace Pipeline.Standins.Functions;

/// <summary>Every event the host logs: names of functions, never content nor a blob's name (<see cref="BlobEvent.Alias"/>).</summary>
internal static partial class HostLog
{
    [LoggerMessage(1, LogLevel.Information, "Host {HostId} started with {Count} functions: {Functions}.")]
    public static partial void Started(ILogger logger, string hostId, int count, string functions);

    [LoggerMessage(2, LogLevel.Information, "Host {HostId} is stopping; {Running} functions still run.")]
    public static partial void Stopping(ILogger logger, string hostId, int running);

    [LoggerMessage(3, LogLevel.Warning, "{Running} functions did not end in time and are left behind; they will run again.")]
    public static partial void LeftBehind(ILogger logger, int running);

    [LoggerMessage(4, LogLevel.Critical, "The triggers ended by a fault; the application stops.")]
    public static partial void ListenersBroke(ILogger logger, Exception exception);

    [LoggerMessage(10, LogLevel.Debug, "{Function} ran for {Blob} in {Milliseconds} ms (try {Try}).")]
    public static partial void BlobDone(ILogger logger, string function, string blob, long milliseconds, int @try);

    [LoggerMessage(11, LogLevel.Warning, "{Function} failed for {Blob}, try {Try} of {Threshold}, with {ExceptionType}; it will be tried again in {Delay}.")]
    public static partial void BlobFailed(ILogger logger, string function, string blob, int @try, int threshold, string exceptionType, TimeSpan delay);

    [LoggerMessage(12, LogLevel.Error, "{Function} failed for {Blob} {Tries} times, last with {ExceptionType}; the blob is poison and stays untouched. Its record lies in {PoisonFolder}.")]
    public static partial void BlobPoisoned(ILogger logger, string function, string blob, int tries, string exceptionType, string poisonFolder);

    [LoggerMessage(13, LogLevel.Information, "{Function} was stopped at {Blob}; it will run again.")]
    public static partial void BlobAbandoned(ILogger logger, string function, string blob);

    [LoggerMessage(14, LogLevel.Error, "Storage failed around {Function} for {Blob}; it will be tried again.")]
    public static partial void BlobOutage(ILogger logger, Exception exception, string function, string blob);

    [LoggerMessage(15, LogLevel.Error, "The containers could not be scanned; the next scan is in {Delay}.")]
    public static partial void ScanFailed(ILogger logger, Exception exception, TimeSpan delay);

    [LoggerMessage(20, LogLevel.Information, "{Function} ran at {Due} in {Milliseconds} ms; next at {Next}.")]
    public static partial void TimerDone(ILogger logger, string function, DateTimeOffset due, long milliseconds, DateTimeOffset next);

    [LoggerMessage(21, LogLevel.Error, "{Function} failed at {Due} with {ExceptionType}; its next run is at {Next}.")]
    public static partial void TimerFailed(ILogger logger, string function, DateTimeOffset due, string exceptionType, DateTimeOffset next);

    [LoggerMessage(22, LogLevel.Error, "Storage failed around the timer of {Function}; it will be tried again in {Delay}.")]
    public static partial void TimerOutage(ILogger logger, Exception exception, string function, TimeSpan delay);

    [LoggerMessage(23, LogLevel.Information, "{Function} was stopped; it will run again.")]
    public static partial void TimerAbandoned(ILogger logger, string function);

    [LoggerMessage(30, LogLevel.Information, "HTTP functions listen on {Address}.")]
    public static partial void HttpListening(ILogger logger, string address);

    [LoggerMessage(31, LogLevel.Error, "{Function} failed on a request with {ExceptionType}.")]
    public static partial void HttpFailed(ILogger logger, string function, string exceptionType);

    [LoggerMessage(40, LogLevel.Warning, "The lease on {Blob} is lost ({Reason}); its work will be done again.")]
    public static partial void LeaseLost(ILogger logger, string blob, string reason);

    [LoggerMessage(41, LogLevel.Debug, "The lease on {Blob} was not released ({Reason}); it ends by itself.")]
    public static partial void LeaseNotReleased(ILogger logger, string blob, string reason);
}
