using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Storage.Blobs;

namespace Pipeline.Standins.Functions;

/// <summary>One version of a blob and the function that it is to start.</summary>
internal sealed record BlobEvent(HostedFunction Function, BlobClient Blob, ETag ETag, IReadOnlyDictionary<string, string> Values)
{
    // A blob's name has at most 1,024 characters, and receipts have one around the name of theirs.
    private const int LongestName = 1000;

    /// <summary>Gets the ETag's text: without the quotes that a header has and a listing has not.</summary>
    public string Version => ETag.ToString("G").Trim('"');

    public string Path => $"{Blob.BlobContainerName}/{Blob.Name}";

    /// <summary>Gets the name under which the host keeps this event's receipt, the same in every process and after every restart.</summary>
    /// <remarks>The ETag stands before the blob's name, which may hold slashes, as the official host has it.</remarks>
    public string KeyIn(string hostId)
    {
        var start = $"{hostId}/{Function.Name}/{Version}/{Blob.BlobContainerName}/";
        return start.Length + Blob.Name.Length <= LongestName - BlobReceipts.LongestAffix
            ? start + Blob.Name
            : start + "sha256-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Blob.Name)));
    }
}
