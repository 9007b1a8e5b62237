using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts the function for every new or changed blob that the path matches.</summary>
public sealed class BlobTriggerAttribute(string blobPath) : TriggerBindingAttribute
{
    /// <summary>Gets the path, <c>container/blob</c>, whose blob part may hold <c>{names}</c> and whose text may hold <c>%settings%</c>.</summary>
    public string BlobPath { get; } = blobPath;

    /// <summary>Gets or sets the name of the setting with the connection of the blobs; <c>AzureWebJobsStorage</c> when null.</summary>
    public string? Connection { get; set; }

    /// <summary>Gets or sets how Azure notices changes. On one machine there is only polling, whatever this says.</summary>
    public BlobTriggerSource Source { get; set; } = BlobTriggerSource.LogsAndContainerScan;
}
