namespace Microsoft.Azure.Functions.Worker;

/// <summary>How the platform notices new and changed blobs.</summary>
public enum BlobTriggerSource
{
    /// <summary>Storage logs and scans of the container.</summary>
    LogsAndContainerScan,

    /// <summary>Event Grid; the only source on a Flex Consumption plan.</summary>
    EventGrid,
}
