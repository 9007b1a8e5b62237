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

    /// <summary>Gets what the log calls the blob: its container, and a hash in the place of its name, for people put names of people into names of files.</summary>
    public string Alias => $"{Blob.BlobContainerName}/sha256-{HashOfName[..16]}";

    private string HashOfName => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Blob.Name)));

    /// <summary>Gets the name under which the host keeps this event's receipt, the same in every process and after every restart.</summary>
    /// <remarks>The ETag stands before the blob's name, which may hold slashes, as the official host has it.</remarks>
    public string KeyIn(string hostId)
    {
        var start = $"{FolderIn(hostId)}/{Blob.BlobContainerName}/";
        return start.Length + Blob.Name.Length <= LongestName - BlobReceipts.LongestAffix
            ? start + Blob.Name
            : start + "sha256-" + HashOfName;
    }

    /// <summary>Gets the folder of that name in which no other version of a blob has its receipt.</summary>
    public string FolderIn(string hostId) => $"{hostId}/{Function.Name}/{Version}";
}
