using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Pipeline.Areas;
using Pipeline.References;
using Pipeline.Registry;

namespace Pipeline.Storage.Blobs;

/// <summary>The tables that provinces edited, by province and hash, and beside them what is in force.</summary>
internal sealed class ReferenceBlobs(BlobContainerClient container) : IReferenceStore
{
    private const string InForce = "berlaku.json";
    private const string Programmes = "programmes";
    private const string Rules = "rules";

    public async Task<ReferenceVersions> InForceAsync(AreaCode province, CancellationToken cancellationToken)
    {
        try
        {
            var pointer = await container.GetBlobClient($"{province}/{InForce}").DownloadContentAsync(cancellationToken);
            using var json = JsonDocument.Parse(pointer.Value.Content.ToMemory());
            return new ReferenceVersions(VersionIn(json.RootElement, Programmes), VersionIn(json.RootElement, Rules));
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return ReferenceVersions.Shipped;
        }
    }

    public Task KeepAsync(AreaCode province, ContentHash version, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        BlobWriting.SaveAsync(BlobOf(province, version), "text/csv; charset=utf-8", output => output.Write(content.Span), cancellationToken);

    public async Task<ReadOnlyMemory<byte>> ReadAsync(AreaCode province, ContentHash version, CancellationToken cancellationToken) =>
        (await BlobOf(province, version).DownloadContentAsync(cancellationToken)).Value.Content.ToMemory();

    public Task PutInForceAsync(AreaCode province, ReferenceVersions versions, CancellationToken cancellationToken) => BlobWriting.SaveAsync(
        container.GetBlobClient($"{province}/{InForce}"), "application/json", output => Write(output, versions), cancellationToken);

    private static void Write(Stream output, ReferenceVersions versions)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString(Programmes, versions.Programmes?.ToString());
        json.WriteString(Rules, versions.Rules?.ToString());
        json.WriteEndObject();
    }

    private static ContentHash? VersionIn(JsonElement json, string name) => json.GetProperty(name).GetString() is { } hash ? ContentHash.Parse(hash) : null;

    private BlobClient BlobOf(AreaCode province, ContentHash version) => container.GetBlobClient($"{province}/{version}.csv");
}
