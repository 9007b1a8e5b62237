using Microsoft.Extensions.Logging;
using Pipeline.Registry;

namespace Pipeline.App.Triggers;

/// <summary>One line a submission.</summary>
internal static class IngestLogging
{
    public static void Log(this IngestResult result, ILogger logger)
    {
        if (result.Submission is { } submission)
        {
            var rows = submission.Rows;
            AppLog.Ingested(
                logger, submission.Key.Id, submission.Regency.ToString(), result.Outcome.ToString(),
                rows.Read, rows.Added, rows.Changed, rows.Unchanged, rows.Held, rows.Refused, result.Refolded);
        }
        else
        {
            AppLog.NotIngested(logger, result.Outcome.ToString());
        }
    }
}
