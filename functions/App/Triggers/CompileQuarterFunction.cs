using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Pipeline.Rollups;
using Pipeline.Storage;

namespace Pipeline.App.Triggers;

/// <summary>Every day: which quarters are due, and whose report? The ledger knows.</summary>
public sealed class CompileQuarterFunction(
    CompileQuarter compile, DueReports reports, CompiledProvinces provinces, PipelineMeter meter, TimeProvider time, ILogger<CompileQuarterFunction> logger)
{
    [Function(nameof(CompileQuarter))]
    public async Task RunAsync([TimerTrigger($"%{nameof(PipelineSettings.CompileSchedule)}%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(timer);
        var starts = await compile.StartDueAsync(provinces.Codes, cancellationToken);
        starts.Log(logger);
        meter.Asked(provinces.Codes, starts, time.GetUtcNow());
        meter.Asked(await reports.ListAsync(provinces.Codes, cancellationToken));
    }
}
