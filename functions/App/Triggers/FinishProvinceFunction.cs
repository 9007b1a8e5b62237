using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Pipeline.Rollups;
using Pipeline.Storage;
using Pipeline.Storage.Blobs;

namespace Pipeline.App.Triggers;

/// <summary>A shard's facts are in: perhaps the last.</summary>
public sealed class FinishProvinceFunction(FinishProvince finish, PipelineMeter meter, ILogger<FinishProvinceFunction> logger)
{
    [Function(nameof(FinishProvince))]
    public async Task RunAsync(
        [BlobTrigger($"%{nameof(StorageNames.Work)}%/{WorkBlobs.PartialPattern}", Connection = PipelineSettings.RegistryStorage, Source = BlobTriggerSource.EventGrid)] BlobClient partial,
        string province, string quarter, string inputs, string number, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(partial);
        var run = WorkBlobs.PlaceOf(province, quarter, inputs, number).Run;
        var outcome = await finish.RunAsync(run, cancellationToken);
        meter.Finished(run.Province, outcome);
        AppLog.FinishAsked(logger, province, quarter, outcome.ToString());
    }
}
