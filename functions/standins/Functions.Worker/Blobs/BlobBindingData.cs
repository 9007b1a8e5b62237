using Azure.Storage.Blobs;

namespace Pipeline.Standins.Functions;

/// <summary>What a blob trigger tells the function: the values of its path's names, the blob's path and its address.</summary>
internal static class BlobBindingData
{
    public const string BlobTrigger = "BlobTrigger";
    public const string Uri = "Uri";

    public static IReadOnlyDictionary<string, object?> Of(BlobClient blob, IReadOnlyDictionary<string, string> values)
    {
        var data = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase)
        {
            [BlobTrigger] = $"{blob.BlobContainerName}/{blob.Name}",
            [Uri] = blob.Uri.AbsoluteUri,
        };
        foreach (var (name, value) in values)
        {
            // A name of the path wins over one of the trigger's own, as in the official host.
            data[name] = value;
        }

        return data;
    }
}
