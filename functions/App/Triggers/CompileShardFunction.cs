using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Pipeline.Rollups;
using Pipeline.Storage;
using Pipeline.Storage.Blobs;

namespace Pipeline.App.Triggers;

/// <summary>A shard of a compilation waits to be read.</summary>
public sealed class CompileShardFunction(CompileShard compile, ILogger<CompileShardFunction> logger)
{
    [Function(nameof(CompileShard))]
    public async Task RunAsync(
        [BlobTrigger($"%{nameof(StorageNames.Work)}%/{WorkBlobs.ShardPattern}", Connection = PipelineSettings.RegistryStorage, Source = BlobTriggerSource.EventGrid)] BlobClient shard,
        string province, string quarter, string inputs, string number, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(shard);
        var place = WorkBlobs.PlaceOf(province, quarter, inputs, number);
        await compile.RunAsync(place, cancellationToken);
        AppLog.ShardCompiled(logger, province, quarter, place.Number);
    }
}
