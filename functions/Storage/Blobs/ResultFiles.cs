using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Rollups;

namespace Pipeline.Storage.Blobs;

/// <summary>Fetches what the pipeline has written for people into a folder of this machine.</summary>
public sealed class ResultFiles(BlobAccounts blobs, StorageNames names)
{
    /// <summary>Saves a version of a province's quarter into <c>{folder}/{province}/{quarter}/</c>, and returns the paths in the order of their names.</summary>
    public Task<IReadOnlyList<string>> SaveSummaryAsync(
        AreaCode province, Quarter quarter, int version, string folder, CancellationToken cancellationToken) =>
        SaveAsync(names.Summaries, $"{province}/{quarter}/v{version}/", Path.Combine(folder, $"{province}", $"{quarter}"), cancellationToken);

    /// <summary>Saves the index of a province and every version that it links into <c>{folder}/{province}/</c>, and returns the index's path;
    /// null where nothing was compiled since there are indexes.</summary>
    public async Task<string?> SaveIndexAsync(AreaCode province, string folder, CancellationToken cancellationToken) =>
        (await SaveAsync(names.Summaries, $"{province}/", Path.Combine(folder, $"{province}"), cancellationToken))
            .SingleOrDefault(path => Path.GetFileName(path) == SummaryFileNames.Index);

    /// <summary>Saves all feedback of a regency into <c>{folder}/{regency}/{quarter}/{file}/</c>, and returns the paths in the order of their names.</summary>
    public Task<IReadOnlyList<string>> SaveFeedbackAsync(AreaCode regency, string folder, CancellationToken cancellationToken) =>
        SaveAsync(names.Feedback, $"{regency}/", Path.Combine(folder, $"{regency}"), cancellationToken);

    private async Task<IReadOnlyList<string>> SaveAsync(string containerName, string prefix, string folder, CancellationToken cancellationToken)
    {
        var container = blobs.Container(containerName);
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        var saved = new List<string>();
        await foreach (var blob in container.GetBlobsAsync(prefix: prefix, cancellationToken: cancellationToken))
        {
            // A blob's name was once a file name of somebody else's: it must not lead out of the folder.
            var path = Path.GetFullPath(Path.Combine(root, blob.Name[prefix.Length..]));
            if (path.StartsWith(root, StringComparison.Ordinal))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                using var response = await container.GetBlobClient(blob.Name).DownloadToAsync(path, cancellationToken);
                saved.Add(path);
            }
        }

        return saved;
    }
}
