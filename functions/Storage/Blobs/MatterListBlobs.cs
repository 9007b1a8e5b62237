using Azure.Storage.Blobs;
using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Rollups;

namespace Pipeline.Storage.Blobs;

/// <summary>The lists of matters between regencies: the province's in a container of their own, a regency's with its feedback.</summary>
internal sealed class MatterListBlobs(BlobContainerClient lists, BlobContainerClient feedback) : IMatterListStore
{
    public Task SaveForProvinceAsync(AreaCode province, Quarter quarter, SummaryFile file, CancellationToken cancellationToken) =>
        SaveAsync(lists.GetBlobClient($"{province}/{quarter}/{file.Name}"), file, cancellationToken);

    public Task SaveForRegencyAsync(AreaCode regency, Quarter quarter, SummaryFile file, CancellationToken cancellationToken) =>
        SaveAsync(OfRegency(regency, quarter, file.Name), file, cancellationToken);

    public Task RemoveForRegencyAsync(AreaCode regency, Quarter quarter, string name, CancellationToken cancellationToken) =>
        OfRegency(regency, quarter, name).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    // The feedback on a file that is called «lintas-daerah» has other names (hasil.xlsx, hasil.json).
    private BlobClient OfRegency(AreaCode regency, Quarter quarter, string name) =>
        feedback.GetBlobClient($"{regency}/{quarter}/lintas-daerah/{name}");

    private static Task SaveAsync(BlobClient blob, SummaryFile file, CancellationToken cancellationToken) =>
        BlobWriting.SaveAsync(blob, file.ContentType, output => output.Write(file.Content.Span), cancellationToken);
}
