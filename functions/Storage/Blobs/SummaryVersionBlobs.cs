using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Rollups;

namespace Pipeline.Storage.Blobs;

/// <summary>The summaries container: a folder a version. What a list of versions says of one is its blobs' metadata, so that it is
/// listed without being opened.</summary>
internal sealed class SummaryVersionBlobs(BlobContainerClient summaries) : ISummaryVersions
{
    private const string Provisional = "provisional";
    private const string LatestSubmission = "latestsubmission";
    private const string Reported = "reported";
    private const string Regencies = "regencies";

    public Task SaveAsync(
        AreaCode province, Quarter quarter, int version, VersionFacts facts, SummaryFile file, CancellationToken cancellationToken) =>
        SaveAsync($"{Folder(province, quarter, version)}/{file.Name}", file, MetadataOf(facts), cancellationToken);

    public Task SaveBesideAsync(AreaCode province, SummaryFile file, CancellationToken cancellationToken) =>
        SaveAsync($"{province}/{file.Name}", file, metadata: null, cancellationToken);

    public async Task<ReadOnlyMemory<byte>?> ReadAsync(
        AreaCode province, Quarter quarter, int version, string name, CancellationToken cancellationToken)
    {
        try
        {
            var blob = summaries.GetBlobClient($"{Folder(province, quarter, version)}/{name}");
            return (await blob.DownloadContentAsync(cancellationToken)).Value.Content.ToMemory();
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    public async Task<IReadOnlyList<SummaryVersion>> ListAsync(AreaCode province, CancellationToken cancellationToken)
    {
        var blobs = new List<(Quarter Quarter, int Version, string Name, IDictionary<string, string> Metadata)>();
        await foreach (var blob in summaries.GetBlobsAsync(BlobTraits.Metadata, prefix: $"{province}/", cancellationToken: cancellationToken))
        {
            if (blob.Name.Split('/') is [_, var quarter, ['v', .. var number], var name])
            {
                blobs.Add((Quarter.Parse(quarter), int.Parse(number, CultureInfo.InvariantCulture), name, blob.Metadata));
            }
        }

        return
        [
            .. from folder in blobs.GroupBy(blob => (blob.Quarter, blob.Version))
               from manifest in folder.Where(blob => blob.Name == SummaryFileNames.Manifest)
               select new SummaryVersion(
                   folder.Key.Quarter, folder.Key.Version, FactsOf(manifest.Metadata), folder.Select(blob => blob.Name).ToHashSet(StringComparer.Ordinal)),
        ];
    }

    private static string Folder(AreaCode province, Quarter quarter, int version) => $"{province}/{quarter}/v{version}";

    private Task SaveAsync(string name, SummaryFile file, IDictionary<string, string>? metadata, CancellationToken cancellationToken) =>
        BlobWriting.SaveAsync(
            summaries.GetBlobClient(name),
            new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = file.ContentType }, Metadata = metadata },
            output => output.Write(file.Content.Span), cancellationToken);

    private static Dictionary<string, string> MetadataOf(VersionFacts facts)
    {
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Provisional] = facts.IsProvisional ? "true" : "false",
            [Reported] = facts.Reported.ToString(CultureInfo.InvariantCulture),
            [Regencies] = facts.Regencies.ToString(CultureInfo.InvariantCulture),
        };
        if (facts.LatestSubmission is { } latest)
        {
            metadata[LatestSubmission] = latest.ToString("O", CultureInfo.InvariantCulture);
        }

        return metadata;
    }

    private static VersionFacts? FactsOf(IDictionary<string, string> metadata) => metadata.TryGetValue(Reported, out var reported)
        ? new VersionFacts(
            metadata[Provisional] == "true",
            metadata.TryGetValue(LatestSubmission, out var latest)
                ? DateTimeOffset.ParseExact(latest, "O", CultureInfo.InvariantCulture, DateTimeStyles.None) : null,
            int.Parse(reported, CultureInfo.InvariantCulture),
            int.Parse(metadata[Regencies], CultureInfo.InvariantCulture))
        : null;
}
