using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Pipeline.Registry;
using Pipeline.Storage;

namespace Pipeline.App.Triggers;

/// <summary>Every hour: was any upload forgotten?</summary>
public sealed class SweepUploadsFunction(SweepUploads sweep, PipelineMeter meter, ILogger<SweepUploadsFunction> logger)
{
    [Function(nameof(SweepUploads))]
    public async Task RunAsync([TimerTrigger($"%{nameof(PipelineSettings.SweepSchedule)}%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(timer);
        var counts = await sweep.RunAsync(cancellationToken);
        meter.Swept(counts);
        AppLog.Swept(logger, counts.Ingested, counts.Failed, counts.GivenUp);
    }
}
