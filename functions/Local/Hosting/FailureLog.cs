using Microsoft.Extensions.Logging;
using Pipeline.Standins.Functions;

namespace Pipeline.Local.Hosting;

/// <summary>Logs where in the code an execution failed for the last time; never the exception's message, in which a value of the data may stand.</summary>
internal static partial class FailureLog
{
    public static void Write(ILogger logger, FinishedInvocation failed)
    {
        for (var error = failed.Error; error is not null; error = error.InnerException)
        {
            Failed(logger, failed.Function, error.GetType().ToString(), error.StackTrace ?? "(never thrown)");
        }
    }

    [LoggerMessage(1, LogLevel.Error, "{Function} failed with {ExceptionType}\n{StackTrace}")]
    private static partial void Failed(ILogger logger, string function, string exceptionType, string stackTrace);
}
