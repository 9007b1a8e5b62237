using Microsoft.Extensions.Logging;
using Pipeline.Rollups;

namespace Pipeline.App.Triggers;

/// <summary>One line a province's quarter.</summary>
internal static class CompileLogging
{
    public static void Log(this IEnumerable<QuarterStart> starts, ILogger logger)
    {
        foreach (var (province, quarter, start) in starts)
        {
            AppLog.CompileAsked(logger, province.ToString(), quarter.ToString(), start.ToString());
        }
    }
}
