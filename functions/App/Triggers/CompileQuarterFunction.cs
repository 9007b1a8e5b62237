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
        (await compile.StartDueAsync(provinces.Codes, cancellationToken)).Log(logger);
    }
}
