using Pipeline.Registry;
using Pipeline.Storage;

namespace Pipeline.App;

/// <summary>Measures every ingestion, whether its event, the sweep or an engineer asked for it.</summary>
internal sealed class MeasuredIngestion(IngestUpload ingest, PipelineMeter meter, TimeProvider time)
{
    /// <summary><see cref="IngestUpload.RunAsync"/>.</summary>
    public async Task<IngestResult> RunAsync(string path, bool answersAgain, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        IngestResult? result = null;
        try
        {
            result = await ingest.RunAsync(path, answersAgain, cancellationToken);
            return result;
        }
        finally
        {
            meter.Ingested(result, time.GetElapsedTime(begun));
        }
    }
}
