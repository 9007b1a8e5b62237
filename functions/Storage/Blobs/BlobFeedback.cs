using System.Security.Cryptography;
using System.Text;
using Azure.Storage.Blobs;
using Pipeline.Registry;

namespace Pipeline.Storage.Blobs;

/// <summary>The feedback container.</summary>
internal sealed class BlobFeedback(BlobContainerClient container) : IFeedbackStore
{
    /// <summary>Characters of a blob's name, at most.</summary>
    private const int LongestName = 1_024;

    public Task SaveAsync(FeedbackPlace place, string name, Action<Stream> write, CancellationToken cancellationToken) =>
        BlobWriting.SaveAsync(BlobOf(place, name), ContentTypeOf(name), write, cancellationToken);

    public Task RemoveAsync(FeedbackPlace place, string name, CancellationToken cancellationToken) =>
        BlobOf(place, name).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    /// <summary>The blob's name. The upload's own may be as long as a blob's can be: then its end gives way to a hash.</summary>
    internal static string NameOf(FeedbackPlace place, string name)
    {
        var (folder, file) = ($"{place.Regency}/{place.Quarter}/", place.File);
        var room = LongestName - folder.Length - name.Length - 1;
        if (file.Length > room)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file)))[..16];
            var kept = room - hash.Length - 1;
            file = $"{file[..(char.IsHighSurrogate(file[kept - 1]) ? kept - 1 : kept)]}~{hash}";
        }

        return $"{folder}{file}/{name}";
    }

    private BlobClient BlobOf(FeedbackPlace place, string name) => container.GetBlobClient(NameOf(place, name));

    private static string ContentTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".json" => "application/json",
        _ => "application/octet-stream",
    };
}
