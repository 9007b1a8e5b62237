using Microsoft.Extensions.Logging;
using Pipeline.Rollups;

namespace Pipeline.App.Triggers;

/// <summary>One line a province's quarter, and one for each submission that quarters wait for.</summary>
internal static class CompileLogging
{
    public static void Log(this IReadOnlyList<QuarterStart> starts, ILogger logger)
    {
        foreach (var start in starts)
        {
            AppLog.CompileAsked(logger, start.Province.ToString(), start.Quarter.ToString(), start.Start.ToString());
        }

        // What a quarter waits for, all later ones wait for too.
        foreach (var (start, submission) in starts
            .SelectMany(start => start.WaitsFor, (start, submission) => (start, submission)).DistinctBy(wait => (wait.submission.Regency, wait.submission.Key)))
        {
            AppLog.CompileWaits(logger, submission.Key.Id, submission.Regency.ToString(), start.Province.ToString(), start.Quarter.ToString());
        }
    }
}
