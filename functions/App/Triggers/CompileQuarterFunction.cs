using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Pipeline.Rollups;

namespace Pipeline.App.Triggers;

/// <summary>Every day: which quarters are due? The ledger knows.</summary>
public sealed class CompileQuarterFunction(CompileQuarter compile, CompiledProvinces provinces, ILogger<CompileQuarterFunction> logger)
{
    [Function(nameof(CompileQuarter))]
    public async Task RunAsync([TimerTrigger($"%{nameof(PipelineSettings.CompileSchedule)}%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(timer);
        foreach (var province in provinces.Codes)
        {
            foreach (var (quarter, start) in await compile.StartDueAsync(province, cancellationToken))
            {
                AppLog.CompileAsked(logger, province.ToString(), quarter.ToString(), start.ToString());
            }
        }
    }
}
