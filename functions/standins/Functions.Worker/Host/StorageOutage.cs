using Azure;

namespace Pipeline.Standins.Functions;

/// <summary>Tells an outage of storage, which passes, from a fault of ours, which does not.</summary>
internal static class StorageOutage
{
    // The client throws an AggregateException when each of its own retries failed.
    public static bool Is(Exception exception) => exception switch
    {
        AggregateException many => many.InnerExceptions.All(Is),
        RequestFailedException or IOException or TimeoutException or HttpRequestException => true,
        TaskCanceledException { InnerException: TimeoutException } => true,
        _ => false,
    };
}
