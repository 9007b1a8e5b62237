using System.Runtime.CompilerServices;
using Azure;

namespace Pipeline.Standins.Functions;

/// <summary>Poison records as blobs beside the receipts.</summary>
internal sealed class PoisonRecords(HostState state, BlobReceipts receipts) : IPoisonRecords
{
    private const string Folder = "poison/";
    private const string Extension = ".json";

    public static string NameOf(string key) => Folder + key + Extension;

    public static string FolderOf(string folderOfKey) => Folder + folderOfKey;

    public async IAsyncEnumerable<PoisonRecord> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var key in KeysAsync(cancellationToken))
        {
            if (await ReadAsync(key, cancellationToken) is { } record)
            {
                yield return record;
            }
        }
    }

    public async Task RetryAsync(PoisonRecord record, CancellationToken cancellationToken)
    {
        // The record last: as long as it stands no host touches the blob, so a crash in between leaves the blob poisoned, not half reset.
        await receipts.ForgetAsync(record.Key, cancellationToken);
        await state.Blob(NameOf(record.Key)).DeleteIfExistsAsync(cancellationToken: cancellationToken);
    }

    public async IAsyncEnumerable<string> KeysAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var blob in state.Container.GetBlobsAsync(prefix: $"{Folder}{state.HostId}/", cancellationToken: cancellationToken))
        {
            yield return blob.Name[Folder.Length..^Extension.Length];
        }
    }

    /// <summary>Writes a record, unless the blob has one.</summary>
    public async Task WriteAsync(PoisonRecord record, CancellationToken cancellationToken) =>
        await HostState.TryCreateAsync(state.Blob(NameOf(record.Key)), BinaryData.FromObjectAsJson(record), cancellationToken);

    private async Task<PoisonRecord?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            var content = await state.Blob(NameOf(key)).DownloadContentAsync(cancellationToken);
            return content.Value.Content.ToObjectFromJson<PoisonRecord>();
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return null;
        }
    }
}
