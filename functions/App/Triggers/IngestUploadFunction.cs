using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Pipeline.Registry;
using Pipeline.Storage;

namespace Pipeline.App.Triggers;

/// <summary>A spreadsheet was dropped.</summary>
public sealed class IngestUploadFunction(ReceiveUpload receive, ILogger<IngestUploadFunction> logger)
{
    [Function(nameof(IngestUpload))]
    public async Task RunAsync(
        [BlobTrigger($"%{nameof(StorageNames.Uploads)}%/{{name}}", Connection = PipelineSettings.IntakeStorage, Source = BlobTriggerSource.EventGrid)] BlobClient upload,
        CancellationToken cancellationToken) =>
        (await receive.RunAsync(upload.Name, cancellationToken)).Log(logger);
}
